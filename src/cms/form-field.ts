/** A field of an editing form, as Decap's configuration writes it. */
export interface FormField {
  name: string;
  label: string;
  widget: FormWidget;
  hint?: string;
  required?: boolean;
  default?: unknown;
  /** A regular expression and what to say when a text does not fit it. */
  pattern?: [string, string];
  options?: { value: string; label: string }[];
  multiple?: boolean;
  value_type?: 'int' | 'float';
  min?: number;
  max?: number;
  /** The fields of an object, or of each item of a list. */
  fields?: FormField[];
  /** The only field of each item of a list. */
  field?: FormField;
  /** The shapes an item of a list can take, told apart by `typeKey`. */
  types?: FormField[];
  typeKey?: string;
  summary?: string;
  label_singular?: string;
  collapsed?: boolean;
  minimize_collapsed?: boolean;
  /** Of an image: whether it may lie elsewhere on the web. */
  choose_url?: false;
  /** Of a reference: the collection whose ids it holds. */
  collection?: string;
  /** Of assignments: the role they fill. */
  role?: string;
}

/** Decap's own widgets, of which the bundle takes no others, and ours. */
export const STOCK_WIDGETS = ['text', 'number', 'boolean', 'select', 'list', 'object', 'image'] as const;
export const OWN_WIDGETS = [
  'string',
  'lines',
  'assignments',
  'obligations',
  'reference',
  'references',
  'section',
  'day',
  'entry-id',
  'registry-rows',
  'row-id',
  'derived',
] as const;
export type FormWidget = (typeof STOCK_WIDGETS)[number] | (typeof OWN_WIDGETS)[number];
