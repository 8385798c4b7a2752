/** Contrast of every pair of colours that the stylesheet puts together, computed from its tokens (WCAG 2.2). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const CSS = readFileSync(new URL('../../../src/styles/site.css', import.meta.url), 'utf8').replace(
  /\/\*.*?\*\//gs,
  '',
);

type Tokens = Record<string, string>;

/** The custom properties of every block whose selector is exactly this one, in the order of the file. */
function blocks(selector: string, within = CSS): Tokens[] {
  const found: Tokens[] = [];
  for (const [, name, body] of within.matchAll(/(?<=^|[{}])\s*([^{}@;]+?)\s*\{([^{}]*)\}/g)) {
    if (name !== selector) continue;
    found.push(
      Object.fromEntries(
        [...(body ?? '').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, key, value]) => [
          key ?? '',
          value ?? '',
        ]),
      ),
    );
  }
  return found;
}

/** What an at-rule holds; nested blocks keep their braces. */
function insideOf(rule: string, css = CSS): string {
  const parts: string[] = [];
  for (let at = css.indexOf(rule); at >= 0; at = css.indexOf(rule, at + 1)) {
    const from = css.indexOf('{', at) + 1;
    let depth = 1;
    let to = from;
    while (depth > 0 && to < css.length) {
      if (css[to] === '{') depth++;
      if (css[to] === '}') depth--;
      to++;
    }
    parts.push(css.slice(from, to - 1));
  }
  return parts.join('\n');
}

const [tokens = {}] = blocks(':root');
const [contrast = {}] = blocks(':root[data-contrast="more"]');

function colour(tokens: Tokens, name: string, theme: 'light' | 'dark'): string {
  const value = tokens[name];
  if (value === undefined) throw new Error(`${name} is not a token of site.css`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (reference !== undefined) return colour(tokens, reference, theme);
  const pair = /^light-dark\(([^,]+),\s*([^)]+)\)$/.exec(value);
  return (pair === null ? value : (pair[theme === 'light' ? 1 : 2] ?? '')).trim();
}

function luminance(hex: string): number {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(hex)?.[1];
  if (digits === undefined) throw new Error(`${hex} is not a plain colour`);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const channel = (at: number) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Words on what they stand on, as the components use them. */
const TEXT: readonly [text: string, ...surfaces: string[]][] = [
  ['--ink', '--paper', '--card', '--red-soft', '--gold-soft'],
  ['--ink2', '--paper', '--card', '--red-soft', '--gold-soft'],
  ['--ink3', '--paper', '--card'],
  ['--red', '--paper', '--card', '--red-soft'],
  ['--gold', '--paper', '--card', '--gold-soft'],
  ['--on-red', '--red'],
  ['--on-seal', '--seal'],
  ['--on-block', '--block'],
  ['--on-shade', '--shade1', '--shade2', '--shade3'],
];

/** Outlines and fills that say something by themselves: controls, cells, the focus. */
const SHAPES: readonly [shape: string, ...surfaces: string[]][] = [
  ['--rule2', '--paper', '--card'],
  ['--red', '--paper', '--card'],
  ['--gold', '--paper', '--gold-soft'],
  ['--block', '--paper'],
  ['--shade1', '--paper'],
  ['--shade2', '--paper'],
  ['--shade3', '--paper'],
];

const MODES = [
  { mode: 'light', theme: 'light', tokens, words: 4.5 },
  { mode: 'dark', theme: 'dark', tokens, words: 4.5 },
  { mode: 'high contrast', theme: 'light', tokens: { ...tokens, ...contrast }, words: 7 },
  { mode: 'high contrast, dark', theme: 'dark', tokens: { ...tokens, ...contrast }, words: 7 },
] as const;

describe.each(MODES)('$mode', ({ theme, tokens: seen, words }) => {
  const check = (pairs: typeof TEXT, least: number) =>
    pairs.flatMap(([front, ...surfaces]) =>
      surfaces.flatMap((surface) => {
        const found = ratio(colour(seen, front, theme), colour(seen, surface, theme));
        return found >= least ? [] : [`${front} on ${surface}: ${found.toFixed(2)}`];
      }),
    );

  test(`words have at least ${words} : 1`, () => {
    expect(check(TEXT, words)).toEqual([]);
  });

  test('shapes that mean something have at least 3 : 1', () => {
    expect(check(SHAPES, 3)).toEqual([]);
  });
});

describe('the same colours everywhere', () => {
  test('who asks the system for contrast gets what the button gives', () => {
    const asked = blocks(':root', insideOf('@media (prefers-contrast: more)'));
    expect(asked).toEqual([contrast]);
  });

  test('no colour stands outside of the tokens', () => {
    const rules = CSS.slice(CSS.indexOf('*,\n*::before'), CSS.indexOf('@media print'));
    expect(rules.match(/#[\da-f]{3,8}\b|(?:rgb|hsl|oklch)a?\([^)]*\)/gi)).toEqual(['rgb(60 40 0 / 0.5)']);
  });
});
