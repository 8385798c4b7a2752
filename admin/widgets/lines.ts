/** Several short texts, one a line. */
import { List } from 'immutable';
import { Component, createElement as h } from 'react';
import { cmsWords } from '../../src/text/cms-words.ts';
import { type ControlProps, CUSTOM_ERROR } from './control.ts';

const FEWEST_ROWS = 2;

export class LinesControl extends Component<ControlProps<List<string>>> {
  lines(): string[] {
    const { value } = this.props;
    return List.isList(value) ? value.toArray().map(String) : [];
  }

  /** Decap calls it without `this`. */
  isValid = () => {
    const { field } = this.props;
    const written = this.lines().filter((line) => line.trim() !== '');
    const least = Number(field.get('min') ?? 0);
    if (written.length < least) return CUSTOM_ERROR(cmsWords.lines.least(least));
    const [source, says] = (field.getIn(['field', 'pattern']) as List<string> | undefined) ?? [];
    const wrong = source === undefined ? undefined : written.find((line) => !new RegExp(source).test(line));
    return wrong === undefined ? true : CUSTOM_ERROR(cmsWords.lines.wrong(wrong, String(says)));
  };

  override render() {
    const { forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = this.props;
    const lines = this.lines();
    return h('textarea', {
      id: forID,
      className: `${classNameWrapper} qd-lines`,
      rows: Math.max(FEWEST_ROWS, lines.length),
      placeholder: cmsWords.obligations.perLine,
      value: lines.join('\n'),
      onChange: (event: { target: { value: string } }) => {
        const { value } = event.target;
        onChange(List(value === '' ? [] : value.split('\n')));
      },
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    });
  }
}
