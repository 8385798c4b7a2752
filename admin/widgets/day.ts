/** A calendar day, as the file has it: 2020-02-10. */
import { Component, createElement as h } from 'react';
import type { ControlProps } from './control.ts';

export class DayControl extends Component<ControlProps<string>> {
  override render() {
    const { value, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    return h('input', {
      type: 'date',
      lang: 'zh-CN',
      id: forID,
      className: classNameWrapper,
      value: value ?? '',
      onChange: (event: { target: { value: string } }) => onChange(event.target.value),
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
