/** What machines write: shown, never edited. */
import { Component, createElement as h } from 'react';
import { cmsWords } from '../../src/text/cms-words.ts';
import type { ControlProps } from './control.ts';

export class DerivedControl extends Component<ControlProps<{ toJS(): Record<string, unknown> } | string>> {
  override render() {
    const { value, forID, classNameWrapper } = this.props;
    const fields = typeof value === 'object' ? Object.values(value.toJS()) : [value];
    const text = fields.filter((part) => part !== undefined && part !== '').join(' · ');
    return h('output', { id: forID, className: `${classNameWrapper} qd-derived` }, text || cmsWords.none);
  }
}
