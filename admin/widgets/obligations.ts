/**
 * What a task asks for, by how often, how many and when. Each row says itself in one sentence, as the portal will;
 * the one that is opened shows its fields.
 */
import { type Map as Fields, fromJS, List } from 'immutable';
import { Component, createElement as h } from 'react';
import type { FormField } from '../../src/cms/form-field.ts';
import {
  ASPECT_IDS,
  type Aspect,
  type ObligationRow,
  obligationSentence,
  problemsOf,
  readObligation,
  speaksOf,
  withField,
  withoutAspect,
} from '../../src/cms/obligation-row.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { type ControlProps, CUSTOM_ERROR, type Rows } from './control.ts';
import { obligationEditor } from './obligation-editor.ts';

interface State {
  /** The row whose fields are shown. */
  open: number | undefined;
  /** What that row asks, said or not yet. */
  begun: readonly Aspect[];
}

const words = cmsWords.obligations;
const CLOSED: State = { open: undefined, begun: [] };

export class ObligationsControl extends Component<ControlProps<Rows>, State> {
  override state = CLOSED;
  /** What gets the focus when the rows are drawn anew, by its id. */
  focusNext: string | undefined;

  idOf(index: number, name: string): string {
    return `${this.props.forID}-${index}-${name}`;
  }

  rows(): ObligationRow[] {
    const { value } = this.props;
    return List.isList(value) ? value.toArray().map((row) => row.toJS() as ObligationRow) : [];
  }

  fields(): FormField[] {
    const fields = this.props.field.get('fields') as { toJS(): FormField[] } | undefined;
    return fields?.toJS() ?? [];
  }

  /** Decap calls it without `this`. */
  isValid = () => {
    for (const [index, row] of this.rows().entries()) {
      const [problem] = problemsOf(row);
      if (problem === undefined) continue;
      this.setState({ open: index, begun: [] });
      return CUSTOM_ERROR(words.wrong(index + 1, problem.field, problem.what, problem.fix));
    }
    return true;
  };

  override componentDidUpdate(): void {
    if (this.focusNext === undefined) return;
    const found = document.getElementById(this.focusNext);
    if (found === null) return;
    this.focusNext = undefined;
    found.focus();
  }

  change(rows: readonly ObligationRow[]): void {
    this.props.onChange(List(rows.map((row) => fromJS(row) as unknown as Fields<string, unknown>)));
  }

  setRow(index: number, row: ObligationRow): void {
    this.change(this.rows().map((old, at) => (at === index ? row : old)));
  }

  add(): void {
    const rows = this.rows();
    this.setState({ open: rows.length, begun: [] });
    this.focusNext = this.idOf(rows.length, 'quote');
    this.change([...rows, {}]);
  }

  remove(index: number): void {
    this.setState(CLOSED);
    this.focusNext = index === 0 ? `${this.props.forID}-add` : this.idOf(index - 1, 'toggle');
    this.change(this.rows().filter((_, at) => at !== index));
  }

  move(index: number, by: number): void {
    const rows = this.rows();
    const to = index + by;
    const [row, other] = [rows[index], rows[to]];
    if (row === undefined || other === undefined) return;
    if (this.state.open === index) this.setState({ open: to });
    else if (this.state.open === to) this.setState({ open: index });
    // At an end the same way leads no further.
    const isEnd = to === 0 || to === rows.length - 1;
    this.focusNext = this.idOf(to, isEnd ? 'toggle' : by < 0 ? 'up' : 'down');
    this.change(rows.map((old, at) => (at === index ? other : at === to ? row : old)));
  }

  toggle(index: number): void {
    const row = this.rows()[index] ?? {};
    const begun = ASPECT_IDS.filter((aspect) => speaksOf(row, aspect));
    this.setState(({ open }) => (open === index ? CLOSED : { open: index, begun }));
  }

  setAspect(index: number, aspect: Aspect, isOn: boolean): void {
    const others = this.state.begun.filter((other) => other !== aspect);
    this.setState({ begun: isOn ? [...others, aspect] : others });
    if (!isOn) this.setRow(index, withoutAspect(this.rows()[index] ?? {}, aspect));
  }

  override render() {
    const { forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    const rows = this.rows();
    return h(
      'div',
      {
        id: forID,
        className: `${classNameWrapper} qd-obligations`,
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      },
      rows.length > 0 && h('ol', null, ...rows.map((row, index) => this.row(row, index, rows.length))),
      // Not the field's own id: a click on the field's label would add a row.
      h('button', { type: 'button', id: `${forID}-add`, onClick: () => this.add() }, words.add),
    );
  }

  row(row: ObligationRow, index: number, count: number) {
    const isOpen = this.state.open === index;
    const obligation = readObligation(row);
    const [problem] = obligation === undefined ? problemsOf(row) : [];
    const isBlank = Object.keys(row).length === 0;
    const sentence =
      obligation === undefined
        ? String(row['what'] ?? row['quote'] ?? words.empty)
        : obligationSentence(obligation);
    return h(
      'li',
      { key: index },
      h(
        'div',
        { className: 'qd-said' },
        h('p', null, h('b', null, `${words.nth(index + 1)}　`), sentence),
        this.button(index, 'up', words.up, () => this.move(index, -1), { disabled: index === 0 }),
        this.button(index, 'down', words.down, () => this.move(index, 1), {
          disabled: index === count - 1,
        }),
        this.button(index, 'toggle', isOpen ? words.close : words.open, () => this.toggle(index), {
          'aria-expanded': isOpen,
        }),
        this.button(index, 'remove', cmsWords.picker.remove, () => this.remove(index)),
      ),
      problem !== undefined &&
        !isBlank &&
        h('p', { className: 'qd-wrong' }, `${problem.field}：${problem.what}。${problem.fix}`),
      isOpen &&
        obligationEditor({
          row,
          fields: this.fields(),
          begun: this.state.begun,
          idOf: (name) => this.idOf(index, name),
          onField: (name, value) => this.setRow(index, withField(row, name, value)),
          onAspect: (aspect, isOn) => this.setAspect(index, aspect, isOn),
        }),
    );
  }

  button(index: number, does: string, label: string, onClick: () => void, more = {}) {
    const own = { id: this.idOf(index, does), onClick, ...more };
    return h('button', { ...own, type: 'button', 'aria-label': `${words.nth(index + 1)}${label}` }, label);
  }
}
