/** A place in the chosen list: 一、… · （二）… */
import { Component, createElement as h } from 'react';
import type { KnownNames } from '../../src/cms/known-names.ts';
import { cmsWords } from '../../src/text/cms-words.ts';
import { knownNames } from '../known-names.ts';
import type { ControlProps } from './control.ts';

export class SectionControl extends Component<ControlProps<string>, { known: KnownNames | undefined }> {
  override state = { known: undefined as KnownNames | undefined };

  override componentDidMount(): void {
    knownNames().then((known) => this.setState({ known }));
  }

  /** The list may be chosen after this control was drawn. */
  list(): string {
    const entry = this.props.getEntry?.() ?? this.props.entry;
    return String(entry.getIn(['data', 'list']) ?? '');
  }

  override shouldComponentUpdate(): boolean {
    return true;
  }

  override render() {
    const { value = '', forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const sections = this.state.known?.sections[this.list()] ?? [];
    const known = sections.some(({ id }) => id === value);
    return h(
      'select',
      {
        id: forID,
        className: classNameWrapper,
        value,
        onChange: (event: { target: { value: string } }) => onChange(event.target.value),
        onFocus: () => {
          this.forceUpdate();
          setActiveStyle();
        },
        onBlur: setInactiveStyle,
      },
      h('option', { value: '' }, this.list() === '' ? cmsWords.section.listFirst : cmsWords.section.choose),
      !known && value !== '' && h('option', { value }, value),
      ...sections.map(({ id, name }) => h('option', { key: id, value: id }, `${id}　${name}`)),
    );
  }
}
