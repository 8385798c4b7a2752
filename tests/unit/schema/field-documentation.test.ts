/** Forms, messages, handbook and open data read their words from the schemas: every field must have them. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { EVERY_SCHEMA } from './every-schema.ts';

type Parts = {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  /** Variants of a union, or the values of a choice. */
  options?: unknown[];
};
type Definition = { innerType?: z.ZodType; out?: z.ZodType };

/** Every field of a schema with its path; what wraps a field is passed through, what lists hold is entered. */
function* fieldsOf(schema: z.ZodType, path: string): Generator<[string, z.ZodType]> {
  const { innerType, out } = schema.def as Definition;
  const inner = innerType ?? out;
  if (inner !== undefined) return yield* fieldsOf(inner, path);
  const { shape, element, options } = schema as unknown as Parts;
  for (const [key, field] of Object.entries(shape ?? {})) {
    yield [`${path}.${key}`, field];
    yield* fieldsOf(field, `${path}.${key}`);
  }
  if (element !== undefined) yield* fieldsOf(element, `${path}[]`);
  for (const option of options ?? []) if (option instanceof z.ZodType) yield* fieldsOf(option, path);
}

/** What wraps a schema, down to the innermost. */
function layersOf(schema: z.ZodType): z.ZodType[] {
  const { innerType, out } = schema.def as Definition;
  const inner = innerType ?? out;
  return inner === undefined ? [schema] : [schema, ...layersOf(inner)];
}

const CHINESE = /[一-鿿]/;

describe.for(Object.entries(EVERY_SCHEMA))('%s', ([kind, schema]) => {
  const fields = [...fieldsOf(schema, kind)];

  test('itself has a Chinese title and description', () => {
    expect(schema.meta()).toMatchObject({
      title: expect.stringMatching(CHINESE),
      description: expect.stringMatching(CHINESE),
    });
  });

  test.for(fields)('%s has a Chinese title and description', ([, field]) => {
    const { title = '', description = '' } = field.meta() ?? {};
    expect(title).toMatch(CHINESE);
    expect(description).toMatch(CHINESE);
  });

  // `.optional()` and `.default()` drop what `.meta()` said before them.
  test.for(fields)('%s keeps outside all that it says inside', ([, field]) => {
    const [outer, ...inner] = layersOf(field).map((layer) => layer.meta() ?? {});
    for (const meta of inner) expect(outer).toMatchObject(meta);
  });

  test.for(['input', 'output'] as const)('converts to JSON Schema for %s, words and all', (io) => {
    const { id, title, description } = schema.meta() ?? {};
    const { $defs } = z.toJSONSchema(schema, { io });
    const converted = $defs?.[String(id)];
    expect(converted).toMatchObject({ type: 'object', title, description });
    const titles = Object.entries((schema as unknown as { shape: Record<string, z.ZodType> }).shape).map(
      ([key, field]) => [key, { title: field.meta()?.title }],
    );
    expect(converted?.properties).toMatchObject(Object.fromEntries(titles));
  });
});

test('choices have a Chinese name for each value', () => {
  const choices = Object.entries(EVERY_SCHEMA).flatMap(([kind, schema]) =>
    [...fieldsOf(schema, kind)].flatMap(([path, field]) => {
      const innermost = layersOf(field).at(-1);
      const item = (innermost as unknown as Parts).element ?? innermost;
      return item instanceof z.ZodEnum
        ? [{ path, values: item.options, names: field.meta()?.names ?? {} }]
        : [];
    }),
  );
  expect(choices.length).toBeGreaterThan(15);
  for (const { path, values, names } of choices) expect(Object.keys(names), path).toEqual(values);
});

test('ids of other entries say which collection they are from', () => {
  const silent = Object.entries(EVERY_SCHEMA).flatMap(([kind, schema]) =>
    [...fieldsOf(schema, kind)].filter(([path, field]) => {
      const meta = field.meta() ?? {};
      const item = (layersOf(field).at(-1) as unknown as Parts).element;
      const refers = [meta, item?.meta() ?? {}].some(
        ({ ref, refBy }) => ref !== undefined || refBy !== undefined,
      );
      return /编号/.test(meta.description ?? '') && !/\.(?:id|number)$/.test(path) && !refers;
    }),
  );
  // Sections are parts of a list, no entries of their own.
  expect(silent.map(([path]) => path)).toEqual(['list.sections', 'task.section']);
});
