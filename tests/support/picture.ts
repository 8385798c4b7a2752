/** Pictures reduced to grey cells: small enough to keep, coarse enough not to mind how a machine draws edges. */
import { PNG } from 'pngjs';

export interface Cells {
  width: number;
  height: number;
  /** Row by row, 0 black to 255 white. */
  grey: Uint8Array;
}

/** Pixels a side. */
const CELL = 12;
/** Greys are kept in steps of this: neighbours become equal and the file small. */
const STEP = 4;

/** Each cell is the mean grey of its pixels; cells at the right and at the bottom may be incomplete. */
export function reduce(screenshot: Buffer): Cells {
  const { width: pixelsAcross, height: pixelsDown, data } = PNG.sync.read(screenshot);
  const width = Math.ceil(pixelsAcross / CELL);
  const height = Math.ceil(pixelsDown / CELL);
  const sums = new Float64Array(width * height);
  const counts = new Uint32Array(width * height);
  for (let y = 0, at = 0; y < pixelsDown; y++) {
    const row = Math.floor(y / CELL) * width;
    for (let x = 0; x < pixelsAcross; x++, at += 4) {
      const cell = row + Math.floor(x / CELL);
      sums[cell] =
        (sums[cell] ?? 0) +
        0.2126 * (data[at] ?? 0) +
        0.7152 * (data[at + 1] ?? 0) +
        0.0722 * (data[at + 2] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const grey = new Uint8Array(sums.length);
  for (let cell = 0; cell < grey.length; cell++) {
    const mean = (sums[cell] ?? 0) / (counts[cell] ?? 1);
    grey[cell] = Math.min(255, Math.round(mean / STEP) * STEP);
  }
  return { width, height, grey };
}

export function toPng({ width, height, grey }: Cells): Buffer {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  png.data = Buffer.from(grey);
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 9 });
}

export function fromPng(file: Buffer): Cells {
  const { width, height, data } = PNG.sync.read(file);
  const grey = new Uint8Array(width * height);
  for (let cell = 0; cell < grey.length; cell++) grey[cell] = data[cell * 4] ?? 0;
  return { width, height, grey };
}

export interface Difference {
  /** How much taller or shorter, as a share of the taller one. */
  height: number;
  /** Mean difference of the cells that both have, 0 to 1. */
  mean: number;
  /** Share of those cells that differ by more than a quarter of the way from black to white. */
  far: number;
}

export function difference(one: Cells, other: Cells): Difference {
  const rows = Math.min(one.height, other.height);
  const columns = Math.min(one.width, other.width);
  let sum = 0;
  let far = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const apart = Math.abs(
        (one.grey[row * one.width + column] ?? 0) - (other.grey[row * other.width + column] ?? 0),
      );
      sum += apart / 255;
      if (apart > 64) far++;
    }
  }
  const cells = Math.max(1, rows * columns);
  const taller = Math.max(one.height, other.height);
  return { height: (taller - rows) / taller, mean: sum / cells, far: far / cells };
}
