/** What entries are called, for people who write a name where an id belongs. */
import { closestTexts } from '../schema/closest-text.ts';
import type { FoundIds } from '../schema/explain-issue.ts';
import type { Collection } from '../schema/meta.ts';
import type { Content } from './content.ts';
import { namesOfDesignation, namesOfGroup, namesOfPerson, namesOfUnit, normaliseName } from './registry.ts';

/** What is known by this name, in one collection or else in the registry. */
export function findIds(content: Content, name: string, collection?: Collection): FoundIds {
  const named = new Map<string, { id: string; text: string }>();
  for (const each of collection === undefined ? REGISTRY : [collection]) {
    for (const [id, names] of namesIn(content, each)) {
      for (const text of names)
        if (!named.has(normaliseName(text))) named.set(normaliseName(text), { id, text });
    }
  }
  const wanted = normaliseName(name);
  const near = new Map<string, string>();
  for (const key of closestTexts(wanted, named.keys())) {
    const { id, text } = named.get(key) ?? { id: key, text: key };
    if (!near.has(id)) near.set(id, `${id}（${text}）`);
  }
  return { exact: named.get(wanted)?.id, near: [...near.values()] };
}

/** `donghe-zhen（东河镇）` */
export function idWithName(content: Content, collection: Collection, id: string): string {
  const name = namesIn(content, collection).find(([known]) => known === id)?.[1][0];
  return name === undefined ? id : `${id}（${name}）`;
}

const REGISTRY: readonly Collection[] = ['units', 'designations', 'groups', 'people', 'places', 'teams'];

/** Ids with their names, the usual one first. */
export function namesIn(content: Content, collection: Collection): [string, string[]][] {
  switch (collection) {
    case 'units':
      return content.units.map(({ data }) => [data.id, namesOfUnit(data)]);
    case 'designations':
      return content.designations.map(({ data }) => [data.id, namesOfDesignation(data)]);
    case 'groups':
      return content.groups.map(({ data }) => [data.id, namesOfGroup(data)]);
    case 'people':
      return content.people.map(({ data }) => [data.id, namesOfPerson(data)]);
    case 'policies':
      return content.policies.map(({ id, data }) => [id, [data.title, ...data.spellings]]);
    case 'lists':
      return content.lists.map(({ id, data }) => [id, [data.title, data.shortTitle]]);
    case 'places':
    case 'teams':
      return content[collection].map(({ data }) => [data.id, [data.name]]);
    case 'projects':
    case 'stories':
    case 'pages':
    case 'tasks':
      return content[collection].map(({ id, data }) => [id, [data.title]]);
  }
}
