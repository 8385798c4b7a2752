/** Several entries, chosen by name. */
import { fromJS, List } from 'immutable';
import { Component, createElement as h } from 'react';
import type { Collection } from '../../src/schema/meta.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { ChosenName } from './chosen-name.ts';
import { type ControlProps, CUSTOM_ERROR } from './control.ts';
import { NamePicker } from './name-picker.ts';

export class ReferencesControl extends Component<ControlProps<List<string>>> {
  ids(): string[] {
    const { value } = this.props;
    return List.isList(value) ? value.toArray() : [];
  }

  /** Decap calls it without `this`. */
  isValid = () => {
    const least = Number(this.props.field.get('min') ?? 0);
    return this.ids().length >= least ? true : CUSTOM_ERROR(cmsWords.picker.least(least));
  };

  change(ids: string[]): void {
    this.props.onChange(fromJS(ids));
  }

  override render() {
    const { forID, classNameWrapper, field, setActiveStyle, setInactiveStyle } = this.props;
    const collection = field.get('collection') as Collection;
    const ids = this.ids();
    const chosen = ids.map((id) =>
      h(
        'li',
        { key: id, className: 'qd-chosen' },
        h(ChosenName, { collection, id }),
        h(
          'button',
          { type: 'button', onClick: () => this.change(ids.filter((other) => other !== id)) },
          cmsWords.picker.remove,
        ),
      ),
    );
    return h(
      'div',
      { className: `${classNameWrapper} qd-references` },
      ids.length > 0 && h('ul', null, ...chosen),
      h(NamePicker, {
        id: forID,
        collections: [collection],
        onPick: ({ id }) => !ids.includes(id) && this.change([...ids, id]),
        onFocus: setActiveStyle,
        onBlur: setInactiveStyle,
      }),
    );
  }
}
