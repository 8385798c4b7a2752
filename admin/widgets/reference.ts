/** One entry, chosen by name; the file keeps its id. */
import { Component, createElement as h } from 'react';
import type { Collection } from '../../src/schema/meta.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { ChosenName } from './chosen-name.ts';
import type { ControlProps } from './control.ts';
import { NamePicker } from './name-picker.ts';

export class ReferenceControl extends Component<ControlProps<string>> {
  override render() {
    const { value, forID, classNameWrapper, field, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const collection = field.get('collection') as Collection;
    if (value !== undefined && value !== '' && value !== null) {
      return h(
        'div',
        { id: forID, className: `${classNameWrapper} qd-chosen` },
        h(ChosenName, { key: value, collection, id: value }),
        h('button', { type: 'button', onClick: () => onChange('') }, cmsWords.picker.change),
      );
    }
    return h(NamePicker, {
      id: forID,
      className: classNameWrapper,
      collections: [collection],
      onPick: ({ id }) => onChange(id),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
