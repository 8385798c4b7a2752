/**
 * Where the pictures of the content folder stand in the portal: drawn anew, so nothing of the camera is left, in the
 * widths that screens ask for. WebP, and one JPEG for browsers before 2020. AVIF would save a fifth of the bytes for
 * five times the work of every build.
 */
import type { PictureSize } from '../domain/audience-view.ts';

/** A small telephone, a page's column, and the same on a sharp screen. */
const WIDTHS = [480, 800, 1200];
/** Of the one that old browsers get, and that says how high the picture is. */
const USUAL_WIDTH = 800;

export interface DrawnPicture {
  width: number;
  format: 'webp' | 'jpeg';
  /** From the portal's root, with a slash in front. */
  address: string;
}

/** Nothing is drawn larger than it is. */
export function drawnPictures(file: string, { width }: Pick<PictureSize, 'width'>): DrawnPicture[] {
  const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))];
  return [
    ...widths.map((drawn) => ({
      width: drawn,
      format: 'webp' as const,
      address: addressOf(file, drawn, 'webp'),
    })),
    plainPicture(file, width),
  ];
}

function plainPicture(file: string, width: number): DrawnPicture {
  const drawn = Math.min(USUAL_WIDTH, width);
  return { width: drawn, format: 'jpeg', address: addressOf(file, drawn, 'jpg') };
}

/** The whole name stays, so that a.jpg and a.png are two pictures. */
const addressOf = (file: string, width: number, ending: string) =>
  `/pictures/${file.replace(/^uploads\//, '')}.${width}.${ending}`;

/** Room for a picture on a page, as `sizes` says it: alone in its column, or beside another. */
const ROOM = {
  alone: '(min-width: 800px) 756px, calc(100vw - 36px)',
  beside: '(min-width: 800px) 372px, calc(100vw - 36px)',
};

interface ShownPicture {
  file: string;
  /** As it may stand in an attribute. */
  alt: string;
  size: PictureSize;
  room: keyof typeof ROOM;
}

/** Its size is known before it comes, so nothing jumps. */
export function pictureHtml({ file, alt, size, room }: ShownPicture): string {
  const drawn = drawnPictures(file, size);
  const plain = plainPicture(file, size.width);
  const choices = drawn
    .filter(({ format }) => format === 'webp')
    .map(({ address, width }) => `${encodeURI(address).replaceAll(',', '%2C')} ${width}w`);
  const height = Math.round((plain.width * size.height) / size.width);
  return (
    `<picture><source type="image/webp" srcset="${choices.join(', ')}" sizes="${ROOM[room]}">` +
    `<img src="${encodeURI(plain.address)}" alt="${alt}" width="${plain.width}" height="${height}"` +
    ' loading="lazy" decoding="async"></picture>'
  );
}
