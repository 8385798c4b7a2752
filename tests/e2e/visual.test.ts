/**
 * Every kind of page as it looks, against what it looked like when somebody last looked at it and was content
 * (tests/fixtures/screenshots, grey cells of 12 × 12 pixels). Text is set in a font of boxes, so a machine without
 * Chinese fonts sees the same. Dates of the last change are left out.
 *
 * `UPDATE=1` writes the pictures anew, and for people to look at the same pages in real fonts and full size into
 * .qingdan/screenshots/; `LOOK=1` does the latter only. Pages that differ are put there in any case.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';
import { readContentHistory } from '../../src/compile/content-history.ts';
import { useBothPortals } from '../support/both-portals.ts';
import { boxFont } from '../support/box-font.ts';
import { kindsFor, openKind, type PageKind } from '../support/page-kinds.ts';
import { type Cells, difference, fromPng, reduce, toPng } from '../support/picture.ts';
import { contextInMode, type Mode } from '../support/reading-modes.ts';

const BASELINES = path.join(PROJECT_ROOT, 'tests/fixtures/screenshots');
const FOR_PEOPLE = path.join(PROJECT_ROOT, '.qingdan/screenshots');
const UPDATE = process.env['UPDATE'] === '1';
const LOOK = UPDATE || process.env['LOOK'] === '1';

const ALLOWED = { height: 0.02, mean: 0.015, far: 0.01 };

/** A page longer than this repeats itself. */
const LONGEST = 4000;

interface View {
  mode: Mode;
  widths: readonly number[];
  media: 'screen' | 'print';
}
/** Dark and large pages differ from light ones in colours and sizes alone: a narrow one of each is enough every day. */
const BOTH = UPDATE || process.env['QINGDAN_LONG'] === '1' ? [390, 1280] : [390];
const VIEWS: Record<string, View> = {
  light: { mode: 'light', widths: [390, 1280], media: 'screen' },
  dark: { mode: 'dark', widths: BOTH, media: 'screen' },
  large: { mode: 'large', widths: BOTH, media: 'screen' },
  // A4 at 96 dots an inch.
  print: { mode: 'light', widths: [794], media: 'print' },
};

const BOXES = `
@font-face { font-family: box; src: url(data:font/ttf;base64,${boxFont().toString('base64')}); }
:root { --serif: box; --sans: box; }
code, .cover text { font-family: box; }
.latest, .changed { display: none; }
`;

const portals = useBothPortals();

beforeAll(() => {
  for (const folder of [BASELINES, FOR_PEOPLE]) mkdirSync(folder, { recursive: true });
});

/** Lets pages be seen in boxes, and with more rules after their own. */
async function contextInBoxes(mode: Mode, moreRules = ''): Promise<BrowserContext> {
  const context = await contextInMode(portals().browser, mode, { bypassCSP: true });
  await context.route('**/assets/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}${BOXES}${moreRules}` });
  });
  return context;
}

interface Shown {
  name: string;
  root: string;
  kind: PageKind;
}
const history = await readContentHistory(path.join(PROJECT_ROOT, 'content'));
const pages = (): Shown[] =>
  [
    ...kindsFor('internal').map((kind) => ({ kind, root: portals().urlOf('internal'), name: kind.name })),
    ...kindsFor('public')
      .filter(({ name }) => name === 'home')
      .map((kind) => ({ kind, root: portals().urlOf('public'), name: `public-${kind.name}` })),
  ].filter(({ kind }) => history.size > 0 || kind.ofHistory === undefined);

async function takePictures(
  context: BrowserContext,
  { widths, media }: View,
  shown: readonly Shown[],
  receive: (name: string, picture: Buffer) => void,
): Promise<void> {
  const page = await context.newPage();
  await page.emulateMedia({ media });
  // What was looked up on another page does not belong to this one.
  await page.addInitScript(() => localStorage.removeItem('qingdan-recent'));
  for (const { name, root, kind } of shown) {
    if (media === 'print' && kind.typed !== undefined) continue;
    for (const width of widths) {
      // A page may begin otherwise where it is narrow.
      await page.setViewportSize({ width, height: 900 });
      await openKind(page, root, kind);
      await page.evaluate(async () => {
        await document.fonts.ready;
        // Pictures further down load late, or not before the page is drawn.
        for (const image of document.images) image.loading = 'eager';
        await Promise.all(Array.from(document.images, (image) => image.decode()));
      });
      const full = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(full, LONGEST) };
      const picture = await page.screenshot({ fullPage: true, clip, animations: 'disabled' });
      receive(`${name}-${width}`, picture);
    }
  }
  await page.close();
}

/** Two pages at a time: one is drawn while the other's picture is packed. What one remembers the other must not see. */
async function takeAllPictures(
  open: () => Promise<BrowserContext>,
  view: View,
  receive: (name: string, picture: Buffer) => void,
): Promise<void> {
  const all = pages();
  await Promise.all(
    [0, 1].map(async (half) => {
      const context = await open();
      const shown = all.filter((_, index) => index % 2 === half);
      await takePictures(context, view, shown, receive);
      await context.close();
    }),
  );
}

describe.each(Object.entries(VIEWS))('%s', (viewName, view) => {
  test('looks as it did', async () => {
    const changed: string[] = [];
    await takeAllPictures(
      () => contextInBoxes(view.mode),
      view,
      (name, picture) => {
        const baseline = path.join(BASELINES, `${name}-${viewName}.png`);
        const cells = reduce(picture);
        if (UPDATE) {
          writeFileSync(baseline, toPng(cells));
        } else if (existsSync(baseline)) {
          const found = difference(cells, fromPng(readFileSync(baseline)));
          if (isAlike(found)) return;
          writeFileSync(path.join(FOR_PEOPLE, `changed-${name}-${viewName}.png`), picture);
          changed.push(`${name}: ${describeDifference(found)}`);
        } else {
          changed.push(`${name}: nobody has looked at it yet (UPDATE=1)`);
        }
      },
    );
    expect(changed).toEqual([]);
  });

  test.runIf(LOOK)('is there for people to look at', async () => {
    await takeAllPictures(
      () => contextInMode(portals().browser, view.mode),
      view,
      (name, picture) => writeFileSync(path.join(FOR_PEOPLE, `${name}-${viewName}.png`), picture),
    );
  });
});

/** What may go wrong in one page, and must not pass. The build turns `light-dark()` into two properties. */
const MISTAKES: { mistake: string; page: string; rules: string; view?: string; width?: number }[] = [
  { mistake: 'a section is gone', page: 'unit-township', rules: '.cells { display: none; }' },
  { mistake: 'who is responsible is gone', page: 'task-quotas', rules: '.facts { display: none; }' },
  { mistake: 'rows have lost their columns', page: 'list', rules: '.tasks > li { display: block; }' },
  { mistake: 'notes are below instead of beside', page: 'task-quotas', rules: '.two { display: block; }' },
  { mistake: 'cards are one column', page: 'projects', rules: '.cards { display: block; }' },
  {
    mistake: 'light is dark',
    page: 'about',
    rules: ':root { --lightningcss-light: ; --lightningcss-dark: initial; }',
  },
  {
    mistake: 'dark is light',
    page: 'units',
    view: 'dark',
    rules: ':root[data-theme] { --lightningcss-light: initial; --lightningcss-dark: ; }',
  },
  { mistake: 'text is smaller', page: 'about', rules: 'html { font-size: 16px; }' },
  {
    mistake: 'large text is not large',
    page: 'task-quotas',
    view: 'large',
    width: 390,
    rules: 'html[data-size] { font-size: 18px; }',
  },
  {
    mistake: 'the menu is printed',
    page: 'unit-bureau',
    view: 'print',
    width: 794,
    rules: '.main-nav, .modes, .crumb { display: flex !important; }',
  },
];

test.each(MISTAKES)(
  'it would be noticed that $mistake',
  async ({ page, rules, view: viewName = 'light', width = 1280 }) => {
    const view = VIEWS[viewName];
    const shown = pages().filter(({ name }) => name === page);
    if (view === undefined || shown.length !== 1) throw new Error(`there is no ${viewName} of ${page}`);
    const context = await contextInBoxes(view.mode, rules);
    const pictures: Cells[] = [];
    await takePictures(context, { ...view, widths: [width] }, shown, (_, picture) =>
      pictures.push(reduce(picture)),
    );
    await context.close();
    const baseline = fromPng(readFileSync(path.join(BASELINES, `${page}-${width}-${viewName}.png`)));
    expect(pictures.map((cells) => isAlike(difference(cells, baseline)))).toEqual([false]);
  },
);

type Found = ReturnType<typeof difference>;

const isAlike = (found: Found): boolean =>
  found.height <= ALLOWED.height && found.mean <= ALLOWED.mean && found.far <= ALLOWED.far;

const describeDifference = ({ height, mean, far }: Found): string =>
  `height ${(height * 100).toFixed(1)} %, mean ${mean.toFixed(3)}, ${(far * 100).toFixed(1)} % of cells`;
