/**
 * Turns what the schema found into a sentence for an editor: which field, what is wrong, a hint, and the fix.
 * The words come from the schema's own titles and hints.
 */
import type * as z from 'zod';
import { closestTexts } from './closest-text.ts';
import { DAY_FORM, ID_PATTERN, LINE_FORM } from './common.ts';
import type { Collection } from './meta.ts';
import { type FieldMeta, fieldName, metaAt, shapeAt, variantsAt } from './schema-path.ts';

export interface Explanation {
  kind: 'field-missing' | 'field-unknown' | 'field-invalid';
  path: PropertyKey[];
  /** `标题（title）`, for lists `责任组室（group）第2条 · 原文（text）`. */
  field: string;
  what: string;
  why?: string;
  fix: string;
  /** For a misspelt field, the key that was probably meant. */
  meant?: string;
}

type Issue = z.core.$ZodIssue;

/** What is known by a name, in one collection or all: people write 东河镇 for donghe-zhen. */
export type FindIds = (name: string, collection: Collection | undefined) => FoundIds;
export interface FoundIds {
  exact: string | undefined;
  /** Likely ones with their names: `donghe-zhen（东河镇）`. */
  near: readonly string[];
}

const FIND_NOTHING: FindIds = () => ({ exact: undefined, near: [] });

/** Explains all that is wrong with one entry; a misspelt field is one mistake, not a missing field besides. */
export function explainIssues(
  schema: z.ZodType,
  data: unknown,
  issues: readonly Issue[],
  findIds: FindIds = FIND_NOTHING,
): Explanation[] {
  const found = issues.flatMap((issue) => explainIssue(schema, data, issue, findIds));
  const meant = new Set(
    found.flatMap(({ path, meant: key }) =>
      key === undefined ? [] : [[...path.slice(0, -1), key].join('/')],
    ),
  );
  return found.filter(({ kind, path }) => kind !== 'field-missing' || !meant.has(path.join('/')));
}

export function explainIssue(
  schema: z.ZodType,
  data: unknown,
  issue: Issue,
  findIds: FindIds = FIND_NOTHING,
): Explanation[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknownKey(schema, path, key));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nested = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    return nested.flatMap((inner) =>
      explainIssue(schema, data, { ...inner, path: [...path, ...inner.path] } as Issue, findIds),
    );
  }
  const meta = metaAt(schema, path);
  const value = valueAt(data, path);
  const base = {
    path,
    field: fieldName(schema, path),
    ...(meta.description === undefined ? {} : { why: meta.description }),
  };
  if (issue.code === 'invalid_union' && 'options' in issue) {
    return [explainVariant(schema, path, value)];
  }
  if (value === undefined && issue.code !== 'custom') {
    const allowed = issue.code === 'invalid_value' ? issue.values : [];
    return [{ ...base, kind: 'field-missing', what: '没有填', fix: missingFix(meta, allowed) }];
  }
  const wrong = { ...base, kind: 'field-invalid' } as const;
  if (issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'array')) {
    return [{ ...wrong, ...shapeSentence(issue.expected, value, shapeAt(schema, path)) }];
  }
  const ownId = path.length === 1 && path[0] === 'id';
  if (!ownId && issue.code === 'invalid_format' && issue.pattern === String(ID_PATTERN)) {
    return [{ ...wrong, ...idSentence(value, meta, findIds(String(value), meta.ref)) }];
  }
  return [{ ...wrong, ...sentence(issue, meta, value) }];
}

/** `2024/1/5` and `2024年1月5日` are clear enough to write them out. */
function dayFix(value: unknown): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(String(value)) ?? [];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `改成 ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

type Sentence = Pick<Explanation, 'what' | 'fix'>;

function missingFix(meta: FieldMeta, allowed: readonly unknown[]): string {
  const choice = allowed.length === 0 ? '' : `，可以写：${choices(allowed, meta)}`;
  const form = meta.form === undefined || meta.form === LINE_FORM ? '' : `，写法：${meta.form}`;
  return `补上“${meta.title ?? '这个字段'}”${form}${choice}`;
}

/** The field that says which of several shapes is meant: the fix is the choice, with what each means. */
function explainVariant(schema: z.ZodType, path: PropertyKey[], value: unknown): Explanation {
  const variants = variantsAt(schema, path.slice(0, -1));
  const meta = {
    ...metaAt(schema, path),
    names: Object.fromEntries(variants.map((variant) => [variant.value, variant.meaning])),
  };
  const allowed = variants.map((variant) => variant.value);
  const base = { path, field: fieldName(schema, path) };
  return value === undefined
    ? { ...base, kind: 'field-missing', what: '没有填', fix: missingFix(meta, allowed) }
    : { ...base, kind: 'field-invalid', ...choiceSentence(value, allowed, meta) };
}

function sentence(issue: Issue, meta: FieldMeta, value: unknown): Sentence {
  const shown = show(value);
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence(issue.expected, meta, value);
    case 'invalid_value':
      return choiceSentence(value, issue.values, meta);
    case 'invalid_format':
      return { what: `${shown}的写法不对`, fix: (meta.form === DAY_FORM && dayFix(value)) || fixFor(meta) };
    case 'too_small':
      if (issue.origin === 'array')
        return { what: `至少要有 ${issue.minimum} 条`, fix: `补上“${meta.title ?? '这一项'}”` };
      if (issue.origin === 'string') return { what: `${shown}太短`, fix: fixFor(meta) };
      return { what: `${shown}太小`, fix: `写${issue.inclusive ? '不小于' : '大于'} ${issue.minimum} 的数` };
    case 'too_big':
      if (issue.origin === 'string') {
        const what = `太长：${String(value).length} 个字，最多 ${issue.maximum} 个字`;
        return { what, fix: `缩短到 ${issue.maximum} 个字以内` };
      }
      return { what: `${shown}太大`, fix: `写不大于 ${issue.maximum} 的数` };
    case 'custom':
      return {
        what: issue.message === 'Invalid input' ? `${shown}不对` : issue.message,
        fix: typeof issue.params?.['fix'] === 'string' ? issue.params['fix'] : fixFor(meta),
      };
    default:
      return { what: `${shown}不对`, fix: fixFor(meta) };
  }
}

function typeSentence(expected: string, meta: FieldMeta, value: unknown): Sentence {
  const what = `应当是${TYPES[expected] ?? expected}，现在是${showWithType(value)}`;
  if (expected !== 'string') return { what, fix: TYPE_FIXES[expected] ?? fixFor(meta) };
  return { what, fix: typeof value === 'object' ? fixFor(meta) : `加上英文双引号，写成 "${String(value)}"` };
}

/** Names the fields that must be there: who writes a name where a group of fields belongs cannot know them. */
function shapeSentence(
  expected: string,
  value: unknown,
  shape: Record<string, z.ZodType> | undefined,
): Sentence {
  const what = `应当是${TYPES[expected]}，现在是${showWithType(value)}`;
  if (expected === 'object' && typeof value === 'string' && value.includes('：')) {
    return { what, fix: '字段名后面的“：”改成半角冒号加一个空格' };
  }
  const all = Object.entries(shape ?? {});
  const required = all.filter(([, field]) => !field.safeParse(undefined).success);
  const fields = (required.length > 0 ? required : all)
    .map(([key, field]) => `${key}（${field.meta()?.title ?? key}）`)
    .join('、');
  const row = expected === 'array' ? '每条另起一行，以“- ”开头' : '每个字段另起一行，写成“字段: 内容”';
  return { what, fix: fields === '' ? row : `${row}，要写 ${fields}` };
}

function choiceSentence(value: unknown, allowed: readonly unknown[], meta: FieldMeta): Sentence {
  const known = [...allowed.map(String), ...Object.values(meta.names ?? {})];
  const near = new Set(closestTexts(String(value), known, 2).map((text) => keyOf(text, meta)));
  const guess = near.size === 0 ? '' : `是不是想写 ${[...near].join(' 或 ')}？`;
  return { what: `没有${show(value)}这个选项`, fix: `${guess}可以写：${choices(allowed, meta)}` };
}

const choices = (allowed: readonly unknown[], { names }: FieldMeta) =>
  allowed
    .map(String)
    .map((key) => (names?.[key] === undefined ? key : `${key}（${names[key]}）`))
    .join('、');

const keyOf = (text: string, meta: FieldMeta) =>
  Object.entries(meta.names ?? {}).find(([, name]) => name === text)?.[0] ?? text;

function idSentence(value: unknown, meta: FieldMeta, { exact, near }: FoundIds): Sentence {
  if (exact !== undefined) return { what: `${show(value)}是名称，这里要写编号`, fix: `改成 ${exact}` };
  const guess = near.length === 0 ? fixFor(meta) : `是不是 ${near.join('、')}？只写前面的编号`;
  return { what: `${show(value)}不是编号`, fix: guess };
}

function explainUnknownKey(schema: z.ZodType, path: PropertyKey[], key: string): Explanation {
  const known = Object.keys(shapeAt(schema, path) ?? {});
  const base = {
    kind: 'field-unknown' as const,
    path: [...path, key],
    field: path.length === 0 ? key : `${fieldName(schema, path)} · ${key}`,
  };
  // Known, and yet refused: it belongs to another variant of a union.
  if (known.includes(key)) {
    const owners = variantsAt(schema, path).filter(({ fields }) => fields.includes(key));
    const names = owners.map(({ value, meaning }) => `${value}（${meaning}）`).join('、');
    return { ...base, what: '这个字段不能和旁边的字段一起写', fix: `删掉这一行；它只能和${names}一起写` };
  }
  const titles = new Map(known.map((name) => [metaAt(schema, [...path, name]).title ?? name, name]));
  const near = closestTexts(key, [...known, ...titles.keys()], 1).map((text) => titles.get(text) ?? text)[0];
  const wrong = { ...base, what: '没有这个字段', why: '写错的字段不会生效，内容会悄悄丢掉' };
  if (near === undefined) return { ...wrong, fix: `删掉这一行，或改用已有的字段：${known.join('、')}` };
  const title = metaAt(schema, [...path, near]).title ?? near;
  return { ...wrong, fix: `是不是想写 ${near}（${title}）？不是就删掉这一行`, meant: near };
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '一个列表',
  object: '一组字段',
};

const TYPE_FIXES: Record<string, string> = {
  number: '只写数字，不加引号和单位',
  int: '只写整数，不加引号和单位',
  boolean: '写 true（是）或 false（否），不加引号',
};

const fixFor = (meta: FieldMeta) =>
  meta.form === undefined ? `按说明改“${meta.title ?? '这一项'}”` : `改成：${meta.form}`;

function show(value: unknown): string {
  if (Array.isArray(value)) return '一个列表';
  if (value !== null && typeof value === 'object') return '一组字段';
  const text = String(value).replaceAll('\n', '⏎');
  return `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;
}

function showWithType(value: unknown): string {
  if (typeof value === 'number') return `数字 ${value}`;
  if (typeof value === 'boolean') return ` ${value}`;
  return `${typeof value === 'string' ? '文字' : ''}${show(value)}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value === null || typeof value !== 'object' ? undefined : (value as Record<PropertyKey, unknown>)[key],
    data,
  );
}
