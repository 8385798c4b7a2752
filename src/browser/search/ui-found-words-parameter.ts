/** How the words one came for reach the page of a result. */
export const FOUND_WORDS = 'hl';

const SEPARATOR = ' ';

export const writeFoundWords = (words: readonly string[]): string => [...new Set(words)].join(SEPARATOR);

export const readFoundWords = (text: string): string[] => [...new Set(text.split(SEPARATOR))];
