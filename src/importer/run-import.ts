/** One import from bytes to plan, files or proof; the command line and the browser's import page share it. */
import path from 'node:path';
import { type ContentFile, readContentTree } from '../compile/content-tree.ts';
import { type BodyRenderer, parseContent } from '../compile/parse-content.ts';
import { errorsIn, knownErrors, type Message } from '../diagnostics/message.ts';
import type { Content } from '../domain/content.ts';
import { createRegistry, type Registry } from '../domain/registry.ts';
import { loaderDigest, openRenderCache } from '../mdx/render-cache.ts';
import { parseEntryFile } from '../schema/entry-file.ts';
import type { Unit } from '../schema/unit.ts';
import { lintDocument } from './lint/lint-document.ts';
import { draftList, type ListDraft } from './list-draft.ts';
import { parseList } from './parse/parse-list.ts';
import type { ParsedList } from './parse/parsed-list.ts';
import { type PlannedFile, plannedFiles } from './plan/plan-files.ts';
import { type ExistingList, type ImportPlan, planImport } from './plan/plan-import.ts';
import { planJson, refusalJson } from './plan/plan-json.ts';
import { planText } from './plan/plan-text.ts';
import { readDocument } from './read/read-document.ts';
import type { SourceDocument } from './source-document.ts';
import { type Verification, verifyImport } from './verify.ts';
import { type UnitStubs, unitStubs, type WantedUnits } from './write/unit-stubs.ts';
import { writeFiles } from './write/write-files.ts';

export interface ImportOptions {
  name: string;
  bytes: Uint8Array;
  content: string;
  project: string;
  work: string;
  id?: string | undefined;
  year?: number | undefined;
  mode: 'plan' | 'json' | 'verify' | 'write';
  accept: boolean;
  addUnits?: WantedUnits | undefined;
  onProgress?: (step: string) => void;
}

export interface ImportResult {
  ok: boolean;
  /** For standard output. */
  output: string;
  errors: Message[];
}

export async function runImport(options: ImportOptions): Promise<ImportResult> {
  const { mode, onProgress = () => {} } = options;
  const prepared = await prepareImport(options);
  if ('refused' in prepared) return refused(mode, prepared.refused);
  const { document, parsed, draft, plan, stubs } = prepared;
  if (mode === 'json') return { ok: true, output: planJson(draft, plan), errors: [] };
  if (mode === 'verify') return proofOf(verifyImport(document, parsed, plan, plan.existing), draft);
  const errors = errorsIn(plan.messages);
  if (mode === 'plan') return { ok: errors.length === 0, output: planText(plan), errors: [] };
  if (errors.length > 0) return refused(mode, errors);
  const { files, faults } = filesOf(prepared, options.accept);
  if (faults.length > 0) return refused(mode, faults);
  onProgress(`写入 ${files.length} 个文件`);
  await writeFiles(options.content, files);
  const parts = [planText(plan), ...doubtfulUnits(stubs), written(plan, files, options.accept)];
  return { ok: true, output: parts.join('\n\n'), errors: [] };
}

export interface PreparedImport {
  document: SourceDocument;
  parsed: ParsedList;
  draft: ListDraft;
  plan: ImportPlan;
  registry: Registry;
  stubs: UnitStubs;
  /** The content that the plan was made against. */
  before: readonly ContentFile[];
  /** What is to be said of that content as it is. */
  standing: readonly Message[];
  render: BodyRenderer;
}

export interface PrepareOptions extends Omit<ImportOptions, 'mode' | 'accept'> {
  /** Files that count as if they stood in the content folder so: names that somebody has settled. */
  instead?: readonly ContentFile[];
}

/** Reads, understands and compares; writes nothing. */
export async function prepareImport(
  options: PrepareOptions,
): Promise<PreparedImport | { refused: Message[] }> {
  const { name, onProgress = () => {} } = options;
  onProgress('读取文件');
  const read = await readDocument(name, options.bytes);
  if ('refusal' in read) return { refused: [read.refusal] };
  onProgress('读取内容文件夹');
  const { render } = openRenderCache(path.join(options.work, 'rendered'), loaderDigest(options.project));
  const tree = await readContentTree(options.content).catch(() => undefined);
  if (tree === undefined) return { refused: [noContentFolder(options.content)] };
  const before = withInstead(tree.files, options.instead ?? []);
  const { content, messages: standing } = parseContent(before, render);
  const parsed = parseList(read.document);
  const understand = (registry: Registry) =>
    draftList(name, parsed, registry, (done, all) => onProgress(`理解清单：${done} / ${all} 项`));
  const { registry, draft, stubs } = await withStubs(content, before, understand, options.addUnits);
  const lists = existingLists(content, new Map(before.map((file) => [file.path, file.text])));
  onProgress('和现有内容比对');
  const plan = planImport(draft, registry, lists, {
    ...options,
    onItem: (done, all) => onProgress(`找要求与时限：${done} / ${all} 项`),
  });
  plan.messages.push(...(read.messages ?? []), ...lintDocument(name, draft));
  return { document: read.document, parsed, draft, plan, registry, stubs, before, standing, render };
}

/** What the plan writes, and the errors that the content would have with it. */
export function filesOf(
  { plan, stubs, before, standing, render }: PreparedImport,
  accept: boolean,
): { files: PlannedFile[]; faults: Message[] } {
  const files = [...plannedFiles(plan, accept), ...stubs.files];
  return {
    files,
    faults: [...hiddenFiles(plan, before, files), ...faultsOf(before, standing, files, render)],
  };
}

function withInstead(files: readonly ContentFile[], instead: readonly ContentFile[]): ContentFile[] {
  const merged = new Map(files.map((file) => [file.path, file]));
  for (const file of instead) merged.set(file.path, file);
  return [...merged.values()];
}

/** The draft as it is with the units that the import adds. */
async function withStubs(
  content: Content,
  files: readonly ContentFile[],
  understand: (registry: Registry) => Promise<ListDraft>,
  wanted: WantedUnits | undefined,
): Promise<{ registry: Registry; draft: ListDraft; stubs: UnitStubs }> {
  const known = registryOf(content, []);
  const draft = await understand(known);
  const stubs =
    wanted === undefined ? { files: [], units: [], doubtful: [] } : unitStubs(draft, known, files, wanted);
  if (stubs.units.length === 0) return { registry: known, draft, stubs };
  const registry = registryOf(content, stubs.units);
  return { registry, draft: await understand(registry), stubs };
}

const registryOf = (content: Content, added: readonly Unit[]): Registry =>
  createRegistry({
    units: [...content.units.map((row) => row.data), ...added],
    designations: content.designations.map((row) => row.data),
    groups: content.groups.map((row) => row.data),
    people: content.people.map((row) => row.data),
  });

const doubtfulUnits = ({ doubtful }: UnitStubs): string[] =>
  doubtful.length === 0
    ? []
    : [
        [
          '没有新建的单位（和已有的相近；确实是新单位的，写 --add-units=名称）：',
          ...doubtful.map(({ name, near }) => `  ${name}　是不是 ${near.join('、')}？`),
        ].join('\n'),
      ];

/** Nothing is read in part or written. A program gets its JSON all the same. */
const refused = (mode: ImportOptions['mode'], errors: Message[]): ImportResult => ({
  ok: false,
  output: mode === 'json' ? refusalJson(errors) : '',
  errors,
});

const noContentFolder = (folder: string): Message => ({
  kind: 'unreadable-file',
  severity: 'error',
  file: folder,
  what: '内容文件夹打不开',
  fix: '检查 --content 后面的路径；新建的内容文件夹里至少要有 registry/',
});

function proofOf(proof: Verification, draft: ListDraft): ImportResult {
  const output = proof.equal
    ? `一字不差（equal）：${proof.characters} 个字符，${draft.tasks.length} 项任务。`
    : `第${proof.line}行起不同：${proof.why}　“${proof.around}”`;
  return { ok: proof.equal, output, errors: [] };
}

function written({ tasks }: ImportPlan, files: readonly PlannedFile[], accept: boolean): string {
  const waits = !accept && tasks.some((task) => task.kind === 'changed');
  const left = waits ? '有变化的任务没有改，加上 --accept 才会改。' : '';
  return files.length === 0 ? `没有写入文件。${left}` : `写入 ${files.length} 个文件。${left}`;
}

/** A file that is there but could not be understood as an entry must not be taken for a free place. */
function hiddenFiles(
  { existing, tasks }: ImportPlan,
  before: readonly ContentFile[],
  files: readonly PlannedFile[],
): Message[] {
  const known = new Set([
    ...tasks.flatMap((task) => ('existing' in task ? [`tasks/${task.existing.id}.mdx`] : [])),
    ...(existing === undefined ? [] : [`lists/${existing.id}.mdx`]),
  ]);
  const there = new Set(before.map((file) => file.path));
  return files
    .filter(({ path: file }) => /^(?:lists|tasks)\//.test(file) && there.has(file) && !known.has(file))
    .map(({ path: file }) => ({
      kind: 'unreadable-file',
      severity: 'error',
      file,
      what: '已经有这个文件，但读不出里面的条目',
      why: '导入不覆盖看不懂的文件',
      fix: '先运行 npm run check，把它改好或移走，再导入',
    }));
}

/** Errors that the content would have with the new files, and did not have before. */
function faultsOf(
  before: readonly ContentFile[],
  standing: readonly Message[],
  files: readonly PlannedFile[],
  render: Parameters<typeof parseContent>[1],
): Message[] {
  const merged = new Map(before.map((file) => [file.path, file]));
  for (const file of files) merged.set(file.path, file);
  const isKnown = knownErrors(standing);
  const { messages } = parseContent([...merged.values()], render);
  return errorsIn(messages).filter((message) => !isKnown(message));
}

function existingLists(content: Content, texts: ReadonlyMap<string, string>): ExistingList[] {
  const bodyOf = (file: string) => parseEntryFile(texts.get(file) ?? '').body.trim();
  return content.lists.map(({ id, data, place }) => ({
    id,
    data,
    body: bodyOf(place.file),
    tasks: content.tasks
      .filter((task) => task.data.list === id)
      .map((task) => ({ id: task.id, data: task.data, body: bodyOf(task.place.file) })),
  }));
}
