/**
 * The documents in tests/fixtures/documents, one folder a case, named by its oddity. They are written for the
 * tests, in the shapes of real lists.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const FOLDER = new URL('../../fixtures/documents/', import.meta.url);

export const CASES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

export const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`${name}/source.txt`, FOLDER));

/** Compares with the case's expected.json; `UPDATE=1` writes it instead, for people to read and commit. */
export function expectReading(name: string, reading: unknown): void {
  const file = fileURLToPath(new URL(`${name}/expected.json`, FOLDER));
  const now = `${JSON.stringify(reading, null, 2)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(file, now);
  if (!existsSync(file)) throw new Error(`${file} is missing: run the tests once with UPDATE=1`);
  expect(JSON.parse(now)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  expect(now).toBe(readFileSync(file, 'utf8'));
}
