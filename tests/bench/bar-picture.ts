/** Stacked bars as an SVG: the figures of a bench as people compare them. */
import { short, sum } from './numbers.ts';

export interface Bar {
  name: string;
  parts: { name: string; value: number }[];
}

const COLOURS = ['#b3261e', '#2f5d50', '#c8963e', '#5b6b7a', '#8a5a83'];
const LEFT = 230;
const WIDTH = 900;
const ROW = 34;
const TOP = 62;

export function barPicture(title: string, unit: string, bars: readonly Bar[]): string {
  const longest = Math.max(...bars.map((bar) => sum(bar.parts.map((part) => part.value))));
  const scale = (WIDTH - LEFT - 110) / longest;
  const names = [...new Set(bars.flatMap((bar) => bar.parts.map((part) => part.name)))];
  const colour = (name: string) => COLOURS[names.indexOf(name) % COLOURS.length];
  const rows = bars.map((bar, row) => {
    const y = TOP + row * ROW;
    let x = LEFT;
    const boxes = bar.parts.map((part) => {
      const width = part.value * scale;
      const box = `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="22" fill="${colour(part.name)}"><title>${escapeText(part.name)}: ${short(part.value)} ${unit}</title></rect>`;
      x += width;
      return box;
    });
    const total = short(sum(bar.parts.map((part) => part.value)));
    return `<text x="${LEFT - 10}" y="${y + 16}" text-anchor="end">${escapeText(bar.name)}</text>${boxes.join('')}<text x="${(x + 8).toFixed(1)}" y="${y + 16}">${total} ${unit}</text>`;
  });
  const key = names.map(
    (name, index) =>
      `<rect x="${LEFT + index * 130}" y="36" width="12" height="12" fill="${colour(name)}"/><text x="${LEFT + 18 + index * 130}" y="47">${escapeText(name)}</text>`,
  );
  const height = TOP + bars.length * ROW + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="14" fill="#1d1b18">
<rect width="${WIDTH}" height="${height}" fill="#faf8f3"/>
<text x="16" y="24" font-size="16" font-weight="600">${escapeText(title)}</text>
${key.join('\n')}
${rows.join('\n')}
</svg>
`;
}

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
