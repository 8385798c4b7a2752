/** The day on which a consent ends, and what a build of that day and of the next one knows. */
import { beforeEach, expect, test } from 'vitest';
import { viewFor } from '../../../../src/domain/audience-view.ts';
import type { Content } from '../../../../src/domain/content.ts';
import { projectSchema } from '../../../../src/schema/project.ts';
import { storySchema } from '../../../../src/schema/story.ts';
import { readFixture } from '../../../support/content.ts';

const picture = { file: 'uploads/a.webp', alt: '凉亭', consent: '没有拍到人', consentUntil: '2026-05-01' };
const body = { html: '', headings: [], references: [], plainText: '' };
const place = { file: 'x.mdx', lineOf: () => 1 };

let content: Content;
beforeEach(async () => {
  content = await readFixture('county');
  const project = projectSchema.parse({ title: '甲', visibility: 'public', pictures: [picture] });
  const story = { title: '乙', on: '2026-01-01', visibility: 'public', project: 'one', pictures: [picture] };
  const told = { ...story, title: '丙', consent: { how: '书面', until: '2026-05-01' } };
  content.projects = [{ id: 'one', data: project, body, place }];
  content.stories = [story, told].map((data, index) => ({
    id: `s${index}`,
    data: storySchema.parse(data),
    body,
    place,
  }));
});

test.for([
  ['2026-04-30', 1, ['乙', '丙'], 1],
  ['2026-05-01', 1, ['乙', '丙'], 1],
  ['2026-05-02', 0, ['乙'], 0],
] as const)('on %s', ([today, pictures, stories, picturesOfStory]) => {
  for (const audience of ['public', 'internal'] as const) {
    const view = viewFor(audience, content, new Map(), today);
    expect(view.today).toBe(today);
    expect(view.projects[0]?.data.pictures).toHaveLength(pictures);
    expect(view.stories.map(({ data }) => data.title)).toEqual(stories);
    expect(view.stories[0]?.data.pictures).toHaveLength(picturesOfStory);
    // What the office has still to settle names the picture that ran out.
    const published = JSON.stringify({ ...view, inspection: undefined });
    expect(published.includes('uploads/a.webp')).toBe(pictures > 0);
  }
});

test('samples stay out where the portal does not show them, and nothing points at them', () => {
  const sample = { sample: true, visibility: 'public' } as const;
  content.site = undefined;
  content.places = [{ data: { id: 'zhan', name: '站', level: 'station', ...sample }, place }];
  content.projects = content.projects.map((entry) => ({
    ...entry,
    data: projectSchema.parse({
      title: '甲',
      visibility: 'public',
      venues: ['zhan'],
      sessions: [{ id: 'a', on: '2026-01-01', place: 'zhan' }],
    }),
  }));
  const view = viewFor('public', content, new Map(), '2026-01-01');
  expect(view.places).toEqual([]);
  expect(view.projects[0]?.data).toMatchObject({ venues: [], sessions: [{ id: 'a', on: '2026-01-01' }] });
  expect(JSON.stringify(view)).not.toContain('zhan"');
});
