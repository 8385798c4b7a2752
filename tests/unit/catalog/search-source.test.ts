/** Places and stories as they are looked up. */
import { expect, test } from 'vitest';
import { searchSource } from '../../../src/catalog/search-source.ts';
import { placeSchema } from '../../../src/schema/place.ts';
import { storySchema } from '../../../src/schema/story.ts';
import { teamSchema } from '../../../src/schema/team.ts';
import { makeRegistry, makeUnit } from '../../support/make-registry.ts';
import { makeProject } from '../exports/make-catalog.ts';

const nothing = {
  lists: [],
  tasks: [],
  policies: [],
  projects: [],
  places: [],
  teams: [],
  stories: [],
  pages: [],
  aliases: [],
};
const registry = makeRegistry({
  units: [makeUnit({ id: 'donghe-zhen', name: '东河镇', kind: 'township' })],
});

test('a place is found by its level, township, the place above it and its teams', () => {
  const places = [
    { id: 'suo', name: '东河镇文明实践所', level: 'office', township: 'donghe-zhen' },
    {
      id: 'zhan',
      name: '东河村文明实践站',
      level: 'station',
      parent: 'suo',
      contact: { address: '村部一楼' },
    },
  ].map((place) => placeSchema.parse(place));
  const teams = [teamSchema.parse({ id: 'yedu', name: '夜读社', level: 'village', place: 'zhan' })];
  const [office, station] = searchSource({ ...nothing, registry, places, teams }).records;
  expect(office).toMatchObject({ type: 'place', url: 'places/suo/', note: '文明实践所 · 东河镇' });
  expect(station?.alsoSays).toEqual(['文明实践站', '东河镇文明实践所', '夜读社']);
  expect(station).toMatchObject({ text: '村部一楼', note: '文明实践站 · 东河镇文明实践所' });
  expect(station).not.toHaveProperty('sample');
});

test('a story is found by its text, who wrote it and its project; an example says that it is one', () => {
  const story = {
    ...storySchema.parse({ title: '灯亮着', on: '2024-03-10', by: '夜读社', project: 'dushu', sample: true }),
    id: 'deng',
    plainText: '先亮灯，再开书。',
    url: '/stories/deng/',
  };
  const projects = [makeProject('dushu', { title: '读书角' })];
  const records = searchSource({ ...nothing, registry, projects, stories: [story] }).records;
  expect(records.find(({ type }) => type === 'story')).toEqual({
    type: 'story',
    id: 'deng',
    url: 'stories/deng/',
    title: '灯亮着',
    text: '先亮灯，再开书。',
    alsoSays: ['夜读社', '读书角'],
    assignments: [],
    classes: [],
    note: '读书角',
    sample: true,
  });
});
