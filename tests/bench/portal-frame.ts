/**
 * What the peer takes from the portal as built: header and footer of a page, and how much its pages draw. So the two
 * stay comparable while the portal's looks change.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const read = (site: string, page: string) => readFileSync(path.join(site, page, 'index.html'), 'utf8');

/** The folders below a folder of the site: one for each page. */
const pagesIn = (site: string, folder: string) =>
  readdirSync(path.join(site, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);

/** Writes what stands around a task's content as Hugo partials, its links from the root again. */
export function writeFrame(partials: string, site: string): void {
  const [list = ''] = pagesIn(site, 'lists');
  const page = read(site, `${list}/1`).replaceAll('"../../../', '"/');
  const breadcrumb = page.indexOf('<nav class="crumb"');
  const end = page.lastIndexOf('</main>');
  if (breadcrumb === -1 || end === -1)
    throw new Error(`${list}/1 has no breadcrumb or no <main>: see portal-frame.ts`);
  const head = page
    .slice(0, breadcrumb)
    .replace(/<title>.*?<\/title>/s, '<title>{{ .Title }} - {{ site.Title }}</title>')
    .replace(/(<meta name="description" content=")[^"]*/, '$1{{ .Title }}');
  writeFileSync(path.join(partials, 'head.html'), head);
  writeFileSync(path.join(partials, 'foot.html'), page.slice(end + '</main>'.length));
}

/** How many lists a unit's page draws as cells, on the average, and whether lists have a filter of units. */
export function featuresOf(site: string): { pictures: number; filter: boolean } {
  const units = pagesIn(site, 'units');
  const drawn = units.map((unit) => read(site, unit).split('class="cells').length - 1);
  const [list = ''] = pagesIn(site, 'lists');
  return {
    pictures: Math.round(drawn.reduce((total, count) => total + count, 0) / Math.max(1, units.length)),
    filter: read(site, list).includes('class="filters'),
  };
}
