/**
 * Turns a schema into the fields of a form: titles, hints, what is required, patterns and choices all come from
 * there. A type that no widget can edit makes it throw, so that a new schema never gets half a form.
 */
import * as z from 'zod';
import { assignmentSchema, ROLES } from '../schema/assignment.ts';
import { DAY_FORM, ID_PATTERN, LINE_FORM } from '../schema/common.ts';
import { obligationSchema } from '../schema/obligation.ts';
import { taskSchema } from '../schema/task.ts';
import { cmsWords } from '../text/cms-words.ts';
import type { FormField } from './form-field.ts';

/** The part of a JSON Schema that forms need, with what `.meta()` said. */
interface Node {
  title?: string;
  description?: string;
  type?: string;
  const?: unknown;
  enum?: string[];
  pattern?: string;
  allOf?: { pattern?: string }[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
  items?: Node;
  properties?: Record<string, Node>;
  required?: string[];
  oneOf?: Node[];
  anyOf?: Node[];
  form?: string;
  ref?: string;
  names?: Record<string, string>;
  widget?: string;
  derived?: boolean;
  /** Set here, for fields that have a widget of their own. */
  own?: 'assignment' | 'obligation' | 'section';
}

/** What identifies a field to its form beyond its own schema. */
interface Place {
  name: string;
  required: boolean;
  /** Inside a list of rows, where `id` is the row's own. */
  inRow?: boolean;
}

export function fieldsFromSchema(schema: z.ZodType, { rows = false } = {}): FormField[] {
  const node = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === (assignmentSchema as unknown)) Object.assign(jsonSchema, { own: 'assignment' });
      if (zodSchema === (obligationSchema as unknown)) Object.assign(jsonSchema, { own: 'obligation' });
      if (zodSchema === (taskSchema.shape.section as unknown)) Object.assign(jsonSchema, { own: 'section' });
    },
  }) as unknown as Node & { $ref?: string; $defs?: Record<string, Node> };
  // A schema with a name of its own comes as a definition that the document points to.
  const whole = node.$defs?.[node.$ref?.replace('#/$defs/', '') ?? ''] ?? node;
  return fieldsOf(whole, true, rows);
}

/** Where an object as a whole may be absent, its fields cannot be required by the form; the schema still asks. */
function fieldsOf(node: Node, demanding: boolean, inRow = false): FormField[] {
  const required = new Set(demanding ? node.required : []);
  return Object.entries(node.properties ?? {}).map(([name, child]) =>
    fieldOf(child, { name, required: required.has(name), inRow }),
  );
}

function fieldOf(node: Node, place: Place): FormField {
  const { name, required } = place;
  const base = {
    name,
    label: node.title ?? name,
    ...(node.description === undefined ? {} : { hint: node.description }),
    required,
  };
  if (node.derived === true) return { ...base, widget: 'derived', required: false };
  if (node.ref !== undefined) return { ...base, widget: 'reference', collection: node.ref };
  if (node.own === 'section') return { ...base, widget: 'section' };
  if (node.form === DAY_FORM) return { ...base, widget: 'day' };
  if (node.enum !== undefined) return { ...base, ...initial(node), widget: 'select', options: choices(node) };
  switch (node.type) {
    case 'string':
      return { ...base, ...textField(node, place) };
    case 'integer':
    case 'number':
      return { ...base, widget: 'number', ...limits(node) };
    case 'boolean':
      return { ...base, ...initial(node), required: false, widget: 'boolean' };
    case 'array':
      return { ...base, ...listField(node, place) };
    case 'object':
      return { ...base, widget: 'object', collapsed: !required, fields: fieldsOf(node, required) };
    default:
      throw new Error(`No widget can edit the field “${name}”: ${JSON.stringify(node)}`);
  }
}

const initial = (node: Node) => (node.default === undefined ? {} : { default: node.default });

const choices = (node: Node) =>
  (node.enum ?? []).map((value) => ({ value, label: node.names?.[value] ?? value }));

function textField(node: Node, { name, inRow }: Place): Pick<FormField, 'widget' | 'pattern' | 'choose_url'> {
  if (name === 'id' && inRow === true)
    return { widget: 'row-id', pattern: [ID_PATTERN.source, formOf(node)] };
  if (node.widget === 'image') return { widget: 'image', choose_url: false };
  if (node.widget === 'text') return { widget: 'text' };
  const pattern = patternOf(node);
  return { widget: 'string', ...(pattern === undefined ? {} : { pattern }) };
}

const formOf = (node: Node) => node.form ?? `按说明填写“${node.title ?? ''}”`;

/** A line's limit is joined to its pattern: Decap knows no other. */
function patternOf(node: Node): [string, string] | undefined {
  const source = node.pattern ?? node.allOf?.find((part) => part.pattern !== undefined)?.pattern;
  if (source === undefined) return undefined;
  const { maxLength } = node;
  if (maxLength === undefined) return [source, formOf(node)];
  const says = node.form === LINE_FORM ? '一行文字' : formOf(node);
  return [`^(?=[^]{0,${maxLength}}$)${source.replace(/^\^/, '')}`, `${says}，最多 ${maxLength} 个字`];
}

/** zod gives every whole number the limits of what JavaScript can count to. */
function limits(node: Node): Pick<FormField, 'value_type' | 'min' | 'max'> {
  const whole = node.type === 'integer';
  const min = node.minimum ?? (node.exclusiveMinimum === undefined ? undefined : node.exclusiveMinimum + 1);
  return {
    value_type: whole ? 'int' : 'float',
    ...(min !== undefined && min > Number.MIN_SAFE_INTEGER ? { min } : {}),
    ...(node.maximum !== undefined && node.maximum < Number.MAX_SAFE_INTEGER ? { max: node.maximum } : {}),
  };
}

function listField(node: Node, { name, required }: Place): Omit<FormField, 'name' | 'label'> {
  const item = node.items ?? {};
  const counts = {
    ...(required && node.minItems !== undefined ? { min: node.minItems } : {}),
    ...(node.maxItems === undefined ? {} : { max: node.maxItems }),
  };
  if (item.own === 'assignment') return { widget: 'assignments', default: [], ...roleOf(name) };
  if (item.own === 'obligation') return { widget: 'obligations', default: [], fields: fieldsOf(item, true) };
  if (item.ref !== undefined) return { widget: 'references', default: [], collection: item.ref, ...counts };
  if (item.enum !== undefined) {
    const names = item.names ?? node.names ?? {};
    return { widget: 'select', multiple: true, default: [], options: choices({ ...item, names }), ...counts };
  }
  const base = { widget: 'list', default: [], label_singular: node.title ?? name, ...counts } as const;
  const variants = item.oneOf ?? item.anyOf;
  if (variants !== undefined) return { ...base, ...variantsOf(variants) };
  if (item.properties !== undefined) return { ...base, ...rowsOf(item) };
  const field = fieldOf(item, { name: 'text', required: true });
  return field.widget === 'string' ? { ...base, widget: 'lines', field } : { ...base, field };
}

/** Only the names of the roles are roles. */
const roleOf = (name: string): Pick<FormField, 'role'> => (Object.hasOwn(ROLES, name) ? { role: name } : {});

const rowsOf = (item: Node): Pick<FormField, 'fields' | 'summary' | 'collapsed' | 'minimize_collapsed'> => ({
  fields: fieldsOf(item, true),
  summary: summaryOf(item),
  collapsed: true,
  minimize_collapsed: true,
});

/** The first words that a person would know a row by. */
const SPOKEN = ['name', 'title', 'what', 'say', 'from', 'quote', 'alt'];

export function summaryOf(item: Node): string {
  const names = Object.keys(item.properties ?? {});
  return rowSummary(SPOKEN.find((name) => names.includes(name)) ?? names[0] ?? '');
}

/** What a row is called while it is closed; Decap would call a row without a name “No name”. */
export const rowSummary = (name: string): string =>
  `{{fields.${name} | default('${cmsWords.obligations.empty}')}}`;

/** Decap takes no object without fields. */
const NOTHING_TO_FILL: FormField = {
  name: 'nothing',
  label: cmsWords.config.nothingToFill,
  widget: 'derived',
  required: false,
};

function variantsOf(variants: readonly Node[]): Pick<FormField, 'types' | 'typeKey'> {
  const keys = Object.keys(variants[0]?.properties ?? {});
  const typeKey = keys.find((key) =>
    variants.every((variant) => variant.properties?.[key]?.const !== undefined),
  );
  if (typeKey === undefined) throw new Error(`Nothing tells these apart: ${JSON.stringify(variants)}`);
  const types = variants.map((variant): FormField => {
    const { [typeKey]: kind, ...properties } = variant.properties ?? {};
    const name = String(kind?.const);
    const label = variant.title ?? kind?.description ?? name;
    const fields = fieldsOf({ ...variant, properties }, true);
    return { name, label, widget: 'object', fields: fields.length > 0 ? fields : [NOTHING_TO_FILL] };
  });
  return { types, typeKey };
}
