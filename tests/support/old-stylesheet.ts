/**
 * The stylesheet as a browser of early 2019 (Chrome 73) understands it: what such a browser would pass over is taken
 * out, so that today's browser shows what it showed. What the table does not know is named instead of guessed.
 */
import postcss, { type AtRule, type Container, type Declaration, type Rule } from 'postcss';

const AT_RULES = {
  known: ['charset', 'keyframes', 'media', 'page', 'supports'],
  newer: ['container', 'view-transition'],
};
const FUNCTIONS = {
  known: ['attr', 'calc', 'cubic-bezier', 'hsl', 'inset', 'minmax', 'repeat', 'rgb', 'rgba', 'url', 'var'],
  newer: ['clamp', 'max', 'min'],
};
const FILTERS = ['brightness', 'grayscale'];
const PSEUDO = {
  known: [
    ':',
    ':active',
    ':after',
    ':before',
    ':checked',
    ':empty',
    ':first-child',
    ':focus',
    ':focus-within',
    ':hover',
    ':last-child',
    ':not',
    ':root',
    ':target',
    ':visited',
    ':-webkit-any',
    '::-webkit-search-cancel-button',
    '::backdrop',
    '::placeholder',
    ':first-of-type',
    ':last-of-type',
    ':nth-child',
    ':only-child',
  ],
  newer: [':focus-visible', ':has', ':is', ':where', '::marker', ':-moz-any', '::-moz-any'],
};
const UNITS = ['%', 'ch', 'cm', 'deg', 'em', 'fr', 'mm', 'pt', 'px', 'rem', 's', 'ms', 'vh', 'vw', ''];
/** Of properties only those are listed that came later; an unknown one is passed over by every browser. */
const NEWER_PROPERTIES = [
  'accent-color',
  'aspect-ratio',
  'container',
  'container-type',
  'inset',
  'line-break',
  'overflow-wrap:anywhere',
  'print-color-adjust',
  'text-decoration-thickness',
  'text-spacing-trim',
  'text-underline-offset',
  'text-wrap',
  'color-scheme',
  'navigation',
  'text-size-adjust',
];
const NEWER_MEDIA = /[<>]=|prefers-(?:contrast|color-scheme|reduced-motion)|\bnot\s*\(|\bor\b/;

export interface OldReading {
  css: string;
  /** What the table has never heard of. */
  unknown: string[];
}

export function readAsOldBrowser(css: string): OldReading {
  const root = postcss.parse(css);
  const unknown = new Set<string>();
  root.walkDecls((declaration) => nameUnknownValues(declaration, unknown));
  root.walkRules((rule) => {
    for (const [pseudo] of rule.selector.matchAll(/::?-?[a-z-]+/g))
      if (!PSEUDO.known.includes(pseudo) && !PSEUDO.newer.includes(pseudo)) unknown.add(pseudo);
  });
  keepUnderstood(root, unknown);
  return { css: root.toString(), unknown: [...unknown] };
}

function keepUnderstood(container: Container, unknown: Set<string>): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type === 'atrule') keepAtRule(node as AtRule, unknown);
    else if (node.type === 'rule') keepRule(node as Rule, unknown);
    else if (node.type === 'decl') keepDeclaration(node as Declaration);
  }
}

function keepAtRule(rule: AtRule, unknown: Set<string>): void {
  const { name, params } = rule;
  if (![...AT_RULES.known, ...AT_RULES.newer].includes(name)) unknown.add(`@${name}`);
  const understood =
    AT_RULES.known.includes(name) &&
    !(name === 'media' && NEWER_MEDIA.test(params)) &&
    !(name === 'supports' && !supports(params));
  if (!understood) rule.remove();
  else if (name === 'supports') {
    keepUnderstood(rule, unknown);
    rule.replaceWith(rule.nodes ?? []);
  } else keepUnderstood(rule, unknown);
}

/** A condition on one declaration, or its opposite; there are no others. */
function supports(condition: string): boolean {
  const parts = /^(not\s*)?\(([\w-]+):\s*(.+)\)$/.exec(condition);
  if (parts === null) throw new Error(`@supports ${condition}: not a condition that this reader knows`);
  const [, not, property = '', value = ''] = parts;
  return understands(property, value) === (not === undefined);
}

/** A selector that is not understood takes the whole rule with it. */
function keepRule(rule: Rule, unknown: Set<string>): void {
  const pseudos = [...rule.selector.matchAll(/::?-?[a-z-]+/g)].map(([pseudo]) => pseudo);
  if (pseudos.some((pseudo) => PSEUDO.newer.includes(pseudo)) || /:not\([^)]*,/.test(rule.selector))
    rule.remove();
  else keepUnderstood(rule, unknown);
}

/** With var() in it, a value is found wrong only when it is used: then no earlier declaration takes its place. */
function keepDeclaration(declaration: Declaration): void {
  const { prop, value } = declaration;
  if (prop.startsWith('--') || understands(prop, value)) return;
  if (value.includes('var(') && !NEWER_PROPERTIES.includes(prop)) declaration.value = 'unset';
  else declaration.remove();
}

const understands = (property: string, value: string): boolean =>
  !NEWER_PROPERTIES.includes(property) &&
  !NEWER_PROPERTIES.includes(`${property}:${value}`) &&
  !functionsIn(value).some((name) => FUNCTIONS.newer.includes(name));

const withoutTexts = (value: string) => value.replace(/"[^"]*"|url\([^)]*\)/g, '');
const functionsIn = (value: string) =>
  [...withoutTexts(value).matchAll(/([a-z-]+)\(/g)].map(([, name]) => name ?? '');

function nameUnknownValues({ prop, value }: Declaration, unknown: Set<string>): void {
  for (const name of functionsIn(value))
    if (![...FUNCTIONS.known, ...FUNCTIONS.newer, ...FILTERS].includes(name))
      unknown.add(`${prop}: ${name}()`);
  const numbers = withoutTexts(value)
    .replace(/#[\da-f]+|--[\w-]+/gi, '')
    .matchAll(/(?<![\w-])[\d.]+([a-z%]*)/gi);
  for (const [number, unit = ''] of numbers) if (!UNITS.includes(unit)) unknown.add(`${prop}: ${number}`);
}
