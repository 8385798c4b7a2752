/** Asks who edits: the name stands in the history of every change. */
import { Component, createElement as h } from 'react';
import { cmsWords } from '../../src/text/cms-words.ts';

interface Props {
  onLogin(user: { name: string }): void;
  inProgress?: boolean;
}

export class SignIn extends Component<Props, { name: string }> {
  override state = { name: '' };

  override render() {
    const { name } = this.state;
    const words = cmsWords.signIn;
    return h(
      'form',
      {
        className: 'qd-sign-in',
        onSubmit: (event: { preventDefault(): void }) => {
          event.preventDefault();
          if (name.trim() !== '') this.props.onLogin({ name: name.trim() });
        },
      },
      h('h1', null, words.title),
      h('p', null, words.why),
      h('label', { htmlFor: 'qd-editor' }, words.label),
      h('input', {
        id: 'qd-editor',
        value: name,
        autoComplete: 'name',
        autoFocus: true,
        maxLength: 40,
        onChange: (event: { target: { value: string } }) => this.setState({ name: event.target.value }),
      }),
      h(
        'button',
        { type: 'submit', disabled: name.trim() === '' || this.props.inProgress === true },
        words.go,
      ),
    );
  }
}
