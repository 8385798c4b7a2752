/**
 * On every page with a question box: says that it is a combobox, and brings what that needs when somebody turns to
 * it. Also brings what marks the words one came for, where a result led to this page.
 */
import { FOUND_WORDS } from './ui-found-words-parameter.ts';
import { followTyping } from './ui-typing.ts';

const input = document.querySelector<HTMLInputElement>('form.ask input');
if (input !== null) wakeOnUse(input);
if (location.search.includes(`${FOUND_WORDS}=`) || history.state?.[FOUND_WORDS]) markFoundWords();

function wakeOnUse(box: HTMLInputElement): void {
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-expanded', 'false');
  let combobox: Promise<(text: string) => void> | undefined;
  const load = async () => {
    const scripts = await import('./ui-combobox.ts');
    return scripts.attachCombobox(box, typing);
  };
  const wake = async (text?: string) => {
    try {
      combobox ??= load();
      const suggest = await combobox;
      if (text !== undefined) suggest(text);
    } catch {
      // Without the scripts for suggestions the form still asks the search page; the next key tries again.
      combobox = undefined;
    }
  };
  const typing = followTyping(box, wake);
  box.onfocus = () => wake();
  if (document.activeElement === box) wake();
}

async function markFoundWords(): Promise<void> {
  const scripts = await import('./ui-found-words.ts');
  scripts.showFoundWords();
}
