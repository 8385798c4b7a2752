/** The fields of one obligation: its words, then how often, how many and when, as far as it asks for them. */
import { createElement as h, type ReactElement } from 'react';
import type { FormField } from '../../src/cms/form-field.ts';
import {
  ASPECT_IDS,
  ASPECTS,
  type Aspect,
  type ObligationRow,
  speaksOf,
  withField,
} from '../../src/cms/obligation-row.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { obligationField } from './obligation-fields.ts';

interface Editor {
  row: ObligationRow;
  fields: readonly FormField[];
  /** Shown although nothing is said yet. */
  begun: readonly Aspect[];
  idOf(name: string): string;
  onField(name: string, value: unknown): void;
  onAspect(aspect: Aspect, isOn: boolean): void;
}

const IN_WORDS = ['quote', 'what', 'who'];
const BESIDES = ['exceptions', 'mergeWith'];

export function obligationEditor(editor: Editor): ReactElement {
  const { row, begun, onAspect } = editor;
  const isOn = (aspect: Aspect) => begun.includes(aspect) || speaksOf(row, aspect);
  const choices = ASPECT_IDS.map((aspect) =>
    h(
      'button',
      {
        key: aspect,
        type: 'button',
        'aria-pressed': isOn(aspect),
        onClick: () => onAspect(aspect, !isOn(aspect)),
      },
      cmsWords.obligations.aspects[aspect],
    ),
  );
  const parts = ASPECT_IDS.filter(isOn).map((aspect) =>
    h(
      'fieldset',
      { key: aspect },
      h('legend', null, cmsWords.obligations.aspects[aspect]),
      ...(aspect === 'quota' ? quotaFields(editor) : ownFields(editor, ASPECTS[aspect])),
    ),
  );
  return h(
    'div',
    { className: 'qd-obligation' },
    ...ownFields(editor, IN_WORDS),
    h('div', { className: 'qd-aspects', role: 'group' }, ...choices),
    ...parts,
    ...ownFields(editor, BESIDES),
  );
}

const ownFields = ({ row, fields, idOf, onField }: Editor, names: readonly string[]) =>
  fields
    .filter(({ name }) => names.includes(name))
    .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
    .map((field) =>
      obligationField({
        id: idOf(field.name),
        field,
        value: row[field.name],
        onChange: (value) => onField(field.name, value),
      }),
    );

/** A range has two ends, anything else one value; what stands there already is shown, to be taken away. */
function quotaFields({ row, fields, idOf, onField }: Editor): ReactElement[] {
  const quota = (row['quota'] ?? {}) as ObligationRow;
  const needless = quota['op'] === 'range' ? ['value'] : ['min', 'max'];
  const inner = fields.find(({ name }) => name === 'quota')?.fields ?? [];
  return inner
    .filter(({ name }) => !needless.includes(name) || quota[name] !== undefined)
    .map((field) =>
      obligationField({
        id: idOf(`quota-${field.name}`),
        field,
        value: quota[field.name],
        onChange: (value) => onField('quota', withField(quota, field.name, value)),
      }),
    );
}
