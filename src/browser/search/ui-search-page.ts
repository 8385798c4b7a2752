/**
 * The search page: what is asked stands in the address, the answer below the box. Typing answers at once and leaves
 * the focus alone; sending the form leads to the answer's heading. Back and reload bring the same rows again, and
 * the way back from a result leads to its row.
 */
import type { FacetName, ResultType, SearchAnswer, Suggestion } from '../../search/search-answer.ts';
import { searchWords } from '../../text/search-words.ts';
import { type Asked, readAddress, withFilter, writeAddress } from './ui-address.ts';
import { type AnswerPlaces, type Found, showAnswer } from './ui-answer.ts';
import { element, refill } from './ui-element.ts';
import { searchEngine, urlFromRoot } from './ui-engine.ts';
import { rememberQuery } from './ui-recent.ts';
import { showRecent } from './ui-recent-list.ts';
import { followTyping } from './ui-typing.ts';

export interface SearchPagePlaces extends AnswerPlaces {
  box: HTMLInputElement;
  /** What screen readers hear of an answer while one types. */
  said: HTMLElement;
  /** What is there before anything is asked, and where nothing is found. */
  start: HTMLElement;
  recent: HTMLElement;
}

/** Why an answer is shown: it decides what becomes of the focus and of the browser's history. */
type Occasion = 'opened' | 'typed' | 'sent' | 'narrowed' | 'more' | 'back';

/** Between two keys of one word, in milliseconds. */
const PAUSE = 80;
/** Until a count is said aloud; at every key it would talk over the keys. */
const QUIET = 700;

const NAMED: readonly ResultType[] = ['unit', 'group', 'person'];
const MOST_NAMES = 4;

/** Kept with the page in the browser's history when a result is opened. */
interface LeftFor {
  row: string;
  scroll: number;
}

export class SearchPage {
  readonly #places: SearchPagePlaces;
  readonly #engine = searchEngine();
  readonly #title = document.title;
  #asked: Asked = readAddress(location.search);
  #latest = 0;
  /** Whether the browser's history should keep what is asked now, or it is a word on the way to another. */
  #settled = true;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(places: SearchPagePlaces) {
    this.#places = places;
  }

  open(): void {
    const { box, facets, results } = this.#places;
    this.#places.start.hidden = this.#asked.query !== '';
    this.#places.start.classList.remove('waiting');
    box.value = this.#asked.query;
    const typing = followTyping(box, (text) => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#askFor(text, 'typed'), PAUSE);
    });
    box.addEventListener('focus', () => this.#engine.warm('full-text'), { once: true });
    box.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (typing.composing) return;
      clearTimeout(this.#typing);
      this.#askFor(box.value, 'sent');
    });
    facets.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#narrow(target);
    });
    results.addEventListener('click', ({ target }) => this.#leave(target as Element));
    addEventListener('popstate', () => {
      this.#asked = readAddress(location.search);
      this.#settled = true;
      box.value = this.#asked.query;
      void this.#answer('back');
    });
    rememberQuery(this.#asked.query);
    void this.#answer('opened');
  }

  #askFor(text: string, occasion: 'typed' | 'sent'): void {
    const query = text.trim();
    const same = query === this.#asked.query;
    if (same && occasion === 'typed') return;
    // Choices made for another question would hide what this one finds.
    if (!same) this.#asked = { query, filters: {} };
    if (occasion === 'sent') rememberQuery(query);
    this.#write(this.#settled && !same ? 'push' : 'replace');
    this.#settled = occasion === 'sent';
    void this.#answer(occasion);
  }

  #narrow({ name, value, checked }: HTMLInputElement): void {
    const { query, filters } = this.#asked;
    this.#asked = { query, filters: withFilter(filters, name as FacetName, value, checked) };
    this.#settled = true;
    this.#write('push');
    void this.#answer('narrowed');
  }

  #write(how: 'push' | 'replace'): void {
    const address = location.pathname + writeAddress(this.#asked);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  async #answer(occasion: Occasion): Promise<void> {
    const { results, heading } = this.#places;
    const asked = this.#asked;
    const run = ++this.#latest;
    results.dataset['query'] = asked.query;
    if (asked.query === '') {
      this.#showStart();
      // Who comes here with a keyboard at hand comes to type.
      if (occasion === 'opened' && matchMedia('(pointer: fine)').matches) this.#places.box.focus();
      return;
    }
    results.dataset['state'] = 'busy';
    if (this.#places.answer.hidden) heading.textContent = searchWords.busy;
    this.#places.answer.hidden = false;
    try {
      const { query, filters, limit } = asked;
      const options = limit === undefined ? { filters } : { filters, limit };
      const [answer, offers] = await Promise.all([
        this.#engine.search(query, options),
        this.#engine.suggest(query),
      ]);
      if (run !== this.#latest) return;
      this.#show({ answer, names: namesBeside(answer, offers) }, asked, occasion);
    } catch (error) {
      if (run !== this.#latest) return;
      console.error(error);
      this.#showFailure();
    }
    results.dataset['state'] = 'done';
  }

  #show(found: Found, asked: Asked, occasion: Occasion): void {
    const { start, recent, results } = this.#places;
    const focused = focusedChoice();
    const before = results.querySelectorAll('[data-result]').length;
    const summary = showAnswer(found, asked, this.#places, {
      urlOf: urlFromRoot,
      showMore: (limit) => {
        this.#asked = { ...asked, limit };
        this.#write('replace');
        void this.#answer('more');
      },
      clearFilters: () => {
        this.#asked = { query: asked.query, filters: {} };
        this.#write('push');
        void this.#answer('narrowed');
      },
    });
    start.hidden = found.answer.total > 0;
    recent.hidden = true;
    document.title = `${summary} - ${this.#title}`;
    this.#moveFocus(occasion, { focused, before, summary });
  }

  #moveFocus(
    occasion: Occasion,
    { focused, before, summary }: { focused: string | undefined; before: number; summary: string },
  ): void {
    const { heading, results, facets } = this.#places;
    if (occasion === 'sent') heading.focus();
    else if (occasion === 'opened') this.#arrive();
    else if (occasion === 'more') {
      const [row] = [...results.querySelectorAll('[data-result]')].slice(before);
      row?.querySelector('a')?.focus();
    } else if (occasion === 'narrowed') {
      const choice = focused === undefined ? null : facets.querySelector<HTMLElement>(focused);
      if (choice === null) heading.focus();
      else choice.focus();
      this.#say(summary);
    } else {
      if (occasion === 'back' && document.activeElement === document.body) heading.focus();
      this.#say(summary);
    }
  }

  /** At the answer, or at the row from which one went to a result. */
  #arrive(): void {
    const { heading, results } = this.#places;
    const left = history.state as Partial<LeftFor> | null;
    if (typeof left?.row === 'string') {
      results
        .querySelector<HTMLElement>(`[data-result="${CSS.escape(left.row)}"] a`)
        ?.focus({ preventScroll: true });
      scrollTo(0, left.scroll ?? 0);
    } else if (document.activeElement === document.body) heading.focus({ preventScroll: true });
  }

  #leave(target: Element): void {
    const row = target.closest('a') === null ? null : target.closest<HTMLElement>('[data-result]');
    if (row === null) return;
    rememberQuery(this.#asked.query);
    const left: LeftFor = { row: row.dataset['result'] ?? '', scroll: scrollY };
    history.replaceState(left, '');
  }

  #showStart(): void {
    const { answer, start, recent, results } = this.#places;
    answer.hidden = true;
    start.hidden = false;
    showRecent(recent);
    document.title = this.#title;
    refill(results);
    results.dataset['state'] = 'done';
  }

  #showFailure(): void {
    const { heading, notes, results, more, facets } = this.#places;
    heading.textContent = searchWords.failed;
    const again = element('button', { type: 'button', class: 'button' }, searchWords.again);
    again.addEventListener('click', () => location.reload());
    refill(notes, again);
    refill(results);
    more.hidden = true;
    facets.hidden = true;
    this.#say(searchWords.failed);
  }

  #say(text: string): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      this.#places.said.textContent = text;
    }, QUIET);
  }
}

/** Bodies and people whose name the query is a part of, where the answer is not about one of them already. */
function namesBeside(answer: SearchAnswer, offers: readonly Suggestion[]): Suggestion[] {
  const subject = answer.subject === undefined ? '' : `${answer.subject.type}:${answer.subject.id}`;
  if (answer.kind === 'complete-list') return [];
  return offers.filter(({ type, key }) => NAMED.includes(type) && key !== subject).slice(0, MOST_NAMES);
}

/** Choices are drawn anew with every answer; this finds again the one that has the focus. */
function focusedChoice(): string | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLInputElement) || activeElement.type !== 'checkbox') return undefined;
  return `input[name="${CSS.escape(activeElement.name)}"][value="${CSS.escape(activeElement.value)}"]`;
}
