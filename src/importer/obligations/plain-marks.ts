/** Full-width digits, dashes and comparison marks in one form. One character stays one character. */
const FORMS: readonly [RegExp, (character: string) => string][] = [
  [/[０-９Ａ-Ｚａ-ｚ＋]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)],
  [/[％﹪]/g, () => '%'],
  [/[—–－‐‑−~～〜]/g, () => '-'],
  [/[≧⩾]/g, () => '≥'],
  [/[≦⩽]/g, () => '≤'],
  [/[．]/g, () => '.'],
  [/[:﹕]/g, () => '：'],
  [/[;﹔]/g, () => '；'],
  [/[(﹙]/g, () => '（'],
  [/[)﹚]/g, () => '）'],
  [/(?<!\d),|,(?!\d{3})|﹐/g, () => '，'],
  [/[!]/g, () => '！'],
  [/[?]/g, () => '？'],
  [/[\u3000\u00a0\t]/g, () => ' '],
  [/[\r\u2028\u2029]/g, () => '\n'],
];

export const plainMarks = (text: string): string =>
  FORMS.reduce((result, [pattern, form]) => result.replace(pattern, form), text);
