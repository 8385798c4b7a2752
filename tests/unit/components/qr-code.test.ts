/** Codes as readers see them: drawn in black and white, and decoded by another program. */
import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawQrCode } from '../../../src/components/pictures/qr-code.ts';

async function decode({ size, path }: { size: number; path: string }): Promise<string | undefined> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(size * 8)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test.for([
  'https://qingdan.example/projects/he-an-dushu-jiao/',
  'http://10.1.2.3:8080/%E5%B1%9E%E5%9C%B0/projects/a/',
  `https://qingdan.example/${'very-long-'.repeat(20)}/`,
])('%s', async (address) => {
  expect(await decode(drawQrCode(address))).toBe(address);
});

test('a quiet margin of four modules on every side', () => {
  const { size, path } = drawQrCode('https://qingdan.example/');
  const corners = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => ({
    left: Number(x),
    top: Number(y),
    right: Number(x) + Number(length),
  }));
  expect(Math.min(...corners.map(({ left }) => left))).toBe(4);
  expect(Math.min(...corners.map(({ top }) => top))).toBe(4);
  expect(Math.max(...corners.map(({ right }) => right))).toBe(size - 4);
  expect(Math.max(...corners.map(({ top }) => top))).toBe(size - 5);
});
