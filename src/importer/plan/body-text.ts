/**
 * A document's words as a Markdown body that shows exactly them, and back again: one paragraph a line of the
 * text, with a backslash before every mark that Markdown would take for its own.
 */

/** Marks that mean something anywhere in a paragraph. */
const ANYWHERE = /[\\`*_[\]<{&|]/g;
/** Marks that mean something only at a paragraph's head: headings, quotes, lists, rules, numbered lists. */
const AT_HEAD = /^(?:[#>+=~-]|\d{1,9}(?=[.)]))/;

export function bodyOf(text: string): string {
  return text
    .split('\n')
    .map((paragraph) => escapeHead(paragraph.replace(ANYWHERE, '\\$&')))
    .join('\n\n');
}

function escapeHead(paragraph: string): string {
  const head = AT_HEAD.exec(paragraph)?.[0];
  if (head === undefined) return paragraph;
  // A backslash works before punctuation only: for a number it goes before the dot.
  return /^\d/.test(head) ? `${head}\\${paragraph.slice(head.length)}` : `\\${paragraph}`;
}

/** The words of a body that `bodyOf` wrote; of a body that people wrote, what is nearest to them. */
export function textOfBody(body: string): string {
  return body
    .trim()
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((paragraph) => paragraph.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
    .join('\n');
}
