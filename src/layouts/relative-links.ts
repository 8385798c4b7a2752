/** Addresses from the root, rewritten as seen from one page. */

const ATTRIBUTE = /(\s(?:(?:href|src|action|data-root)="|content="0; url=))\/(?!\/)/g;

/** Several addresses, each with a width behind it. */
const SOURCES = /(\ssrcset=")([^"]*)"/g;

/** `../` once for every folder between the site's root and a page: `/units/zhian-zhen/` → `../../`. */
export function pathToRoot(pathname: string): string {
  const depth = pathname.split('/').length - 2;
  return depth <= 0 ? './' : '../'.repeat(depth);
}

/** `root` is how the portal's root is written on the page. */
export function relativiseLinks(html: string, root: string): string {
  return html
    .replace(ATTRIBUTE, `$1${root}`)
    .replace(
      SOURCES,
      (_, start: string, sources: string) => `${start}${sources.replace(/(?<=^|, )\/(?!\/)/g, root)}"`,
    );
}
