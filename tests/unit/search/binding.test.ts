/** The index knows who is bound by what exactly as the domain does. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../src/build/settings.ts';
import { searchSource } from '../../../src/catalog/search-source.ts';
import { compileContent } from '../../../src/compile/compile-content.ts';
import { viewFor } from '../../../src/domain/audience-view.ts';
import { createRegistry } from '../../../src/domain/registry.ts';
import { createResponsibility } from '../../../src/domain/responsibility.ts';
import { tasksOf } from '../../../src/search/binding.ts';
import { openPortal } from './make-portal.ts';

test.each(['content', 'tests/fixtures/content/county'])('%s', async (folder) => {
  const { content } = await compileContent({
    content: path.join(PROJECT_ROOT, folder),
    project: PROJECT_ROOT,
    work: path.join(PROJECT_ROOT, '.qingdan'),
  });
  const view = viewFor('internal', content);
  const entries = <T>(rows: readonly { id: string; data: T; body: { plainText: string } }[], base: string) =>
    rows.map(({ id, data, body }) => ({ ...data, id, plainText: body.plainText, url: `${base}${id}/` }));
  const registry = createRegistry(view);
  const tasks = entries(view.tasks, '/lists/');
  const { index } = openPortal(
    searchSource({
      lists: entries(view.lists, '/lists/'),
      tasks,
      policies: entries(view.policies, '/policies/'),
      projects: entries(view.projects, '/projects/'),
      places: view.places,
      teams: view.teams,
      stories: entries(view.stories, '/stories/'),
      pages: entries(view.pages, '/'),
      registry,
      aliases: view.aliases,
    }),
  );
  const domain = createResponsibility(registry, tasks);
  const found = (key: string) => {
    const subject = index.subject(key);
    return subject === undefined ? [] : tasksOf(subject, index);
  };
  for (const { id } of registry.units) {
    const bound = domain.tasksOf(id);
    expect(found(`unit:${id}`).map(({ record, binding }) => [record.id, binding.via])).toEqual(
      bound.map(({ task, via }) => [task.id, via]),
    );
    // Of equally strong reasons either may be given.
    for (const [at, { binding }] of found(`unit:${id}`).entries()) {
      const reasons = bound[at]?.reasons.map(({ via, role, text }) => [via, role, text]);
      expect(reasons).toContainEqual([binding.via, binding.assignment.role, binding.assignment.text]);
    }
  }
  const ids = (key: string) => found(key).map(({ record }) => record.id);
  const expected = (some: readonly { id: string }[]) => some.map(({ id }) => id);
  for (const { id } of registry.groups) expect(ids(`group:${id}`)).toEqual(expected(domain.tasksOfGroup(id)));
  for (const { id } of registry.people)
    expect(ids(`person:${id}`)).toEqual(expected(domain.tasksOfPerson(id)));
  for (const { id } of registry.designations) {
    expect(ids(`designation:${id}`)).toEqual(expected(domain.tasksOfDesignation(id)));
  }
});
