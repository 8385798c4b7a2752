/** The forms cover every field of every schema, with what the schemas say of them. */
import { expect, test } from 'vitest';
import * as z from 'zod';
import { FORGES, forgeBackend, localBackend } from '../../../src/cms/backends.ts';
import { type CmsCollection, cmsConfig } from '../../../src/cms/cms-config.ts';
import { fieldsFromSchema } from '../../../src/cms/fields-from-schema.ts';
import { type FormField, OWN_WIDGETS, STOCK_WIDGETS } from '../../../src/cms/form-field.ts';
import { ENTRY_COLLECTIONS, REGISTRIES, siteSchema } from '../../../src/compile/collections.ts';
import { metaAt, shapeAt } from '../../../src/schema/schema-path.ts';
import { taskSchema } from '../../../src/schema/task.ts';

const config = cmsConfig({ backend: localBackend('/admin/api') });

const collection = (name: string): CmsCollection => {
  const found = config.collections.find((known) => known.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

/** The fields of a form that stand in a file. */
function formOf(name: string): readonly FormField[] {
  const form = collection(name);
  if (!('fields' in form)) throw new Error(name);
  return form.fields.filter((field) => field.name !== 'entryId' && field.name !== 'body');
}

const FORMS: { name: string; schema: z.ZodType; fields: readonly FormField[] }[] = [
  ...Object.entries(ENTRY_COLLECTIONS).map(([name, { schema }]) => ({ name, schema, fields: formOf(name) })),
  ...Object.entries(REGISTRIES).map(([name, { schema }]) => {
    const registry = collection('registry');
    const file = 'files' in registry ? registry.files.find((known) => known.name === name) : undefined;
    return { name, schema, fields: file?.fields[0]?.fields ?? [] };
  }),
  { name: 'site', schema: siteSchema, fields: fieldsFromSchema(siteSchema) },
];

/** Widgets that hold whatever stands below the field. */
const WHOLE = new Set(['assignments', 'derived']);

function expectCovered(schema: z.ZodType, fields: readonly FormField[], path: PropertyKey[], name: string) {
  const known = Object.keys(shapeAt(schema, path) ?? {});
  expect([...fields.map((field) => field.name)].sort(), `${name} ${path.join('.')}`).toEqual(
    [...known].sort(),
  );
  for (const field of fields) {
    const meta = metaAt(schema, [...path, field.name]);
    expect(field.label, `${name} ${field.name}`).toBe(meta.title);
    expect(field.hint).toBe(meta.description);
    if (field.fields !== undefined && !WHOLE.has(field.widget)) {
      const item = ['list', 'obligations'].includes(field.widget) ? [0] : [];
      expectCovered(schema, field.fields, [...path, field.name, ...item], name);
    }
  }
}

test.each(FORMS)('every field of $name, with its title and hint', ({ name, schema, fields }) => {
  expectCovered(schema, fields, [], name);
});

test.each(FORMS)('$name asks for what its schema demands', ({ schema, fields }) => {
  const issues = schema.safeParse({}).error?.issues ?? [];
  const demanded = new Set(issues.filter(({ path }) => path.length === 1).map(({ path }) => path[0]));
  const asked = fields.filter((field) => field.required === true).map((field) => field.name);
  expect(new Set(asked)).toEqual(demanded);
});

test.each(FORMS)('every widget of $name is in the bundle', ({ fields }) => {
  const all = (list: readonly FormField[]): FormField[] =>
    list.flatMap((field) => [
      field,
      ...all([
        ...(field.fields ?? []),
        ...(field.field === undefined ? [] : [field.field]),
        ...(field.types ?? []),
      ]),
    ]);
  for (const { widget } of all(fields)) expect([...STOCK_WIDGETS, ...OWN_WIDGETS]).toContain(widget);
});

const task = (name: string) => formOf('tasks').find((field) => field.name === name);

test('choices show the Chinese names of their values', () => {
  expect(task('visibility')?.options).toEqual([
    { value: 'public', label: '公开' },
    { value: 'internal', label: '内部' },
  ]);
  expect(task('visibility')?.default).toBe('internal');
});

test('lists begin empty, and those of assignments know their role', () => {
  expect(task('obligations')).toMatchObject({ widget: 'obligations', default: [] });
  expect(task('obligations')?.fields?.map((field) => field.name)).toContain('leadDays');
  expect(task('implement')).toMatchObject({ widget: 'assignments', default: [], role: 'implement' });
});

test('a pattern refuses what the schema refuses, its length too', () => {
  const [source = '', says] = task('title')?.pattern ?? [];
  const pattern = new RegExp(source);
  expect(says).toBe('一行文字，最多 40 个字');
  for (const text of ['标题', '甲'.repeat(40), ' 前有空格', '两\n行', '甲'.repeat(41), '']) {
    expect(pattern.test(text), JSON.stringify(text)).toBe(taskSchema.shape.title.safeParse(text).success);
  }
});

test('what only machines write is shown, not edited', () => {
  expect(task('source')).toMatchObject({ widget: 'derived', required: false });
});

test('the rules of a designation are told apart by their type', () => {
  const { fields = [] } = FORMS.find((form) => form.name === 'designations') ?? {};
  const members = fields.find((field) => field.name === 'members');
  expect(members?.typeKey).toBe('type');
  expect(members?.types?.map((type) => [type.name, type.label])).toEqual([
    ['kinds', '按类别'],
    ['units', '按名单'],
    ['party-bodies', '设党委或党组的单位'],
    ['unknown', '名单未公开'],
  ]);
});

test('an optional group of fields demands nothing of a form that leaves it out', () => {
  const inner = z.strictObject({ how: z.string().meta({ title: '怎样' }) });
  const [demanded] = fieldsFromSchema(z.strictObject({ consent: inner.meta({ title: '同意' }) }));
  const [consent] = fieldsFromSchema(z.strictObject({ consent: inner.optional().meta({ title: '同意' }) }));
  expect(demanded?.fields?.[0]?.required).toBe(true);
  expect(consent?.fields?.[0]?.required).toBe(false);
});

test('a type that nothing can edit is refused', () => {
  expect(() => fieldsFromSchema(z.strictObject({ any: z.unknown().meta({ title: '任意' }) }))).toThrow(/any/);
});

test.each(FORGES)('%s: the same forms, other settings', (forge) => {
  const backend = forgeBackend({
    forge,
    url: 'https://git.example.cn',
    repo: 'bangongshi/qingdan',
    branch: 'main',
    appId: 'abc',
  });
  const production = cmsConfig({ backend });
  expect(production.collections).toEqual(config.collections);
  expect(production.publish_mode).toBe(forge === 'gitea' ? 'simple' : 'editorial_workflow');
  expect(production.backend).toMatchObject({
    name: forge,
    commit_messages: { update: '修改{{collection}}：{{slug}}' },
  });
});
