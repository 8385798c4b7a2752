/** Picture 3: a cover drawn from a project's own data: its class gives the colour, its id the pattern. */
import { escapeHtml } from '../../catalog/body-references.ts';
import { PROJECT_CLASSES, type ProjectClass } from '../../schema/project-class.ts';

const CLASSES = Object.keys(PROJECT_CLASSES) as ProjectClass[];
/** Degrees on the colour circle, far apart for neighbouring classes; projects of no class go by their id. */
const hueOf = (project: { id: string; class: ProjectClass }) =>
  project.class === 'other'
    ? Math.floor(generator(project.id)() * 360)
    : (28 + CLASSES.indexOf(project.class) * 137.5) % 360;

const TILE = 50;
const COLUMNS = 8;
const ROWS = 4;
/** The character stands in the lower left; only the palest colour lies behind it. */
const behindGlyph = (column: number, row: number) => column < 3 && row >= 2;

export interface Cover {
  background: string;
  ink: string;
  glyph: string;
  shapes: { path: string; fill: string }[];
}

/** The same project always gets the same cover. */
export function drawCover(project: { id: string; title: string; class: ProjectClass }): Cover {
  const hue = hueOf(project);
  const colour = (lightness: number, chroma: number, turn = 0) =>
    hslOf((hue + turn + 360) % 360, chroma, lightness);
  const pale = colour(87, 35);
  const palette = [colour(52, 42), colour(72, 45, 25), pale, colour(36, 38, -15)];
  const random = generator(project.id);
  const shapes: Cover['shapes'] = [];
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const kind = Math.floor(random() * 5);
      const drawn = palette[Math.floor(random() * palette.length)] ?? pale;
      const fill = behindGlyph(column, row) ? pale : drawn;
      const path = tile(kind, column * TILE, row * TILE);
      if (path !== undefined) shapes.push({ path, fill });
    }
  }
  return { background: colour(94, 30), ink: colour(17, 40), glyph: glyphOf(project.title), shapes };
}

/** Beside a project's name, which says it all in words. */
export const coverHtml = ({ background, ink, glyph, shapes }: Cover): string =>
  '<svg class="cover" viewBox="0 0 400 200" aria-hidden="true">' +
  `<rect width="400" height="200" fill="${background}"/>` +
  shapes.map(({ path, fill }) => `<path d="${path}" fill="${fill}"/>`).join('') +
  '<text x="24" y="168" font-family="Songti SC, Noto Serif CJK SC, SimSun, serif" font-size="84"' +
  ` font-weight="700" fill="${ink}">${escapeHtml(glyph)}</text></svg>`;

function tile(kind: number, x: number, y: number): string | undefined {
  const half = TILE / 2;
  switch (kind) {
    case 0:
      return `M${x} ${y + half}a${half} ${half} 0 1 1 ${TILE} 0a${half} ${half} 0 1 1-${TILE} 0`;
    case 1:
      return `M${x} ${y}h${TILE}v${TILE}z`;
    case 2:
      return `M${x} ${y + TILE}a${TILE} ${TILE} 0 0 1 ${TILE}-${TILE}v${TILE}z`;
    case 3:
      return `M${x} ${y}h${TILE}v${TILE}h-${TILE}z`;
    default:
      return undefined;
  }
}

/** The first character that says something: not 示例, no quotation marks. */
const glyphOf = (title: string) =>
  [...title.replace(/^示例[:：]/, '').replace(/[“”‘’《》·\s]/g, '')][0] ?? '';

const hslOf = (hue: number, saturation: number, lightness: number) =>
  `hsl(${Math.round(hue)} ${saturation}% ${lightness}%)`;

/** A small generator seeded by a text (Park–Miller). */
function generator(text: string): () => number {
  let state = 7;
  for (const character of text) state = (state * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647;
  state = Math.max(1, state);
  for (let warm = 0; warm < 8; warm++) state = (state * 16_807) % 2_147_483_647;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
