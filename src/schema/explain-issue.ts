/**
 * Turns what the schema found into a sentence for an editor: which field, what is wrong, why, and the fix.
 * The words come from the schema's own titles and hints.
 */
import type * as z from 'zod';
import { closestTexts } from './closest-text.ts';

export interface Explanation {
  kind: 'field-missing' | 'field-unknown' | 'field-invalid';
  path: PropertyKey[];
  /** `标题（title）`, for lists `责任组室（group）第2条 · 原文（text）`. */
  field: string;
  what: string;
  why?: string;
  fix: string;
}

type Issue = z.core.$ZodIssue;

export function explainIssue(schema: z.ZodType, data: unknown, issue: Issue): Explanation[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => explainUnknownKey(schema, issue.path, key));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nested = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    if (nested.length > 0) {
      return nested.flatMap((inner) =>
        explainIssue(schema, data, { ...inner, path: [...issue.path, ...inner.path] } as Issue),
      );
    }
  }
  const meta = metaAt(schema, issue.path);
  const value = valueAt(data, issue.path);
  const base = { path: issue.path, field: fieldName(schema, issue.path) };
  const hint = meta.description === undefined ? {} : { why: meta.description };
  if (value === undefined && issue.code !== 'custom') {
    return [
      {
        ...base,
        ...hint,
        kind: 'field-missing',
        what: '没有填',
        fix: `补上${meta.title ?? '这个字段'}${formOf(meta)}`,
      },
    ];
  }
  return [{ ...base, ...hint, kind: 'field-invalid', ...sentence(issue, meta, value) }];
}

function sentence(issue: Issue, meta: Meta, value: unknown): { what: string; fix: string } {
  const shown = show(value);
  switch (issue.code) {
    case 'invalid_type':
      return {
        what: `应当是${TYPES[issue.expected] ?? issue.expected}，现在是${shown}`,
        fix: fixFor(meta, TYPES[issue.expected]),
      };
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = closestTexts(String(value), [...allowed, ...Object.values(meta.names ?? {})], 1)[0];
      const guess = near === undefined ? '' : `是不是想写 ${keyOf(near, meta)}？`;
      const list = allowed.map((key) =>
        meta.names?.[key] === undefined ? key : `${key}（${meta.names[key]}）`,
      );
      return { what: `没有${shown}这个选项`, fix: `${guess}可以写：${list.join('、')}` };
    }
    case 'invalid_union':
      return { what: `${shown}不是可用的写法`, fix: fixFor(meta, undefined) };
    case 'invalid_format':
      return { what: `${shown}的写法不对`, fix: fixFor(meta, undefined) };
    case 'too_small':
      if (issue.origin === 'array')
        return { what: `至少要有 ${issue.minimum} 条`, fix: `补上${meta.title ?? ''}` };
      if (issue.origin === 'string') return { what: `${shown}太短`, fix: fixFor(meta, undefined) };
      return { what: `${shown}太小`, fix: `写不小于 ${issue.minimum} 的数` };
    case 'too_big':
      if (issue.origin === 'string') {
        return { what: `太长：${String(value).length} 个字，最多 ${issue.maximum} 个字`, fix: '缩短这一项' };
      }
      return { what: `${shown}太大`, fix: `写不大于 ${issue.maximum} 的数` };
    case 'custom':
      return {
        what: issue.message === 'Invalid input' ? `${shown}不对` : issue.message,
        fix: fixFor(meta, undefined),
      };
    default:
      return { what: `${shown}不对`, fix: fixFor(meta, undefined) };
  }
}

function explainUnknownKey(schema: z.ZodType, path: PropertyKey[], key: string): Explanation {
  const known = Object.keys(shapeOf(unwrapAt(schema, path)) ?? {});
  const byTitle = known.find((name) => metaAt(schema, [...path, name]).title === key);
  const near = byTitle ?? closestTexts(key, known, 1)[0];
  return {
    kind: 'field-unknown',
    path: [...path, key],
    field: key,
    what: '没有这个字段',
    why: '写错的字段不会生效，内容会悄悄丢掉',
    fix:
      near === undefined
        ? '删掉这一行'
        : `是不是想写 ${near}（${metaAt(schema, [...path, near]).title ?? near}）？不是就删掉`,
  };
}

interface Meta {
  title?: string;
  description?: string;
  form?: string;
  names?: Record<string, string>;
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '一个列表（每条一行，前面加“- ”）',
  object: '一组字段',
};

const formOf = (meta: Meta) => (meta.form === undefined ? '' : `，写法：${meta.form}`);
const fixFor = (meta: Meta, type: string | undefined) => {
  if (meta.form !== undefined) return `改成：${meta.form}`;
  if (type === '文字') return '加上英文引号，写成文字';
  return type === undefined ? `按说明改${meta.title ?? ''}` : `改成${type}`;
};

const keyOf = (text: string, meta: Meta) =>
  Object.entries(meta.names ?? {}).find(([, name]) => name === text)?.[0] ?? text;

function show(value: unknown): string {
  if (Array.isArray(value)) return '一个列表';
  if (value !== null && typeof value === 'object') return '一组字段';
  const text = String(value);
  return `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;
}

/** The field as an editor knows it, with its key. */
export function fieldName(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  for (const [index, key] of path.entries()) {
    if (typeof key === 'number') {
      parts[parts.length - 1] += `第${key + 1}条`;
      continue;
    }
    const title = metaAt(schema, path.slice(0, index + 1)).title;
    parts.push(title === undefined ? String(key) : `${title}（${String(key)}）`);
  }
  return parts.join(' · ') || '文件头';
}

function metaAt(schema: z.ZodType, path: readonly PropertyKey[]): Meta {
  let current: z.ZodType | undefined = schema;
  let meta: Meta = (schema.meta() ?? {}) as Meta;
  for (const key of path) {
    current = current === undefined ? undefined : childOf(current, key);
    if (current === undefined) return {};
    const found = outerMeta(current);
    if (typeof key !== 'number' || found.title !== undefined) meta = found;
  }
  return meta;
}

/** The meta of a schema or, where wrapping lost it, of what it wraps. */
function outerMeta(schema: z.ZodType): Meta {
  const meta = schema.meta();
  if (meta?.title !== undefined) return meta as Meta;
  const inner = innerOf(schema);
  return inner === undefined ? {} : outerMeta(inner);
}

function innerOf(schema: z.ZodType): z.ZodType | undefined {
  const definition = schema.def as { innerType?: z.ZodType; out?: z.ZodType };
  return definition.innerType ?? definition.out;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = innerOf(schema);
  return inner === undefined ? schema : unwrap(inner);
}

const unwrapAt = (schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined => {
  let current: z.ZodType | undefined = schema;
  for (const key of path) current = current === undefined ? undefined : childOf(current, key);
  return current;
};

function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  if (schema === undefined) return undefined;
  const inner = unwrap(schema) as unknown as { shape?: Record<string, z.ZodType>; options?: z.ZodType[] };
  if (inner.shape !== undefined) return inner.shape;
  return inner.options === undefined
    ? undefined
    : Object.assign({}, ...inner.options.map((option) => shapeOf(option) ?? {}));
}

function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (typeof key === 'number') return (unwrap(schema) as unknown as { element?: z.ZodType }).element;
  return shapeOf(schema)?.[String(key)];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value === null || typeof value !== 'object' ? undefined : (value as Record<PropertyKey, unknown>)[key],
    data,
  );
}
