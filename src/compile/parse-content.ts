/**
 * From files to content: front matter and schema, bodies, then the rules that span entries. Collects every
 * message of every file in one run and changes nothing.
 */
import type * as z from 'zod';
import type { Message } from '../diagnostics/message.ts';
import type { Body, Content, Entry, PictureFile, Place, Row } from '../domain/content.ts';
import { findIds } from '../domain/entry-names.ts';
import { checkIntegrity } from '../domain/integrity/check-integrity.ts';
import { checkConsents } from '../domain/integrity/pictures.ts';
import type { Checked } from '../domain/integrity/references.ts';
import { ID_PATTERN, TASK_ID_PATTERN } from '../schema/common.ts';
import { type EntryProblem, parseEntryFile, parseYamlFile } from '../schema/entry-file.ts';
import { explainIssues, type FindIds } from '../schema/explain-issue.ts';
import { checkPersonalData } from './check-personal-data.ts';
import {
  ENTRY_COLLECTIONS,
  type EntryCollection,
  REGISTRIES,
  type RegistryCollection,
  roleOfFile,
  SITE_FILE,
  siteSchema,
} from './collections.ts';
import type { ContentFile } from './content-tree.ts';
import { explainYaml } from './explain-yaml.ts';
import { checkFormat } from './format-content.ts';

export type BodyRenderer = (
  source: string,
  place: { file: string; firstLine: number },
) => { value: Body; messages: Message[] };

export interface CompiledContent {
  content: Content;
  messages: Message[];
}

export interface ParseOptions {
  /** Also point out files that `npm run format` would write otherwise. */
  formatting?: boolean;
  /** The day on which consents must hold. */
  today?: string | undefined;
  pictures?: ReadonlyMap<string, PictureFile> | undefined;
}

/** What the schema refused. It is explained when every file is read: only then are all names known. */
interface Refusal extends Checked {
  error: z.ZodError;
  /** What the entry as a whole is called. */
  whole: string;
}

interface Reading {
  content: Content;
  messages: Message[];
  refusals: Refusal[];
}

export function parseContent(
  files: readonly ContentFile[],
  render: BodyRenderer,
  { formatting = false, today, pictures }: ParseOptions = {},
): CompiledContent {
  const content = { ...emptyContent(), ...(pictures === undefined ? {} : { pictures }) };
  const reading: Reading = { content, messages: [], refusals: [] };
  for (const file of files) {
    const role = roleOfFile(file.path);
    switch (role.kind) {
      case 'entry':
        readEntry(reading, role.collection, role.id, file, render);
        break;
      case 'registry':
        readRegistry(reading, role.registry, file);
        break;
      case 'site':
        readSite(reading, file);
        break;
      case 'unexpected':
        reading.messages.push({
          kind: 'file-unexpected',
          severity: role.entryMeant ? 'error' : 'warning',
          file: file.path,
          what: '这个文件不会出现在门户里',
          fix: role.hint,
        });
        break;
      case 'ignored':
        break;
    }
  }
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const messages = [
    ...reading.messages,
    ...reading.refusals.flatMap((refusal) => explainRefusal(refusal, content)),
    ...missingFiles(files),
    ...checkIntegrity(content, reading.refusals),
    ...checkPersonalData(content, (path) => texts.get(path)),
    ...(today === undefined ? [] : checkConsents(content, today)),
    ...(formatting ? files.flatMap(checkFormat) : []),
  ];
  return { content, messages };
}

function emptyContent(): Content {
  return {
    lists: [],
    tasks: [],
    policies: [],
    projects: [],
    stories: [],
    pages: [],
    units: [],
    designations: [],
    groups: [],
    people: [],
    places: [],
    teams: [],
    aliases: [],
    redirects: [],
    site: undefined,
    ids: {
      lists: new Set(),
      tasks: new Set(),
      policies: new Set(),
      projects: new Set(),
      stories: new Set(),
      pages: new Set(),
      units: new Set(),
      designations: new Set(),
      groups: new Set(),
      people: new Set(),
      places: new Set(),
      teams: new Set(),
    },
  };
}

function readEntry(
  { content, messages, refusals }: Reading,
  collection: EntryCollection,
  id: string,
  file: ContentFile,
  render: BodyRenderer,
): void {
  content.ids[collection].add(id);
  const parsed = parseEntryFile(file.text);
  const place: Place = { file: file.path, lineOf: parsed.lineOf };
  messages.push(...fileNameMessages(collection, id, file));
  messages.push(...parsed.problems.map((problem) => explainProblem(file, problem)));
  const body = render(parsed.body, { file: file.path, firstLine: parsed.bodyLine });
  messages.push(...body.messages);
  if (parsed.problems.length > 0) return;
  const { schema } = ENTRY_COLLECTIONS[collection];
  const result = (schema as z.ZodType).safeParse(parsed.data);
  if (result.success) {
    (content[collection] as Entry<unknown>[]).push({ id, data: result.data, body: body.value, place });
  } else refusals.push({ schema, data: parsed.data, error: result.error, place, whole: '文件头' });
}

function readRegistry(
  { content, messages, refusals }: Reading,
  registry: RegistryCollection,
  file: ContentFile,
): void {
  const parsed = parseYamlFile(file.text);
  const ids = (content.ids as Partial<Record<RegistryCollection, Set<string>>>)[registry];
  const { schema, title } = REGISTRIES[registry];
  for (const [, id = ''] of file.text.matchAll(ID_LINE)) ids?.add(id);
  if (parsed.problems.length > 0) {
    messages.push(...parsed.problems.map((problem) => explainProblem(file, problem, registry)));
    return;
  }
  const { [registry]: rows = [], ...others } = parsed.data as Record<string, unknown>;
  for (const key of Object.keys(others)) {
    messages.push({
      kind: 'field-unknown',
      severity: 'error',
      file: file.path,
      line: parsed.lineOf([key]),
      field: key,
      what: '没有这个字段',
      why: `这个文件只有“${registry}:”一个字段，写在别处的${title}都不会生效`,
      fix: `把“${key}:”改成“${registry}:”，或把它下面的内容移到“${registry}:”下面`,
    });
  }
  if (!Array.isArray(rows)) {
    messages.push({
      kind: 'field-invalid',
      severity: 'error',
      file: file.path,
      line: parsed.lineOf([registry]),
      field: registry,
      what: `“${registry}:” 下面应当是一个列表`,
      fix: '每条以“- ”开头，缩进两格',
    });
    return;
  }
  for (const [index, row] of rows.entries()) {
    const place: Place = {
      file: file.path,
      lineOf: (path) => parsed.lineOf([registry, index, ...path]),
    };
    const id = (row as { id?: unknown } | null)?.id;
    if (typeof id === 'string') ids?.add(id);
    const result = (schema as z.ZodType).safeParse(row);
    if (result.success) (content[registry] as Row<unknown>[]).push({ data: result.data, place });
    else refusals.push({ schema, data: row, error: result.error, place, whole: `${title}第${index + 1}条` });
  }
}

/** Also where rows cannot be read, their ids stand for something: references to them are no second error. */
const ID_LINE = /^[ \t]*(?:-[ \t]+)?id:[ \t]*["']?([a-z0-9-]+)/gm;

function readSite({ content, messages, refusals }: Reading, file: ContentFile): void {
  const parsed = parseYamlFile(file.text);
  messages.push(...parsed.problems.map((problem) => explainProblem(file, problem)));
  if (parsed.problems.length > 0) return;
  const place: Place = { file: file.path, lineOf: parsed.lineOf };
  const result = siteSchema.safeParse(parsed.data);
  if (result.success) content.site = { data: result.data, place };
  else
    refusals.push({ schema: siteSchema, data: parsed.data, error: result.error, place, whole: '站点设置' });
}

function explainRefusal({ schema, data, error, place, whole }: Refusal, content: Content): Message[] {
  const find: FindIds = (name, collection) => findIds(content, name, collection);
  return explainIssues(schema, data, error.issues, find).map(({ path, meant: _, ...explanation }) => ({
    severity: 'error',
    file: place.file,
    line: place.lineOf(path),
    ...explanation,
    field: path.length === 0 ? whole : explanation.field,
  }));
}

function fileNameMessages(collection: EntryCollection, id: string, file: ContentFile): Message[] {
  const pattern = collection === 'tasks' ? TASK_ID_PATTERN : ID_PATTERN;
  if (pattern.test(id)) return [];
  const base = { kind: 'file-name', severity: 'error', file: file.path } as const;
  const [folder = '', ...rest] = id.split('/');
  if (collection === 'tasks' ? rest.length !== 1 : rest.length > 0) {
    return [
      {
        ...base,
        what: collection === 'tasks' ? '任务没有放在清单的文件夹里' : '这里不分文件夹',
        why: '网址按文件夹和文件名定',
        fix:
          collection === 'tasks'
            ? '移到 tasks/清单编号/序号.mdx，如 tasks/2020-publicity/12.mdx'
            : `移到 ${collection}/ 下面`,
      },
    ];
  }
  return [
    {
      ...base,
      what: `“${rest[0] ?? folder}”不能做编号`,
      why: '文件名就是网址，中文、空格和大写字母在别的电脑和链接里会出错',
      fix:
        collection === 'tasks'
          ? `文件名用序号，如 tasks/${ID_PATTERN.test(folder) ? folder : '清单编号'}/12.mdx`
          : '改成小写字母、数字和连字符，如 zhiyuan-fuwu.mdx',
    },
  ];
}

function explainProblem(file: ContentFile, problem: EntryProblem, registry?: RegistryCollection): Message {
  if (problem.kind === 'front-matter-missing') {
    return {
      kind: problem.kind,
      severity: 'error',
      file: file.path,
      line: 1,
      what: '文件开头没有用两行“---”围起来的文件头',
      why: '标题、序号和责任单位都写在文件头里',
      fix: '第一行写 ---，填好字段，再写一行 ---，下面是正文',
    };
  }
  const base = {
    kind: problem.kind,
    severity: 'error' as const,
    file: file.path,
    line: problem.line,
    ...(problem.column === undefined ? {} : { column: problem.column }),
  };
  if (registry === undefined)
    return { ...base, ...explainYaml(problem), why: '有一行读不懂，这一条就出不来' };
  const why = `有一行读不懂，这份名册里的${REGISTRIES[registry].title}就都用不了`;
  if (problem.code !== 'NOT_FIELDS') return { ...base, ...explainYaml(problem), why };
  return {
    ...base,
    what: `最前面少了一行“${registry}:”`,
    why,
    fix: `第一行写 ${registry}:，下面每条以“- ”开头，缩进两格`,
  };
}

function missingFiles(files: readonly ContentFile[]): Message[] {
  if (files.some((file) => file.path === SITE_FILE)) return [];
  return [
    {
      kind: 'unreadable-file',
      severity: 'warning',
      file: SITE_FILE,
      what: '缺少站点设置，先用默认的名称',
      why: '门户的名称写在这里',
      fix: '新建 site.yml，至少写 name（名称）和 tagline（一句话）',
    },
  ];
}
