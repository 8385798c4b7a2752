/** Lists, tasks, policies, projects and stories as articles: what is known of who issued them and when. */
import { partsOf, sectionsOf } from '../catalog/sections.ts';
import type { ListView, PolicyView, ProjectView, StoryView, TaskView } from '../catalog/views.ts';
import { LIST_KINDS } from '../schema/list.ts';
import { PROJECT_CLASSES, SERVED } from '../schema/project.ts';
import type { Article } from './page-meta.ts';

export const listArticle = (list: ListView): Article => ({
  title: list.title,
  publishedOn: dayOf(list),
  source: issuersOf(list),
  keywords: [LIST_KINDS[list.kind], list.subject, ...partsOf(list).map(({ name }) => name)],
});

/** A task was published with its list. */
export const taskArticle = (task: TaskView, list: ListView): Article => {
  const { part } = sectionsOf(list, task);
  return {
    title: task.title,
    publishedOn: dayOf(list),
    source: issuersOf(list),
    keywords: [LIST_KINDS[list.kind], part?.shortTitle ?? part?.title, ...task.group.map(({ text }) => text)],
  };
};

export const policyArticle = (policy: PolicyView): Article => ({
  title: policy.title,
  publishedOn: dayOf(policy),
  source: policy.issuer,
  keywords: [policy.subject, policy.documentNumber],
});

/** Samples are nothing that anybody published. `organisers` are names. */
export const projectArticle = (project: ProjectView, organisers: readonly string[]): Article | undefined =>
  project.sample
    ? undefined
    : {
        title: project.title,
        source: organisers.join('、'),
        keywords: [
          project.class === 'other' ? undefined : PROJECT_CLASSES[project.class],
          ...project.serves.map((served) => SERVED[served]),
          ...project.beneficiaries,
        ],
      };

export const storyArticle = (story: StoryView, project: ProjectView | undefined): Article | undefined =>
  story.sample
    ? undefined
    : { title: story.title, publishedOn: story.on, source: story.by, keywords: [project?.title] };

const dayOf = ({ publishedOn, issuedOn }: Pick<ListView, 'publishedOn' | 'issuedOn'>) =>
  publishedOn ?? issuedOn;

const issuersOf = ({ issuers }: ListView) => issuers.map(({ name }) => name).join('、');
