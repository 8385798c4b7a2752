/** A box that finds names as one types: 治安, zaz or zhian. Chooses with the arrow keys and Enter, or the mouse. */
import { Component, createElement as h, type KeyboardEvent } from 'react';
import { type FoundName, findNames, type KnownNames } from '../../src/cms/known-names.ts';
import type { Collection } from '../../src/schema/meta.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { knownNames } from '../known-names.ts';

interface Props {
  id: string;
  className?: string;
  collections: readonly Collection[];
  placeholder?: string;
  onPick(name: FoundName): void;
  onFocus?(): void;
  onBlur?(): void;
}

interface State {
  known: KnownNames | undefined;
  query: string;
  open: boolean;
  active: number;
}

export class NamePicker extends Component<Props, State> {
  override state: State = { known: undefined, query: '', open: false, active: 0 };

  override componentDidMount(): void {
    knownNames().then((known) => this.setState({ known }));
  }

  found(): FoundName[] {
    const { known, query } = this.state;
    return known === undefined ? [] : findNames(known, this.props.collections, query);
  }

  pick(name: FoundName | undefined): void {
    if (name === undefined) return;
    this.setState({ query: '', open: false, active: 0 });
    this.props.onPick(name);
  }

  onKey(event: KeyboardEvent): void {
    // While an input method composes, Enter and the arrows belong to it.
    if (event.nativeEvent.isComposing) return;
    const found = this.found();
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      const active = (this.state.active + move + found.length) % Math.max(found.length, 1);
      this.setState({ open: true, active });
    } else if (event.key === 'Enter' && this.state.open) {
      event.preventDefault();
      this.pick(found[this.state.active]);
    } else if (event.key === 'Escape') this.setState({ open: false });
  }

  override render() {
    const { id, className, placeholder = cmsWords.picker.find, onFocus, onBlur } = this.props;
    const { query, open, active } = this.state;
    const listId = `${id}-names`;
    const found = open ? this.found() : [];
    const input = h('input', {
      id,
      className,
      role: 'combobox',
      'aria-expanded': open,
      'aria-controls': listId,
      'aria-activedescendant': found.length > 0 ? `${listId}-${active}` : undefined,
      autoComplete: 'off',
      placeholder,
      value: query,
      onChange: (event: { target: { value: string } }) =>
        this.setState({ query: event.target.value, open: true, active: 0 }),
      onKeyDown: (event: KeyboardEvent) => this.onKey(event),
      onFocus: () => {
        this.setState({ open: true });
        onFocus?.();
      },
      onBlur: () => {
        this.setState({ open: false });
        onBlur?.();
      },
    });
    return h('div', { className: 'qd-picker' }, input, open && this.choices(listId, found));
  }

  choices(listId: string, found: readonly FoundName[]) {
    const { active, query } = this.state;
    if (found.length === 0) {
      return query === '' ? null : h('p', { className: 'qd-choices' }, cmsWords.picker.nothing);
    }
    const options = found.map((name, index) =>
      h(
        'li',
        {
          key: `${name.collection}/${name.id}`,
          id: `${listId}-${index}`,
          role: 'option',
          'aria-selected': index === active,
          // Before the box loses the focus and the list closes.
          onMouseDown: (event: { preventDefault(): void }) => {
            event.preventDefault();
            this.pick(name);
          },
        },
        name.name,
        h('small', null, name.note ?? name.id),
      ),
    );
    return h('ul', { id: listId, role: 'listbox', className: 'qd-choices' }, ...options);
  }
}
