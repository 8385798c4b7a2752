/** axe finds nothing on any kind of page, in either portal, in any way of reading. */
import { expect, test } from 'vitest';
import { AUDIENCES, type Audience } from '../../src/domain/audience.ts';
import { runAxe } from '../support/axe.ts';
import { useBothPortals } from '../support/both-portals.ts';
import { kindsFor, openKind } from '../support/page-kinds.ts';
import { contextInMode, type Mode } from '../support/reading-modes.ts';

/** What colours and sizes can break; everything else is in the markup, which is the same in every mode. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const OF_SIZES = ['target-size', 'scrollable-region-focusable', 'color-contrast'];

/** `npm run test:long` puts every rule to every page of both portals; otherwise what has been asked once is left out. */
const EVERYTHING = process.env['QINGDAN_LONG'] === '1';

interface Pass {
  mode: Mode;
  width: number;
  /** All, unless named. */
  rules?: readonly string[];
  /** Colours are the same in both portals. */
  audiences?: readonly Audience[];
}
const INTERNAL: readonly Audience[] = ['internal'];
const PASSES: Pass[] = [
  { mode: 'light', width: 1280 },
  { mode: 'light', width: 390, rules: OF_SIZES },
  { mode: 'dark', width: 1280, rules: OF_COLOURS, audiences: INTERNAL },
  { mode: 'contrast', width: 1280, rules: OF_COLOURS, audiences: INTERNAL },
  { mode: 'dark-contrast', width: 1280, rules: OF_COLOURS, audiences: INTERNAL },
  { mode: 'large', width: 390, rules: OF_SIZES },
];

const portals = useBothPortals();

/** Contrast is computed from the tokens in every run; a narrow light page differs from the large one by its size. */
const DAILY = PASSES.filter(({ mode, width }) => mode === 'large' || (mode === 'light' && width === 1280));

test.each(EVERYTHING ? PASSES : DAILY)(
  '$mode, $width px wide',
  async ({ mode, width, rules, audiences = AUDIENCES }) => {
    const found = await Promise.all(
      (EVERYTHING ? AUDIENCES : audiences).map(async (audience) => {
        const context = await contextInMode(portals().browser, mode, { viewport: { width, height: 900 } });
        const page = await context.newPage();
        const problems: string[] = [];
        for (const kind of kindsFor(audience)) {
          await openKind(page, portals().urlOf(audience), kind);
          const violations = await runAxe(page, EVERYTHING ? undefined : rules);
          problems.push(...violations.map((violation) => `${audience} ${kind.name}: ${violation}`));
        }
        await context.close();
        return problems;
      }),
    );
    expect(found.flat()).toEqual([]);
  },
);
