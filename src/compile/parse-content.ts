/**
 * From files to content: front matter and schema, bodies, then the rules that span entries. Collects every
 * message of every file in one run and changes nothing.
 */
import type * as z from 'zod';
import type { Message } from '../diagnostics/message.ts';
import type { Body, Content, Entry, Place, Row } from '../domain/content.ts';
import { checkIntegrity } from '../domain/integrity/check-integrity.ts';
import { ID_PATTERN, TASK_ID_PATTERN } from '../schema/common.ts';
import { type EntryProblem, parseEntryFile, parseYamlFile } from '../schema/entry-file.ts';
import { explainIssue } from '../schema/explain-issue.ts';
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
}

export function parseContent(
  files: readonly ContentFile[],
  render: BodyRenderer,
  { formatting = false }: ParseOptions = {},
): CompiledContent {
  const content = emptyContent();
  const messages: Message[] = [];
  for (const file of files) {
    const role = roleOfFile(file.path);
    switch (role.kind) {
      case 'entry':
        messages.push(...readEntry(content, role.collection, role.id, file, render));
        break;
      case 'registry':
        messages.push(...readRegistry(content, role.registry, file));
        break;
      case 'site':
        messages.push(...readSite(content, file));
        break;
      case 'unexpected':
        messages.push({
          kind: 'file-unexpected',
          severity: 'warning',
          file: file.path,
          what: '这个文件不会出现在门户里',
          fix: role.hint,
        });
        break;
      case 'ignored':
        break;
    }
  }
  if (formatting) messages.push(...files.flatMap(checkFormat));
  messages.push(...missingFiles(files));
  messages.push(...checkIntegrity(content));
  return { content, messages };
}

function emptyContent(): Content {
  return {
    lists: [],
    tasks: [],
    policies: [],
    projects: [],
    pages: [],
    units: [],
    designations: [],
    groups: [],
    people: [],
    aliases: [],
    redirects: [],
    site: undefined,
    ids: {
      lists: new Set(),
      tasks: new Set(),
      policies: new Set(),
      projects: new Set(),
      pages: new Set(),
      units: new Set(),
      designations: new Set(),
      groups: new Set(),
      people: new Set(),
    },
  };
}

function readEntry(
  content: Content,
  collection: EntryCollection,
  id: string,
  file: ContentFile,
  render: BodyRenderer,
): Message[] {
  content.ids[collection].add(id);
  const parsed = parseEntryFile(file.text);
  const place: Place = { file: file.path, lineOf: parsed.lineOf };
  const messages = [
    ...fileNameMessages(collection, id, file),
    ...parsed.problems.map((problem) => explainProblem(file, problem)),
  ];
  const body = render(parsed.body, { file: file.path, firstLine: parsed.bodyLine });
  messages.push(...body.messages);
  if (parsed.problems.length > 0) return messages;
  const { schema } = ENTRY_COLLECTIONS[collection];
  const result = (schema as z.ZodType).safeParse(parsed.data);
  if (!result.success) {
    messages.push(...schemaMessages(schema, parsed.data, result.error, place));
    return messages;
  }
  (content[collection] as Entry<unknown>[]).push({ id, data: result.data, body: body.value, place });
  return messages;
}

function readRegistry(content: Content, registry: RegistryCollection, file: ContentFile): Message[] {
  const parsed = parseYamlFile(file.text);
  const messages = parsed.problems.map((problem) => explainProblem(file, problem));
  if (messages.length > 0) return messages;
  const rows = (parsed.data as Record<string, unknown> | null)?.[registry] ?? [];
  if (!Array.isArray(rows)) {
    return [
      {
        kind: 'field-invalid',
        severity: 'error',
        file: file.path,
        line: 1,
        field: registry,
        what: `“${registry}:” 下面应当是一个列表`,
        fix: '每条以“- ”开头，缩进两格',
      },
    ];
  }
  const { schema } = REGISTRIES[registry];
  for (const [index, row] of rows.entries()) {
    const place: Place = {
      file: file.path,
      lineOf: (path) => parsed.lineOf([registry, index, ...path]),
    };
    const id = (row as { id?: unknown } | null)?.id;
    const known = (content.ids as Record<string, Set<string> | undefined>)[registry];
    if (typeof id === 'string') known?.add(id);
    const result = (schema as z.ZodType).safeParse(row);
    if (result.success) (content[registry] as Row<unknown>[]).push({ data: result.data, place });
    else messages.push(...schemaMessages(schema, row, result.error, place));
  }
  return messages;
}

function readSite(content: Content, file: ContentFile): Message[] {
  const parsed = parseYamlFile(file.text);
  const messages = parsed.problems.map((problem) => explainProblem(file, problem));
  if (messages.length > 0) return messages;
  const place: Place = { file: file.path, lineOf: parsed.lineOf };
  const result = siteSchema.safeParse(parsed.data);
  if (result.success) content.site = { data: result.data, place };
  else messages.push(...schemaMessages(siteSchema, parsed.data, result.error, place));
  return messages;
}

function schemaMessages(schema: z.ZodType, data: unknown, error: z.ZodError, place: Place): Message[] {
  return error.issues
    .flatMap((issue) => explainIssue(schema, data, issue))
    .map(({ path, ...explanation }) => ({
      severity: 'error',
      file: place.file,
      line: place.lineOf(path),
      ...explanation,
    }));
}

function fileNameMessages(collection: EntryCollection, id: string, file: ContentFile): Message[] {
  const pattern = collection === 'tasks' ? TASK_ID_PATTERN : ID_PATTERN;
  if (pattern.test(id)) return [];
  return [
    {
      kind: 'file-name',
      severity: 'error',
      file: file.path,
      what: `“${id}”不能做编号`,
      why: '文件名就是网址，中文和空格在别的电脑和链接里会出错',
      fix:
        collection === 'tasks'
          ? '改成 tasks/清单编号/序号.mdx，如 tasks/2020-publicity/12.mdx'
          : '改成小写字母、数字和连字符，如 zhiyuan-fuwu.mdx',
    },
  ];
}

function explainProblem(file: ContentFile, problem: EntryProblem): Message {
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
  return {
    kind: problem.kind,
    severity: 'error',
    file: file.path,
    line: problem.line,
    ...(problem.column === undefined ? {} : { column: problem.column }),
    what: `这一行的格式读不懂：${yamlProblem(problem.detail ?? '')}`,
    fix: '检查这一行：冒号和减号要用半角并且后面留一个空格，缩进用空格对齐，引号要成对；文字里有冒号或引号时，整句用英文双引号括起来',
  };
}

/** The commonest complaints of the YAML reader, for people who do not know YAML. */
function yamlProblem(detail: string): string {
  if (/Map keys must be unique/.test(detail)) return '同一个字段写了两次';
  if (/indent/i.test(detail)) return '缩进没有对齐';
  if (/Missing closing|quote/i.test(detail)) return '引号没有成对';
  if (/Nested mappings|Implicit (?:map )?key/i.test(detail)) return '一行里有多个冒号，或上一行少了半角冒号';
  if (/tab/i.test(detail)) return '用了制表符，要改成空格';
  if (/alias|anchor/i.test(detail)) return '以 & 或 * 开头的文字要加英文引号';
  return '不是“字段: 内容”的样子';
}

function missingFiles(files: readonly ContentFile[]): Message[] {
  if (files.some((file) => file.path === SITE_FILE)) return [];
  return [
    {
      kind: 'unreadable-file',
      severity: 'error',
      file: SITE_FILE,
      what: '缺少站点设置',
      why: '门户的名称写在这里',
      fix: '新建 site.yml，至少写 name（名称）和 tagline（一句话）',
    },
  ];
}
