/**
 * The rows of a registry: found by what one types, and only the one that is opened has a form. Decap's own list
 * draws every field of every row, which a browser feels from a hundred rows on.
 */
import list from 'decap-cms-widget-list';
import type { Map as Fields } from 'immutable';
import { createElement as h, type ReactNode } from 'react';
import { cmsWords } from '../../src/text/cms-words.ts';

type Row = Fields<string, unknown>;

const words = cmsWords.registryRows;
/** Closed rows that are drawn at once; the others are found by typing. */
const MOST_SHOWN = 100;

export class RegistryRowsControl extends list.controlComponent {
  readonly drawOpenRow: (row: Row, index: number) => ReactNode;
  query = '';
  shown = 0;

  constructor(props: InstanceType<typeof list.controlComponent>['props']) {
    super(props);
    this.drawOpenRow = this.renderItem;
    this.renderItem = (row, index) => this.row(row, index);
  }

  row(row: Row, index: number): ReactNode {
    if (this.state.itemsCollapsed[index] === false) return this.openRow(row, index);
    if (!this.isWanted(row)) return null;
    this.shown += 1;
    return this.shown > MOST_SHOWN ? null : this.closedRow(row, index);
  }

  /** One at a time. What a closed row's fields found wrong is looked at again when it is saved. */
  override handleItemCollapseToggle = (index: number): void => {
    const wasOpen = this.state.itemsCollapsed[index] === false;
    this.childRefs = {};
    this.setState({ itemsCollapsed: this.state.itemsCollapsed.map((_, at) => wasOpen || at !== index) });
  };

  /** Opens nothing: all forms at once are what this list is without. */
  override handleCollapseAllToggle = (): void => {
    this.childRefs = {};
    this.setState({ itemsCollapsed: this.state.itemsCollapsed.map(() => true) });
  };

  isWanted(row: Row): boolean {
    if (this.query === '') return true;
    return JSON.stringify(row.toJS()).toLowerCase().includes(this.query);
  }

  openRow(row: Row, index: number) {
    const name = this.objectLabel(row);
    return h(
      'section',
      { key: this.state.keys[index], className: 'qd-open-row', 'aria-label': name },
      h(
        'div',
        { className: 'qd-row' },
        h('strong', null, name),
        this.button(words.close, name, () => this.handleItemCollapseToggle(index)),
        h(
          'button',
          {
            type: 'button',
            'aria-label': `${cmsWords.picker.remove}：${name}`,
            onClick: (event: { preventDefault(): void }) => this.handleRemove(index, event),
          },
          cmsWords.picker.remove,
        ),
      ),
      this.drawOpenRow(row, index),
    );
  }

  closedRow(row: Row, index: number) {
    const name = this.objectLabel(row);
    return h(
      'div',
      { key: this.state.keys[index], className: 'qd-row' },
      h('span', null, name),
      this.button(words.open, name, () => this.handleItemCollapseToggle(index)),
    );
  }

  button(label: string, name: string, onClick: () => void) {
    return h('button', { type: 'button', 'aria-label': `${label}：${name}`, onClick }, label);
  }

  override render(): ReactNode {
    this.shown = 0;
    const rows = super.render();
    return h(
      'div',
      { className: 'qd-registry' },
      h('input', {
        type: 'search',
        placeholder: words.find,
        'aria-label': words.find,
        onChange: (event: { target: { value: string } }) => {
          this.query = event.target.value.trim().toLowerCase();
          this.forceUpdate();
        },
      }),
      rows,
      h('p', { role: 'status' }, this.leftOut()),
    );
  }

  leftOut(): string {
    const wanted = this.props.value?.filter((row) => this.isWanted(row)).size ?? 0;
    if (wanted === 0) return this.query === '' ? '' : words.nothing;
    return wanted > MOST_SHOWN ? words.more(wanted - MOST_SHOWN) : '';
  }
}
