/** The uploaded pictures that a body shows, as files of the content folder. */
import type { Body } from './content.ts';

const IMAGE = /<img\b[^>]*?\ssrc="\/?(uploads\/[^"]+)"[^>]*>/g;
const ALT = /\salt="([^"]*)"/;

export const picturesInBody = ({ html }: Pick<Body, 'html'>): string[] =>
  [...html.matchAll(IMAGE)].map(([, file = '']) => decodeURIComponent(file));

/** Puts in the place of each picture what `draw` makes of it; `alt` is as it stands in the attribute. */
export const withPictures = (
  html: string,
  draw: (picture: { file: string; alt: string }) => string | undefined,
): string =>
  html.replace(
    IMAGE,
    (image, file: string) =>
      draw({ file: decodeURIComponent(file), alt: ALT.exec(image)?.[1] ?? '' }) ?? image,
  );
