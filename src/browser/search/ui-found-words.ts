/**
 * On the page that a result led to: marks the words one came for. They come in the address (`?hl=`), so that they
 * also reach a new tab, and leave it at once: an address copied from the page is the plain one. A reload and the way
 * back keep them, as the browser keeps the state of a page.
 */
import { foundWords } from '../../text/found-words.ts';
import { FOUND_WORDS, readFoundWords } from './ui-found-words-parameter.ts';
import { cutAtWords } from './ui-marks.ts';

/** One character marks half of a page, and an address may come from anywhere. */
const SHORTEST = 2;
const MOST = 12;

export function showFoundWords(): void {
  const words = wordsToShow();
  const article = document.querySelector<HTMLElement>('main article');
  if (words.length === 0 || article === null) return;
  const marks = markWords(article, words);
  const [first] = marks;
  if (first === undefined) return;
  article.closest('main')?.append(noteOn(marks));
  if (isFresh() && first.getBoundingClientRect().bottom > innerHeight)
    first.scrollIntoView({ block: 'center' });
}

function wordsToShow(): string[] {
  const address = new URL(location.href);
  const inAddress = address.searchParams.get(FOUND_WORDS);
  if (inAddress !== null) {
    address.searchParams.delete(FOUND_WORDS);
    history.replaceState({ [FOUND_WORDS]: inAddress }, '', address);
  }
  const state: unknown = history.state;
  const kept = typeof state === 'object' && state !== null ? Reflect.get(state, FOUND_WORDS) : undefined;
  const text = inAddress ?? (typeof kept === 'string' ? kept : '');
  return readFoundWords(text)
    .filter((word) => word.length >= SHORTEST)
    .slice(0, MOST);
}

/** Who comes back or reloads stands where he stood; who follows a link into the page wants that place. */
function isFresh(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const type = (navigation as PerformanceNavigationTiming | undefined)?.type ?? 'navigate';
  return type === 'navigate' && location.hash === '' && scrollY === 0;
}

function markWords(within: HTMLElement, words: readonly string[]): HTMLElement[] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts.flatMap((text) => {
    const pieces = cutAtWords(text.data, words);
    if (!pieces.some((piece) => piece.marked)) return [];
    const nodes = pieces.map((piece) => (piece.marked ? make('mark', 'found', piece.text) : piece.text));
    text.replaceWith(...nodes);
    return nodes.filter((node) => typeof node !== 'string');
  });
}

/** Says what is marked, and takes it away on request. */
function noteOn(marks: readonly HTMLElement[]): HTMLElement {
  const words = [...new Set(marks.map((mark) => mark.textContent))];
  const button = make('button', 'button', foundWords.unmark);
  button.type = 'button';
  const note = make('p', 'found-note', foundWords.marked(words));
  note.append(button);
  button.addEventListener('click', () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    note.remove();
    history.replaceState(null, '');
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
  return note;
}

function make<K extends 'mark' | 'p' | 'button'>(
  name: K,
  kind: string,
  text: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = kind;
  made.textContent = text;
  return made;
}
