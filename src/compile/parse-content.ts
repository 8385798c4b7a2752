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
import { parseEntryFile, parseYamlFile } from '../schema/entry-file.ts';
import { explainIssues, type FindIds } from '../schema/explain-issue.ts';
import { checkPersonalData } from './check-personal-data.ts';
import {
  ENTRY_COLLECTIONS,
  type EntryCollection,
  REGISTRIES,
  type RegistryCollection,
  roleOfFile,
  siteSchema,
} from './collections.ts';
import type { ContentFile } from './content-tree.ts';
import { explainProblem, fileNameMessages, missingFiles } from './explain-file.ts';
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
