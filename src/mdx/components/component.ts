/**
 * What a component is: a tag that editors may write in a body. To add one, write a file beside this one and
 * put it into `all.ts`; checking, suggestions and the cache follow from its description.
 */
import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';

export interface AttributeRule {
  name: string;
  /** The same name for people who type ASCII. */
  alias: string;
  required?: boolean;
  /** The only values, with what each stands for in the output. */
  values?: Readonly<Record<string, string>>;
  /** What a value must look like, and how to say so in Chinese. */
  pattern?: { test: RegExp; form: string };
}

export interface Reference {
  collection: 'policies' | 'projects' | 'tasks';
  id: string;
}

/** Attributes that passed the check, under their Chinese names; a wrong one is absent. */
export type Values = Readonly<Record<string, string>>;

export interface Component {
  name: string;
  alias: string;
  /** `block` stands between paragraphs and has content; `inline` stands in a sentence and has none. */
  place: 'block' | 'inline';
  attributes: readonly AttributeRule[];
  /** Of these attributes exactly one must be written. */
  oneOf?: readonly string[];
  /** How it is written, for messages. */
  example: string;
  /** What is wrong with the content, in Chinese. */
  checkContent?(content: readonly RootContent[]): { what: string; fix: string } | undefined;
  /** The entry it points at. */
  reference?(values: Values): Reference | undefined;
  /** Must cope with absent values: what was refused is still shown as well as possible. */
  render(values: Values, content: ElementContent[]): Element;
}
