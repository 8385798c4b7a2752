/** Where the run of such characters begins that ends a text. A pattern with `+$` would try every run in it. */
export function tailStart(text: string, character: RegExp): number {
  let start = text.length;
  while (start > 0 && character.test(text[start - 1] ?? '')) start--;
  return start;
}
