/** The file name of an entry: chosen once, then only shown. */
import { Component, createElement as h } from 'react';
import { ID_PATTERN } from '../../src/schema/common.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { type ControlProps, CUSTOM_ERROR } from './control.ts';

export class EntryIdControl extends Component<ControlProps<string>> {
  isNew(): boolean {
    return this.props.entry.get('newRecord') === true;
  }

  /** A saved entry has its id, though the form holds none. */
  getValidateValue(): string {
    return this.isNew() ? (this.props.value ?? '') : String(this.props.entry.get('slug') ?? '');
  }

  /** Decap calls it without `this`. */
  isValid = () => {
    const { value = '' } = this.props;
    return !this.isNew() || ID_PATTERN.test(value) ? true : CUSTOM_ERROR(cmsWords.entryId.wrong);
  };

  override render() {
    const { value, forID, classNameWrapper, entry, onChange, setActiveStyle, setInactiveStyle } = this.props;
    if (!this.isNew()) {
      const name = String(entry.get('slug') ?? '');
      return h('output', { id: forID, className: `${classNameWrapper} qd-derived` }, name);
    }
    return h('input', {
      id: forID,
      className: classNameWrapper,
      value: value ?? '',
      autoComplete: 'off',
      spellCheck: false,
      onChange: (event: { target: { value: string } }) => onChange(event.target.value.trim().toLowerCase()),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
