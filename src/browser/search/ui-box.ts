/**
 * On every page with a question box: says that it is a combobox, and brings what that needs when somebody turns to
 * it. Also brings what marks the words one came for, where a result led to this page.
 */
import { FOUND_WORDS } from './ui-found-words-parameter.ts';
import { followTyping } from './ui-typing.ts';

const input = document.querySelector<HTMLInputElement>('form.ask input');
if (input !== null) wakeOnUse(input);
if (location.search.includes(`${FOUND_WORDS}=`) || history.state?.[FOUND_WORDS] !== undefined) {
  void import('./ui-found-words.ts').then(({ showFoundWords }) => showFoundWords());
}

function wakeOnUse(box: HTMLInputElement): void {
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-expanded', 'false');
  box.setAttribute('aria-controls', 'q-options');
  let loading: Promise<(text: string) => void> | undefined;
  const wake = () => {
    loading ??= import('./ui-combobox.ts').then(({ attachCombobox }) => attachCombobox(box, typing));
    return loading;
  };
  const typing = followTyping(box, (text) => {
    // Without the scripts for suggestions the form still asks the search page.
    wake()
      .then((suggest) => suggest(text))
      .catch(() => undefined);
  });
  box.addEventListener('focus', () => wake().catch(() => undefined), { once: true });
  if (document.activeElement === box) wake().catch(() => undefined);
}
