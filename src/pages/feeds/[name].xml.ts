/** What is new among projects and stories. A feed needs full addresses: without one of the portal there is none. */
import type { APIRoute } from 'astro';
import { getCatalog } from '../../catalog/catalog.ts';
import { realProjects } from '../../catalog/project-cards.ts';
import { type Feed, writeAtom } from '../../exports/atom.ts';
import { words } from '../../text/zh-cn.ts';

export async function getStaticPaths() {
  const feed = await projectFeed();
  return feed === undefined ? [] : [{ params: { name: 'projects' }, props: feed }];
}

export const GET: APIRoute<Feed> = ({ props }) =>
  new Response(writeAtom(props), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });

async function projectFeed(): Promise<Feed | undefined> {
  const catalog = await getCatalog();
  const { site, fullAddress } = catalog;
  const self = fullAddress('/feeds/projects.xml');
  const home = fullAddress('/projects/');
  if (self === undefined || home === undefined) return undefined;
  const entry = (one: { url: string; title: string; summary?: string | undefined }, updated?: string) => {
    const url = fullAddress(one.url);
    return url === undefined || updated === undefined
      ? []
      : [{ url, title: one.title, updated, summary: one.summary }];
  };
  return {
    title: `${site.name}：${words.project.title}`,
    author: site.organiser ?? site.name,
    self,
    home,
    entries: [
      ...realProjects(catalog).flatMap((project) => entry(project, project.changedOn ?? project.reviewedOn)),
      ...catalog.stories
        .filter((story) => !story.sample)
        .flatMap((story) => entry(story, story.changedOn ?? story.on)),
    ],
  };
}
