/** The import page's side on this machine: the importer's own code, shown as rows and published as one commit. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from '../../build/settings.ts';
import type { ImportRow, ImportView, NamedIn, Settled } from '../../cms/import-view.ts';
import { REGISTRIES } from '../../compile/collections.ts';
import type { ContentFile } from '../../compile/content-tree.ts';
import { errorsIn } from '../../diagnostics/message.ts';
import type { TaskComparison } from '../../importer/plan/compare-list.ts';
import type { PlannedFile } from '../../importer/plan/plan-files.ts';
import { filesOf, type PreparedImport, prepareImport } from '../../importer/run-import.ts';
import { unknownUnits } from '../../importer/write/unit-stubs.ts';
import { ROLE_IDS } from '../../schema/assignment.ts';
import { parseYamlFile, writeYaml } from '../../schema/entry-file.ts';
import { metaAt } from '../../schema/schema-path.ts';
import { taskSchema } from '../../schema/task.ts';
import { cmsWords } from '../../text/cms-words.ts';
import { SaveRefused } from './save.ts';

export interface ImportedDocument {
  content: string;
  work: string;
  /** The document's file name. */
  name: string;
  bytes: Uint8Array;
  settled: Settled;
}

export interface ImportToPublish {
  files: PlannedFile[];
  message: string;
}

export async function viewImport(document: ImportedDocument): Promise<ImportView> {
  const { prepared } = await prepare(document);
  const { plan } = prepared;
  const { files, faults } = filesOf(prepared, document.settled.accept);
  const { title, year, documentNumber } = plan.list.data;
  return {
    list: {
      id: plan.list.id,
      title,
      isNew: plan.existing === undefined,
      ...(year === undefined ? {} : { year }),
      ...(documentNumber === undefined ? {} : { documentNumber }),
    },
    rows: plan.tasks.map(rowOf),
    unknown: unknownNames(prepared),
    messages: [...plan.messages.filter(({ kind }) => kind !== 'assignee-unknown'), ...faults],
    notUnderstood: plan.notUnderstood.map(({ text }) => text),
    files: files.length,
  };
}

/** What is to be saved; where the importer finds an error, why not. */
export async function importToPublish(document: ImportedDocument): Promise<ImportToPublish> {
  const { prepared, settledFiles } = await prepare(document);
  const { plan } = prepared;
  const errors = errorsIn(plan.messages);
  if (errors.length > 0) throw new SaveRefused(cmsWords.server.wrong, errors);
  const { files, faults } = filesOf(prepared, document.settled.accept);
  if (faults.length > 0) throw new SaveRefused(cmsWords.server.wrong, faults);
  // Registry files that the import itself writes already hold what was settled.
  const written = new Set(files.map((file) => file.path));
  const all = [...files, ...settledFiles.filter((file) => !written.has(file.path))];
  const { title } = plan.list.data;
  const count = files.filter((file) => file.path.startsWith('tasks/')).length;
  return { files: all, message: cmsWords.importing.commit(title, count) };
}

async function prepare(document: ImportedDocument) {
  const { content, work, name, bytes, settled } = document;
  const settledFiles = await withSettledNames(content, settled);
  const prepared = await prepareImport({
    name,
    bytes,
    content,
    project: PROJECT_ROOT,
    work,
    id: settled.id,
    year: settled.year,
    addUnits: settled.newUnits.length === 0 ? undefined : settled.newUnits,
    instead: settledFiles,
  });
  if ('refused' in prepared) throw new SaveRefused(cmsWords.importing.unreadable, prepared.refused);
  settle(prepared, settled);
  return { prepared, settledFiles };
}

/** In which field a registry keeps other spellings. */
const SPELLINGS: Record<NamedIn, string> = {
  units: 'shortNames',
  designations: 'spellings',
  groups: 'spellings',
  people: 'otherNames',
};

/** A name that was settled once stands in the registry, so that the next document's is known. */
async function withSettledNames(content: string, { names }: Settled): Promise<ContentFile[]> {
  const files: ContentFile[] = [];
  for (const [collection, entries] of Map.groupBy(Object.entries(names), ([, { collection: of }]) => of)) {
    const { file } = REGISTRIES[collection];
    const text = await readFile(path.join(content, file), 'utf8').catch(() => '');
    const data = parseYamlFile(text).data as Record<string, Record<string, unknown>[] | undefined>;
    const field = SPELLINGS[collection];
    const rows = (data[collection] ?? []).map((row) => {
      const added = entries.filter(([, { id }]) => id === row['id']).map(([name]) => name);
      const known = Array.isArray(row[field]) ? (row[field] as string[]) : [];
      return added.length === 0 ? row : withField(row, field, [...new Set([...known, ...added])]);
    });
    files.push({ path: file, text: writeYaml({ ...data, [collection]: rows }) });
  }
  return files;
}

/** A new field stands behind the name. */
function withField(row: Record<string, unknown>, field: string, value: unknown): Record<string, unknown> {
  if (field in row) return { ...row, [field]: value };
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, old]) =>
      key === 'name'
        ? [
            [key, old],
            [field, value],
          ]
        : [[key, old]],
    ),
  );
}

/** Titles and audience are the editor's; everything else is the document's. */
function settle({ plan }: PreparedImport, { titles, visibility }: Settled): void {
  plan.list.data.visibility = visibility;
  for (const [index, task] of plan.tasks.entries()) {
    if (task.kind !== 'new') continue;
    task.planned.data.title = titles[index] ?? task.planned.data.title;
    task.planned.data.visibility = visibility;
  }
}

function rowOf(task: TaskComparison): ImportRow {
  const { data, body, id } = task.kind === 'gone' ? task.existing : task.planned;
  const texts = (role: (typeof ROLE_IDS)[number]) => (data[role] ?? []).map(({ text }) => text).join('、');
  const changes = task.kind === 'changed' ? task.changes.map(changeWords) : [];
  return {
    kind: task.kind,
    id,
    number: data.number,
    section: data.section,
    title: data.title,
    text: body,
    lead: texts('lead'),
    group: texts('group'),
    implement: texts('implement'),
    support: texts('support'),
    unknown: ROLE_IDS.flatMap((role) => data[role] ?? [])
      .filter(({ kind }) => kind === 'unknown')
      .map(({ text }) => text),
    changes,
  };
}

function changeWords({ field, by }: { field: string; by: 'document' | 'both' }): string {
  const name = field === 'body' ? cmsWords.config.body : (metaAt(taskSchema, [field]).title ?? field);
  return by === 'both' ? cmsWords.importing.both(name) : name;
}

function unknownNames({ plan, registry, draft }: PreparedImport): ImportView['unknown'] {
  const single = unknownUnits(draft);
  const names = plan.tasks.filter(({ kind }) => kind !== 'gone').flatMap((task) => rowOf(task).unknown);
  const byName = Map.groupBy(names, (name) => name);
  return [...byName].map(([name, all]) => ({
    name,
    near: registry.suggest(name),
    times: all.length,
    mayBeUnit: single.has(name),
  }));
}
