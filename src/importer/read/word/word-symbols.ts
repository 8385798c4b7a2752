/** Signs that documents take from symbol fonts, as characters that any font has. */

const from = (first: number, characters: string): [number, string][] =>
  [...characters].map((character, index) => [first + index, character]);

const SYMBOL = new Map([
  ...from(0xb0, '°±″≥×∝∂•÷≠≡≈…'),
  ...from(0xa3, '≤'),
  ...from(0xab, '↔←↑→↓'),
  ...from(0x2d, '−'),
]);

const WINGDINGS = new Map([
  ...from(0x28, '☎'),
  ...from(0x46, '☞'),
  ...from(0x6c, '●❍■□'),
  ...from(0x71, '❑❒'),
  ...from(0x74, '⧫◆❖'),
  ...from(0x81, '①②③④⑤⑥⑦⑧⑨⑩'),
  ...from(0x8c, '❶❷❸❹❺❻❼❽❾❿'),
  ...from(0x9f, '•'),
  ...from(0xa1, '○'),
  ...from(0xa7, '▪□'),
  ...from(0xab, '★'),
  ...from(0xd8, '➢'),
  ...from(0xe0, '→'),
  ...from(0xe8, '➔'),
  ...from(0xfb, '✗✓☒☑'),
]);

const WINGDINGS_2 = new Map([
  ...from(0x4f, '✗✓'),
  ...from(0x52, '☑'),
  ...from(0x54, '☒'),
  ...from(0xa3, '□'),
]);

const FONTS: Record<string, ReadonlyMap<number, string>> = {
  symbol: SYMBOL,
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
};

/** Where symbol fonts keep their signs. */
const PRIVATE = { from: 0xf000, to: 0xf0ff };
const isPrivate = (code: number) => code >= PRIVATE.from && code <= PRIVATE.to;

/** Whether a character of a text is a place in a symbol font. */
export const isSymbol = (character: string): boolean => isPrivate(character.charCodeAt(0));

/** Undefined for a sign of a symbol font that is not in these tables. */
export function wordSymbol(font: string, code: number): string | undefined {
  const table = FONTS[font.toLowerCase()];
  const place = isPrivate(code) ? code - PRIVATE.from : code;
  const found = table?.get(place);
  if (found !== undefined) return found;
  const isOfTheFont = isPrivate(code) || (table !== undefined && code < 0x100);
  return isOfTheFont || code > 0x10ffff ? undefined : String.fromCodePoint(code);
}
