/** The words of marks on the page of a result; they stand apart because that page loads nothing else of look-up. */
export const foundWords = {
  marked: (found: readonly string[]) => `已标出${found.map((word) => `“${word}”`).join('、')}`,
  unmark: '不标了',
} as const;
