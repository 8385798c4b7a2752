/** Which files a page offers for a picture, and that a name of any shape survives. */
import { expect, test } from 'vitest';
import { drawnPictures, pictureHtml } from '../../../src/catalog/picture-address.ts';
import { withPictures } from '../../../src/domain/body-pictures.ts';
import { relativiseLinks } from '../../../src/layouts/relative-links.ts';

const names = (width: number) => drawnPictures('uploads/a.png', { width }).map(({ address }) => address);

test.for([
  [4000, ['480.webp', '800.webp', '1200.webp', '800.jpg']],
  [1000, ['480.webp', '800.webp', '1000.webp', '800.jpg']],
  [800, ['480.webp', '800.webp', '800.jpg']],
  [300, ['300.webp', '300.jpg']],
] as const)('%i px wide', ([width, endings]) => {
  expect(names(width)).toEqual(endings.map((ending) => `/pictures/a.png.${ending}`));
});

test('pictures that differ in their ending alone are two', () => {
  const other = drawnPictures('uploads/a.jpg', { width: 900 }).map(({ address }) => address);
  expect(names(900).filter((name) => other.includes(name))).toEqual([]);
});

test('the page knows the size, and every address is one from where it stands', () => {
  const size = { width: 1600, height: 1000 };
  const html = pictureHtml({ file: 'uploads/春, 1.jpg', alt: '春', size, room: 'beside' });
  const page = relativiseLinks(html, '../../');
  const sources = /srcset="([^"]*)"/.exec(page)?.[1]?.split(', ') ?? [];
  expect(sources.map((source) => source.split(' '))).toEqual(
    [480, 800, 1200].map((width) => [`../../pictures/%E6%98%A5%2C%201.jpg.${width}.webp`, `${width}w`]),
  );
  expect(page).toContain(
    '<img src="../../pictures/%E6%98%A5,%201.jpg.800.jpg" alt="春" width="800" height="500" loading="lazy"',
  );
});

test('pictures in a body are drawn in their places; others stay as they are', () => {
  const html =
    '<p>甲<img src="/uploads/%E6%98%A5.jpg" alt="&quot;春&quot;">乙<img src="/uploads/b.jpg" alt="b"></p>';
  const drawn = withPictures(html, ({ file, alt }) => (file === 'uploads/春.jpg' ? `[${alt}]` : undefined));
  expect(drawn).toBe('<p>甲[&quot;春&quot;]乙<img src="/uploads/b.jpg" alt="b"></p>');
});
