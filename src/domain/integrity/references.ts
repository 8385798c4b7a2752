/** Every id that an entry mentions must stand for something, in front matter and in bodies. */
import type * as z from 'zod';
import type { Message } from '../../diagnostics/message.ts';
import { closestTexts } from '../../schema/closest-text.ts';
import { designationSchema } from '../../schema/designation.ts';
import { groupSchema } from '../../schema/group.ts';
import { listSchema } from '../../schema/list.ts';
import type { Collection } from '../../schema/meta.ts';
import { placeSchema } from '../../schema/place.ts';
import { policySchema } from '../../schema/policy.ts';
import { projectSchema } from '../../schema/project.ts';
import { type Reference, referencesIn } from '../../schema/references-in.ts';
import { fieldName } from '../../schema/schema-path.ts';
import { storySchema } from '../../schema/story.ts';
import { taskSchema } from '../../schema/task.ts';
import { teamSchema } from '../../schema/team.ts';
import { unitSchema } from '../../schema/unit.ts';
import { type Content, type Entry, entriesOf, type Place } from '../content.ts';
import { findIds, idWithName } from '../entry-names.ts';

const TITLES: Record<Collection, string> = {
  lists: '任务清单',
  tasks: '任务',
  policies: '政策文件',
  projects: '志愿项目',
  stories: '志愿故事',
  pages: '页面',
  units: '单位',
  designations: '集体称谓',
  groups: '责任组室',
  people: '牵头人',
  places: '阵地',
  teams: '志愿服务队',
};

/** Data with the schema that it should follow; what the schema refused may have broken references besides. */
export interface Checked {
  schema: z.ZodType;
  data: unknown;
  place: Place;
}

export function checkReferences(content: Content, refused: readonly Checked[]): Message[] {
  return [
    ...[...acceptedIn(content), ...refused].flatMap((checked) =>
      referencesIn(checked.schema, checked.data)
        .filter(({ collection, id }) => !content.ids[collection].has(id))
        .map((reference) => brokenReference(content, checked, reference)),
    ),
    ...bodyReferences(content),
    ...listMismatches(content),
    ...cycles(content),
  ];
}

function acceptedIn(content: Content): Checked[] {
  const under = (schema: z.ZodType, rows: readonly { data: unknown; place: Place }[]) =>
    rows.map(({ data, place }) => ({ schema, data, place }));
  return [
    ...under(listSchema, content.lists),
    ...under(taskSchema, content.tasks),
    ...under(policySchema, content.policies),
    ...under(projectSchema, content.projects),
    ...under(storySchema, content.stories),
    ...under(unitSchema, content.units),
    ...under(groupSchema, content.groups),
    ...under(designationSchema, content.designations),
    ...under(placeSchema, content.places),
    ...under(teamSchema, content.teams),
  ];
}

function brokenReference(content: Content, { schema, place }: Checked, reference: Reference): Message {
  const { collection, id, path, text } = reference;
  const named = text === undefined ? undefined : findIds(content, text, collection).exact;
  const near = named === undefined ? closestTexts(id, content.ids[collection]) : [named];
  const binds = schema === taskSchema && (collection === 'units' || collection === 'designations');
  const guess = near.map((known) => idWithName(content, collection, known)).join('、');
  return {
    kind: 'reference-broken',
    severity: 'error',
    file: place.file,
    line: place.lineOf(path),
    field: fieldName(schema, path),
    what: `没有编号为“${id}”的${TITLES[collection]}${text === undefined ? '' : `（原文“${text}”）`}`,
    why: binds ? '按单位查会漏掉这一项' : '页面会缺一个链接',
    fix:
      guess === ''
        ? `改成已有的编号，或先新建这个${TITLES[collection]}`
        : `是不是 ${guess}？不是就先新建这个${TITLES[collection]}`,
  };
}

/** A public body may not point at an internal entry: its link would give away that the entry exists. */
function bodyReferences(content: Content): Message[] {
  const visibility = (collection: 'policies' | 'projects' | 'tasks', id: string) =>
    (content[collection] as Entry<{ visibility: string }>[]).find((entry) => entry.id === id)?.data
      .visibility;
  return entriesOf(content).flatMap((entry) =>
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
    const [folder = '', ...rest] = id.split('/');
    const messages: Message[] = [];
    // Elsewhere said: a task outside any folder (its file name), a list that does not exist (a broken reference).
    if (rest.length > 0 && folder !== data.list && content.ids.lists.has(data.list)) {
      messages.push({
        kind: 'list-mismatch',
        severity: 'error',
        file: place.file,
        line: place.lineOf(['list']),
        field: '清单（list）',
        what: `写的是“${data.list}”，文件却在“${folder}”的文件夹里`,
        why: '网址按文件夹定，两处不一致会找不到',
        fix: content.ids.lists.has(folder)
          ? `把清单改成 ${folder}，或把文件移到 tasks/${data.list}/`
          : `没有“${folder}”这份清单，把文件移到 tasks/${data.list}/`,
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
    rows: { id: string; next: string | undefined; place: Place; key: string; field: string; rule: string }[],
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
          what: `绕回了自己：${[...seen, row.id].join(' → ')}`,
          why: row.rule,
          fix: '删掉不对的那一处',
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
        rule: '单位不能做自己或自己上级的上级',
      })),
    ),
    ...check(
      content.places.map(({ data, place }) => ({
        id: data.id,
        next: data.parent,
        place,
        key: 'parent',
        field: '上一级（parent）',
        rule: '阵地不能归自己或自己的下级管',
      })),
    ),
    ...check(
      content.lists.map(({ id, data, place }) => ({
        id,
        next: data.supersedes,
        place,
        key: 'supersedes',
        field: '替代哪份清单（supersedes）',
        rule: '只有新清单写它替代了哪份旧清单',
      })),
    ),
    ...check(
      content.policies.map(({ id, data, place }) => ({
        id,
        next: data.successor,
        place,
        key: 'successor',
        field: '替代它的文件（successor）',
        rule: '只有旧文件写它被哪份新文件替代',
      })),
    ),
  ];
}
