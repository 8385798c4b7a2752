/** Bodies are rendered once, apart from the entries they mention; a page puts titles and addresses in. */

const PLACEHOLDER = /<a data-ref="([^"]+)"(?: data-text="([^"]*)")?><\/a>/g;

export function resolveReferences(
  html: string,
  titles: ReadonlyMap<string, { title: string; url: string }>,
): string {
  if (!html.includes('data-ref=')) return html;
  return html.replace(PLACEHOLDER, (_, key: string, words: string | undefined) => {
    const target = titles.get(key);
    const shown = words === undefined || words === '' ? escapeHtml(target?.title ?? '') : words;
    return target === undefined ? shown : `<a href="${target.url}">${shown}</a>`;
  });
}

export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '',
  );
