/**
 * The last gate before the public portal takes its place: no file of it may hold anything internal. Runs after every
 * public build.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';
import { readSiteFiles, siteFiles } from '../../build/site-files.ts';
import { ENTRY_COLLECTIONS, REGISTRIES, siteSchema } from '../../compile/collections.ts';
import type { Message } from '../../diagnostics/message.ts';
import type { AudienceView } from '../../domain/audience-view.ts';
import type { Content } from '../../domain/content.ts';
import { jsonSchemaOf, OPEN_DATA_NAMES } from '../../exports/open-data-schema.ts';
import { fieldName } from '../../schema/schema-path.ts';
import { findLeaks, Harmless, type Leak } from './find-leaks.ts';
import { LeakDetector } from './leak-detector.ts';
import { secretsOf } from './secrets.ts';

/** Something internal stands in a public portal, which therefore did not take its place. */
export class LeakError extends Error {
  override name = 'LeakError';
  readonly messages: Message[];
  constructor(messages: Message[]) {
    super(`${messages.length} leaks`);
    this.messages = messages;
  }
}

/** Throws a LeakError that names every leak of the folder. */
export async function refuseLeaks(folder: string, content: Content, view?: AudienceView): Promise<void> {
  const messages = (await leaksOf(folder, content, view)).map(leakMessage);
  if (messages.length > 0) throw new LeakError(messages);
}

export async function leaksOf(folder: string, content: Content, view?: AudienceView): Promise<Leak[]> {
  const secrets = secretsOf(content, view);
  secrets.publicTexts.push(...choiceNames());
  const detector = new LeakDetector(secrets, await interfaceTexts());
  const harmless = new Harmless();
  const leaks: Leak[] = [];
  for await (const file of readSiteFiles(folder, await siteFiles(folder)))
    leaks.push(...findLeaks(detector, file, harmless));
  return leaks;
}

const TEXTS = fileURLToPath(new URL('../../text/', import.meta.url));

/** What pages say whatever the content: the modules of words, and how the open data describes itself. */
async function interfaceTexts(): Promise<string[]> {
  const modules = (await readdir(TEXTS)).filter((name) => name.endsWith('.ts'));
  const texts = modules.map(async (name) =>
    wordsOf({ ...(await import(pathToFileURL(path.join(TEXTS, name)).href)) }),
  );
  return [
    ...(await Promise.all(texts)).flat(),
    ...OPEN_DATA_NAMES.flatMap((name) => wordsOf(jsonSchemaOf(name))),
  ];
}

/** The names that the schemas give to choices, such as the kinds of projects, are no one's secret. */
function choiceNames(): string[] {
  const names: string[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if ('names' in value) names.push(...wordsOf(value.names));
    Object.values(value).forEach(visit);
  };
  for (const { schema } of [
    ...Object.values(ENTRY_COLLECTIONS),
    ...Object.values(REGISTRIES),
    { schema: siteSchema },
  ]) {
    visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  }
  return names;
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

export function leakMessage({ origin, file, where, line, column, text, around }: Leak): Message {
  const { place, path: fieldPath, schema } = origin;
  const source = fieldPath === undefined ? place.file : `${place.file} 第${place.lineOf(fieldPath)}行`;
  const field = fieldPath === undefined || schema === undefined ? '正文' : fieldName(schema, fieldPath);
  return {
    kind: 'leak',
    severity: 'error',
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    field: where,
    what: `公开版里出现了内部内容“${shortened(text)}”${around === text ? '' : `（……${shortened(around)}……）`}`,
    why: `它来自 ${source}的${field}，公开版不能有`,
    fix: '能公开的，把这一条的公开范围改成公开；不能公开的，从写出这个文件的页面、组件或图片里去掉',
  };
}

const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}……` : line;
};
