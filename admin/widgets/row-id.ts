/** The id of a row in a registry: once saved it is what others refer to, so it stays. */
import { Component, createElement as h } from 'react';
import type { ControlProps } from './control.ts';

export class RowIdControl extends Component<ControlProps<string>> {
  /** As the form was opened with it. */
  readonly saved = this.props.value !== undefined && this.props.value !== '';

  override render() {
    const { value, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    return h('input', {
      id: forID,
      className: classNameWrapper,
      value: value ?? '',
      readOnly: this.saved,
      autoComplete: 'off',
      spellCheck: false,
      onChange: (event: { target: { value: string } }) => onChange(event.target.value.trim().toLowerCase()),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
