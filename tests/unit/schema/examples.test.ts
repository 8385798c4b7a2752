/**
 * The examples of fixtures/schema: a full and a minimal entry of each kind, and what an editor reads about
 * each mistake. An invalid example lists every message, so nothing is said twice or besides.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseYamlFile } from '../../../src/schema/entry-file.ts';
import { explainIssues } from '../../../src/schema/explain-issue.ts';
import { FIXTURES } from '../../support/content.ts';
import { EVERY_SCHEMA } from './every-schema.ts';

interface InvalidExample {
  /** `what` and `fix` are parts of the sentences. */
  expect: { field: string; kind: string; what: string; fix: string }[];
  data: unknown;
}

const EXAMPLES = path.join(FIXTURES, 'schema');
const read = (file: string) => parseYamlFile(readFileSync(path.join(EXAMPLES, file), 'utf8')).data;

test('every kind has examples', () => {
  expect(readdirSync(EXAMPLES).sort()).toEqual(Object.keys(EVERY_SCHEMA).sort());
});

describe.for(Object.entries(EVERY_SCHEMA))('%s', ([kind, schema]) => {
  test('the full example uses every field', () => {
    const data = read(`${kind}/valid.yml`) as object;
    expect(schema.safeParse(data).error?.issues).toBeUndefined();
    expect(Object.keys(data).sort()).toEqual(
      Object.keys((schema as never as { shape: object }).shape).sort(),
    );
  });

  test('the minimal example needs no more, and nothing of it can go', () => {
    const data = read(`${kind}/minimal.yml`) as Record<string, unknown>;
    expect(schema.safeParse(data).error?.issues).toBeUndefined();
    for (const key of Object.keys(data)) {
      const { [key]: _, ...rest } = data;
      expect(schema.safeParse(rest).success, `without ${key}`).toBe(false);
    }
  });

  test.for(readdirSync(path.join(EXAMPLES, kind, 'invalid')))('%s', (file) => {
    const { expect: expected, data } = read(`${kind}/invalid/${file}`) as InvalidExample;
    const { error } = schema.safeParse(data);
    const found = explainIssues(schema, data, error?.issues ?? []);
    expect(found).toMatchObject(
      expected.map(({ field, kind: messageKind, what, fix }) => ({
        field,
        kind: messageKind,
        what: expect.stringContaining(what),
        fix: expect.stringContaining(fix),
      })),
    );
  });
});
