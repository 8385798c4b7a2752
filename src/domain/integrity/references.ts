/** Every id that an entry mentions must stand for something, in front matter and in bodies. */
import type { Message } from '../../diagnostics/message.ts';
import { ROLE_IDS, ROLES } from '../../schema/assignment.ts';
import { closestTexts } from '../../schema/closest-text.ts';
import type { Collection } from '../../schema/meta.ts';
import type { Content, Entry, Place } from '../content.ts';

const TITLES: Record<Collection, string> = {
  lists: '任务清单',
  tasks: '任务',
  policies: '政策文件',
  projects: '志愿项目',
  pages: '页面',
  units: '单位',
  designations: '集体称谓',
  groups: '责任组室',
  people: '牵头人',
};

interface Mention {
  place: Place;
  path: readonly PropertyKey[];
  field: string;
  collection: Collection;
  id: string;
}

export function checkReferences(content: Content): Message[] {
  const names = namesById(content);
  return [...mentionsIn(content)]
    .flatMap((mention) => {
      const known = content.ids[mention.collection];
      if (known.has(mention.id)) return [];
      return [brokenReference(mention, names[mention.collection] ?? new Map(), known)];
    })
    .concat(bodyReferences(content), listMismatches(content), cycles(content));
}

function brokenReference(mention: Mention, names: Map<string, string>, known: Set<string>): Message {
  const byName = [...names].find(([, name]) => name === mention.id)?.[0];
  const near = byName === undefined ? closestTexts(mention.id, known) : [byName];
  const guess = near.map((id) => (names.has(id) ? `${id}（${names.get(id)}）` : id)).join('、');
  return {
    kind: 'reference-broken',
    severity: 'error',
    file: mention.place.file,
    line: mention.place.lineOf(mention.path),
    field: mention.field,
    what: `没有编号为“${mention.id}”的${TITLES[mention.collection]}`,
    why: '页面会缺一个链接，按单位查也会漏掉',
    fix: guess === '' ? `改成已有的编号，或先新建这个${TITLES[mention.collection]}` : `是不是 ${guess}？`,
  };
}

function* mentionsIn(content: Content): Generator<Mention> {
  const one = (
    place: Place,
    path: PropertyKey[],
    field: string,
    collection: Collection,
    id: string | undefined,
  ) => (id === undefined ? [] : [{ place, path, field, collection, id }]);
  const many = (place: Place, key: string, field: string, collection: Collection, ids: readonly string[]) =>
    ids.map((id, index) => ({
      place,
      path: [key, index],
      field: `${field}（${key}）第${index + 1}条`,
      collection,
      id,
    }));

  for (const { data, place } of content.lists) {
    yield* one(place, ['supersedes'], '替代哪份清单（supersedes）', 'lists', data.supersedes);
    yield* one(place, ['ask'], '问谁（ask）', 'groups', data.ask);
    for (const [index, issuer] of data.issuers.entries()) {
      yield* one(
        place,
        ['issuers', index, 'unit'],
        `发文机关（issuers）第${index + 1}条`,
        'units',
        issuer.unit,
      );
    }
  }
  for (const { data, place } of content.tasks) {
    yield* one(place, ['list'], '清单（list）', 'lists', data.list);
    yield* one(place, ['source', 'document'], '来源（source）', 'lists', data.source?.document);
    yield* many(place, 'policies', '引用的文件', 'policies', data.policies);
    yield* many(place, 'projects', '志愿项目', 'projects', data.projects);
    yield* many(place, 'related', '其他年度的同一件事', 'tasks', data.related);
    for (const [index, withheld] of data.withheld.entries()) {
      yield* one(
        place,
        ['withheld', index, 'ask'],
        `不上网的材料（withheld）第${index + 1}条`,
        'groups',
        withheld.ask,
      );
    }
    for (const role of ROLE_IDS) {
      for (const [index, assignment] of data[role].entries()) {
        if (assignment.kind === 'unknown') continue;
        const field = `${ROLES[role]}（${role}）第${index + 1}条 · “${assignment.text}”`;
        yield* one(place, [role, index, 'id'], field, COLLECTION_OF_KIND[assignment.kind], assignment.id);
      }
    }
  }
  for (const { data, place } of content.policies) {
    yield* one(place, ['successor'], '替代它的文件（successor）', 'policies', data.successor);
  }
  for (const { data, place } of content.projects) {
    yield* many(place, 'townships', '在哪些苏木乡镇场街道', 'units', data.townships);
    yield* many(place, 'tasks', '落实哪项任务', 'tasks', data.tasks);
    for (const [index, organiser] of data.organisers.entries()) {
      yield* one(
        place,
        ['organisers', index, 'unit'],
        `组织单位（organisers）第${index + 1}条`,
        'units',
        organiser.unit,
      );
    }
  }
  for (const { data, place } of content.units) {
    yield* one(place, ['parent'], '上级单位（parent）', 'units', data.parent);
  }
  for (const { data, place } of content.groups) {
    yield* one(place, ['unit'], '同时是单位（unit）', 'units', data.unit);
    yield* one(place, ['parent'], '设在（parent）', 'units', data.parent);
  }
  for (const { data, place } of content.designations) {
    yield* one(place, ['ask'], '问谁（ask）', 'groups', data.ask);
    for (const [index, rule] of data.members.entries()) {
      if (rule.type !== 'units') continue;
      for (const [at, id] of rule.units.entries()) {
        yield* one(place, ['members', index, 'units', at], `成员（members）第${index + 1}条`, 'units', id);
      }
    }
  }
}

const COLLECTION_OF_KIND = {
  unit: 'units',
  designation: 'designations',
  group: 'groups',
  person: 'people',
} as const satisfies Record<string, Collection>;

function namesById(content: Content): Partial<Record<Collection, Map<string, string>>> {
  const rows = (list: { data: { id: string; name: string } }[]) =>
    new Map(list.map(({ data }) => [data.id, data.name]));
  const entries = (list: Entry<{ title: string }>[]) => new Map(list.map(({ id, data }) => [id, data.title]));
  return {
    units: rows(content.units),
    designations: rows(content.designations),
    groups: rows(content.groups),
    lists: entries(content.lists),
    tasks: entries(content.tasks),
    policies: entries(content.policies),
    projects: entries(content.projects),
  };
}

/** A public body may not point at an internal entry: its link would give away that the entry exists. */
function bodyReferences(content: Content): Message[] {
  const entries: Entry<{ visibility: 'public' | 'internal' }>[] = [
    ...content.lists,
    ...content.tasks,
    ...content.policies,
    ...content.projects,
    ...content.pages,
  ];
  const visibility = (collection: 'policies' | 'projects' | 'tasks', id: string) =>
    (content[collection] as Entry<{ visibility: string }>[]).find((entry) => entry.id === id)?.data
      .visibility;
  return entries.flatMap((entry) =>
    entry.body.references.flatMap((reference): Message[] => {
      const base = {
        severity: 'error' as const,
        file: entry.place.file,
        line: reference.line,
        field: '正文',
      };
      if (!content.ids[reference.collection].has(reference.id)) {
        const near = closestTexts(reference.id, content.ids[reference.collection]);
        return [
          {
            ...base,
            kind: 'reference-broken',
            what: `<引用> 的${TITLES[reference.collection]}“${reference.id}”不存在`,
            fix: near.length === 0 ? '改成已有的编号，或删掉这个引用' : `是不是 ${near.join('、')}？`,
          },
        ];
      }
      if (
        entry.data.visibility === 'public' &&
        visibility(reference.collection, reference.id) === 'internal'
      ) {
        return [
          {
            ...base,
            kind: 'reference-hidden',
            what: `公开的正文引用了内部的${TITLES[reference.collection]}“${reference.id}”`,
            why: '公开版里没有这一条，链接会断，也会让人知道有这一条',
            fix: '删掉这个引用，或把被引用的条目改为公开',
          },
        ];
      }
      return [];
    }),
  );
}

function listMismatches(content: Content): Message[] {
  return content.tasks.flatMap(({ id, data, place }): Message[] => {
    const folder = id.split('/')[0];
    const messages: Message[] = [];
    if (folder !== data.list) {
      messages.push({
        kind: 'list-mismatch',
        severity: 'error',
        file: place.file,
        line: place.lineOf(['list']),
        field: '清单（list）',
        what: `写的是“${data.list}”，文件却在“${folder}”的文件夹里`,
        why: '网址按文件夹定，两处不一致会找不到',
        fix: `把清单改成 ${folder}，或把文件移到 tasks/${data.list}/`,
      });
    }
    const list = content.lists.find((entry) => entry.id === data.list);
    if (list !== undefined && !list.data.sections.some((section) => section.id === data.section)) {
      const known = list.data.sections.map((section) => `${section.id}（${section.title}）`);
      messages.push({
        kind: 'section-unknown',
        severity: 'error',
        file: place.file,
        line: place.lineOf(['section']),
        field: '章节（section）',
        what: `清单里没有编号为“${data.section}”的章节`,
        fix: `可以写：${known.slice(0, 8).join('、')}${known.length > 8 ? '……' : ''}`,
      });
    }
    return messages;
  });
}

/** Successors and parents that lead back to where they began. */
function cycles(content: Content): Message[] {
  const check = (
    rows: { id: string; next: string | undefined; place: Place; key: string; field: string }[],
  ) => {
    const next = new Map(rows.map((row) => [row.id, row.next]));
    return rows.flatMap((row): Message[] => {
      const seen = new Set<string>();
      let current: string | undefined = row.id;
      while (current !== undefined && !seen.has(current)) {
        seen.add(current);
        current = next.get(current);
      }
      if (current !== row.id) return [];
      return [
        {
          kind: 'reference-cycle',
          severity: 'error',
          file: row.place.file,
          line: row.place.lineOf([row.key]),
          field: row.field,
          what: `从“${row.id}”出发又绕回了自己`,
          fix: '改掉其中一处',
        },
      ];
    });
  };
  return [
    ...check(
      content.units.map(({ data, place }) => ({
        id: data.id,
        next: data.parent,
        place,
        key: 'parent',
        field: '上级单位（parent）',
      })),
    ),
    ...check(
      content.lists.map(({ id, data, place }) => ({
        id,
        next: data.supersedes,
        place,
        key: 'supersedes',
        field: '替代哪份清单（supersedes）',
      })),
    ),
    ...check(
      content.policies.map(({ id, data, place }) => ({
        id,
        next: data.successor,
        place,
        key: 'successor',
        field: '替代它的文件（successor）',
      })),
    ),
  ];
}
