/**
 * Suggestions under a question box, after the ARIA pattern of a combobox with a list: the focus stays in the box,
 * arrow keys go through the list, Enter takes what is chosen there or else asks the search page.
 */
import type { Suggestion } from '../../search/search-answer.ts';
import { suggestionWords } from '../../text/suggestion-words.ts';
import { optionAfter } from './ui-active-option.ts';
import { refill } from './ui-element.ts';
import { searchEngine, urlFromRoot } from './ui-engine.ts';
import { rememberQuery } from './ui-recent.ts';
import { suggestionGroups } from './ui-suggestions.ts';
import { belongsToComposition, type Typing } from './ui-typing.ts';

const SHOWN = 8;
/** A count said at every key would talk over the keys. */
const QUIET = 500;

export function attachCombobox(box: HTMLInputElement, typing: Typing): (text: string) => void {
  const form = box.form;
  const list = document.querySelector<HTMLElement>('#q-options');
  const status = document.querySelector<HTMLElement>('#q-status');
  if (form === null || list === null) return () => undefined;
  const engine = searchEngine();
  engine.warm('suggestions');

  let active = -1;
  let latest = 0;
  let saying: ReturnType<typeof setTimeout> | undefined;
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const isOpen = () => !list.hidden;

  // On the search page the full text answers as one types.
  const withFullText = form.dataset['live'] === undefined;

  const close = () => {
    latest++;
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    activate(-1);
    say('');
  };
  const activate = (next: number) => {
    active = next;
    for (const [index, option] of options().entries()) {
      option.setAttribute('aria-selected', String(index === active));
    }
    const option = options()[active];
    if (option === undefined) box.removeAttribute('aria-activedescendant');
    else {
      box.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };
  const say = (text: string) => {
    clearTimeout(saying);
    saying = setTimeout(() => {
      if (status !== null) status.textContent = text;
    }, QUIET);
  };
  const show = (query: string, suggestions: readonly Suggestion[]) => {
    const groups = suggestionGroups({ query, suggestions, withFullText }, urlFromRoot);
    refill(list, ...groups);
    list.hidden = groups.length === 0;
    box.setAttribute('aria-expanded', String(isOpen()));
    activate(-1);
    say(suggestionWords.suggestions.count(suggestions.length));
  };
  const suggest = async (text: string) => {
    const query = text.trim();
    if (query === '') return close();
    const run = ++latest;
    try {
      const suggestions = await engine.suggest(query, { limit: SHOWN });
      if (run === latest && document.activeElement === box) show(query, suggestions);
    } catch {
      // Without suggestions Enter still asks the search page.
      if (run === latest) close();
    }
  };
  const choose = (option: HTMLElement) => {
    const text = option.dataset['text'];
    if (text !== undefined) {
      box.value = text;
      close();
      submit(form);
    } else {
      rememberQuery(option.dataset['name'] ?? '');
      close();
    }
  };

  box.addEventListener('keydown', (event) => {
    if (belongsToComposition(event) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const option = options()[active];
    if (event.key === 'Enter' && isOpen() && option !== undefined) {
      event.preventDefault();
      option.click();
    } else if (event.key === 'Escape' && isOpen()) {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') {
      close();
    } else if (event.key === 'ArrowDown' && !isOpen()) {
      event.preventDefault();
      void suggest(box.value);
    } else if (isOpen()) {
      const next = optionAfter(event.key, active, options().length);
      if (next === undefined) return;
      event.preventDefault();
      activate(next);
    }
  });
  box.addEventListener('blur', close);
  form.addEventListener('submit', (event) => {
    if (typing.composing) event.preventDefault();
    else close();
  });
  // The focus stays in the box while an option is pressed, so that pressing it does not close the list first.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (option === null) return;
    if (option.dataset['text'] !== undefined) event.preventDefault();
    choose(option);
  });
  return (text) => void suggest(text);
}

/** Old browsers send a form only past its listeners: then the search page is asked anew. */
function submit(form: HTMLFormElement): void {
  if (typeof form.requestSubmit === 'function') form.requestSubmit();
  else form.submit();
}
