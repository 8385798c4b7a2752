/**
 * Who answers for a task. Each row keeps the words of the document beside whom they mean; a name that the registry
 * does not know yet can stay 未识别, and the portal says so.
 */
import { type Map as Fields, fromJS, List } from 'immutable';
import { Component, createElement as h } from 'react';
import type { FoundName } from '../../src/cms/known-names.ts';
import { ASSIGNEE_KINDS, type AssigneeKind, ROLES, type Role } from '../../src/schema/assignment.ts';
import type { Collection } from '../../src/schema/meta.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { ChosenName } from './chosen-name.ts';
import { type ControlProps, CUSTOM_ERROR, type Rows } from './control.ts';
import { NamePicker } from './name-picker.ts';

const KIND_OF: Partial<Record<Collection, AssigneeKind>> = {
  units: 'unit',
  designations: 'designation',
  groups: 'group',
  people: 'person',
};
const COLLECTION_OF = new Map(
  Object.entries(KIND_OF).map(([collection, kind]) => [kind, collection as Collection]),
);

/** Whom a role usually means comes first. */
const LOOK_IN: Record<Role, readonly Collection[]> = {
  lead: ['people', 'groups', 'units'],
  group: ['groups', 'units'],
  implement: ['units', 'designations', 'groups'],
  support: ['units', 'designations', 'groups'],
};

export class AssignmentsControl extends Component<ControlProps<Rows>> {
  role(): Role {
    return (this.props.field.get('role') as Role | undefined) ?? 'implement';
  }

  rows(): Fields<string, unknown>[] {
    const { value } = this.props;
    return List.isList(value) ? value.toArray() : [];
  }

  /** Decap calls it without `this`. */
  isValid = () => {
    const wordless = this.rows().some((row) => String(row.get('text') ?? '').trim() === '');
    return wordless ? CUSTOM_ERROR(cmsWords.assignments.wordless) : true;
  };

  change(rows: readonly Fields<string, unknown>[]): void {
    this.props.onChange(List(rows));
  }

  setRow(index: number, row: Fields<string, unknown>): void {
    this.change(this.rows().map((old, at) => (at === index ? row : old)));
  }

  add({ id, name, collection }: FoundName): void {
    // As the rows before it are called in this document.
    const label = this.rows()[0]?.get('label') ?? ROLES[this.role()];
    const row = { text: name, label, kind: KIND_OF[collection] ?? 'unknown', id };
    this.change([...this.rows(), fromJS(row) as unknown as Fields<string, unknown>]);
  }

  override render() {
    const { forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    const rows = this.rows();
    return h(
      'div',
      { className: `${classNameWrapper} qd-assignments` },
      rows.length > 0 && h('ol', null, ...rows.map((row, index) => this.row(row, index))),
      h(NamePicker, {
        id: forID,
        collections: LOOK_IN[this.role()],
        placeholder: cmsWords.assignments.add,
        onPick: (name) => this.add(name),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      }),
    );
  }

  row(row: Fields<string, unknown>, index: number) {
    const kind = (row.get('kind') as AssigneeKind | undefined) ?? 'unknown';
    const id = row.get('id') as string | undefined;
    const collection = COLLECTION_OF.get(kind);
    const words = cmsWords.assignments;
    const means =
      collection === undefined || id === undefined
        ? h(NamePicker, {
            id: `${this.props.forID}-${index}`,
            collections: LOOK_IN[this.role()],
            placeholder: words.whom,
            onPick: (name) =>
              this.setRow(index, row.set('kind', KIND_OF[name.collection]).set('id', name.id)),
          })
        : h(ChosenName, { key: id, collection, id });
    return h(
      'li',
      { key: index },
      h('span', { className: 'qd-kind', 'data-kind': kind }, ASSIGNEE_KINDS[kind]),
      means,
      this.text(row, index, 'text', words.text),
      this.text(row, index, 'venue', words.venue),
      id !== undefined &&
        h(
          'button',
          { type: 'button', onClick: () => this.setRow(index, row.delete('id').set('kind', 'unknown')) },
          words.other,
        ),
      h(
        'button',
        { type: 'button', onClick: () => this.change(this.rows().filter((_, at) => at !== index)) },
        cmsWords.picker.remove,
      ),
    );
  }

  text(row: Fields<string, unknown>, index: number, name: 'text' | 'venue', label: string) {
    return h(
      'label',
      null,
      h('span', null, label),
      h('input', {
        value: String(row.get(name) ?? ''),
        onChange: (event: { target: { value: string } }) =>
          this.setRow(index, row.set(name, event.target.value)),
      }),
    );
  }
}
