/** What the tests of bodies ask: which problems at which lines, and which markup came out. */
import { renderBody } from '../../../src/mdx/render-body.ts';

export const render = (source: string) => renderBody(source, { file: 'tasks/a/1.mdx', firstLine: 1 });

export const htmlOf = (source: string) => render(source).value.html;

/** `error body-link 3` for each message, in the order of the text. */
export const problemsOf = (source: string) =>
  render(source).messages.map(({ severity, kind, line }) => `${severity} ${kind} ${line}`);

export interface Markup {
  name: string;
  attributes: Record<string, string>;
}

/** The elements of our output; throws if it is not well formed, because then a browser might read it otherwise. */
export function markupOf(html: string): Markup[] {
  const found: Markup[] = [];
  const open: string[] = [];
  const rest = html.replace(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>/g,
    (_whole, slash, name, text) => {
      if (slash === '/') {
        if (open.pop() !== name) throw new Error(`</${name}> closes nothing: ${html}`);
        return '';
      }
      if (!['br', 'hr', 'img'].includes(name)) open.push(name);
      const pairs = [...String(text).matchAll(/ ([a-z-]+)="([^"]*)"/g)].map((match) => [match[1], match[2]]);
      found.push({ name, attributes: Object.fromEntries(pairs) });
      return '';
    },
  );
  if (open.length > 0) throw new Error(`<${open.at(-1)}> stays open: ${html}`);
  if (/[<>]/.test(rest)) throw new Error(`stray bracket: ${html}`);
  return found;
}

const ELEMENTS =
  'p h2 h3 h4 h5 h6 ul ol li blockquote pre code strong em sup span br hr a img table thead tbody tr th td section aside figure figcaption div'.split(
    ' ',
  );
const ATTRIBUTES =
  'id class role href src alt title start scope tabindex aria-label aria-describedby data-ref data-text data-footnotes data-footnote-ref data-footnote-backref'.split(
    ' ',
  );

/** Whatever a body was, this holds of its HTML. Written out here so that the renderer's own lists are checked too. */
export function dangersIn(html: string): string[] {
  return markupOf(html).flatMap(({ name, attributes }) => [
    ...(ELEMENTS.includes(name) ? [] : [`<${name}>`]),
    ...Object.entries(attributes).flatMap(([key, value]) => [
      ...(ATTRIBUTES.includes(key) ? [] : [`${name} ${key}=`]),
      ...(key === 'href' && !/^(?:https?:\/\/[^/]|mailto:|tel:|#|\/(?!\/)|[^:/\\]*(?:[/?#]|$))/i.test(value)
        ? [`href ${value}`]
        : []),
      ...(key === 'src' && !/^\/?uploads\/[^:]+$/.test(value) ? [`src ${value}`] : []),
    ]),
  ]);
}
