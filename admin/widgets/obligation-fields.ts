/** The inputs of one obligation: short lines, choices by their Chinese names, numbers as they are typed. */
import { createElement as h, type ReactElement } from 'react';
import type { FormField } from '../../src/cms/form-field.ts';
import { amountOf } from '../../src/cms/obligation-row.ts';
import { cmsWords } from '../../src/text/cms-words.ts';

export interface FieldProps {
  id: string;
  field: FormField;
  value: unknown;
  onChange(value: unknown): void;
}

export function obligationField({ id, field, value, onChange }: FieldProps): ReactElement {
  const own = { id, value: shown(value), title: field.hint };
  const take = (read: (typed: string) => unknown) => (event: { target: { value: string } }) =>
    onChange(read(event.target.value));
  return h(
    'label',
    { key: field.name, htmlFor: id, 'data-field': field.name },
    h('span', null, field.label),
    inputFor(field, own, take),
  );
}

type Take = (read: (typed: string) => unknown) => (event: { target: { value: string } }) => void;
type Own = { id: string; value: string; title: string | undefined };

function inputFor({ widget, options = [] }: FormField, own: Own, take: Take): ReactElement {
  switch (widget) {
    case 'select':
      return h(
        'select',
        { ...own, onChange: take(textOf) },
        h('option', { value: '' }, cmsWords.obligations.notStated),
        ...options.map((option) => h('option', { key: option.value, value: option.value }, option.label)),
      );
    case 'number':
      return h('input', { ...own, inputMode: 'decimal', autoComplete: 'off', onChange: take(amountOf) });
    case 'list':
      return h('textarea', {
        ...own,
        rows: 2,
        placeholder: cmsWords.obligations.perLine,
        onChange: take((typed) => typed.split('\n')),
      });
    default:
      return h('input', { ...own, autoComplete: 'off', onChange: take(textOf) });
  }
}

const textOf = (typed: string) => (typed === '' ? undefined : typed);

const shown = (value: unknown) => (Array.isArray(value) ? value.join('\n') : String(value ?? ''));
