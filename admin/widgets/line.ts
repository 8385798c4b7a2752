/**
 * A line of text. Decap's own puts the caret back to where one typed last as soon as the field gets the focus: who
 * comes back to a field by keyboard would type into the middle of it.
 */
import { Component, createElement as h } from 'react';
import type { ControlProps } from './control.ts';

export class LineControl extends Component<ControlProps<string>> {
  protected readonly kind: { type: string; lang?: string } = { type: 'text' };

  override render() {
    const { value, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    return h('input', {
      ...this.kind,
      id: forID,
      className: classNameWrapper,
      value: value ?? '',
      onChange: (event: { target: { value: string } }) => onChange(event.target.value),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
