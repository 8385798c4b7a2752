/** Elements made by script; text stays text, whatever it holds. */
import type { TextPiece } from '../../search/search-answer.ts';

export type Child = Node | string | undefined;

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** What stood in the place goes; `replaceChildren` came to browsers only in 2020. */
export function refill(place: Element, ...children: readonly Child[]): void {
  place.textContent = '';
  place.append(...children.filter((child) => child !== undefined));
}

export const markedText = (pieces: readonly TextPiece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
