/**
 * Word's fields: a code that nobody sees (`PAGE`, `HYPERLINK "…"`) and its result. They nest, and go on over
 * paragraphs. Words are shown while every open field is at its result.
 */
import { LIMITS } from '../limits.ts';
import { Refused } from '../refusal.ts';
import { circledByField } from './field-results.ts';

interface OpenField {
  code: string;
  hasResult: boolean;
}

const isContents = (field: OpenField) => /^\s*TOC\b/i.test(field.code);

export class Fields {
  /** Tables of contents repeat the headings; they are left out. */
  contents = 0;
  private readonly open: OpenField[] = [];

  get isOpen(): boolean {
    return this.open.length > 0;
  }

  get shows(): boolean {
    return this.open.every((field) => field.hasResult && !isContents(field));
  }

  get isInContents(): boolean {
    return this.open.some((field) => field.hasResult && isContents(field));
  }

  begin(): void {
    if (this.open.length >= LIMITS.fieldDepth) throw new Refused('xml-too-big');
    this.open.push({ code: '', hasResult: false });
  }

  /** Letters of the innermost code. */
  addCode(text: string): void {
    const field = this.open.at(-1);
    if (field !== undefined && !field.hasResult) field.code += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field === undefined) return;
    field.hasResult = true;
    if (isContents(field)) this.contents++;
  }

  /** The sign that stands for a field without a result: ① for `EQ \o\ac(○,1)`. */
  end(): string {
    const field = this.open.pop();
    return field === undefined || field.hasResult || !this.shows ? '' : (circledByField(field.code) ?? '');
  }
}
