/** The uploaded pictures that a body shows, as files of the content folder. */
import type { Body } from './content.ts';

const IMAGE = /<img\b[^>]*?\ssrc="\/?(uploads\/[^"]+)"/g;

export const picturesInBody = ({ html }: Pick<Body, 'html'>): string[] =>
  [...html.matchAll(IMAGE)].map(([, file = '']) => decodeURIComponent(file));
