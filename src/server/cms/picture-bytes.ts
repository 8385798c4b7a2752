/** Whether bytes are the kind of picture that their file name says: a name is easily given to anything. */
import path from 'node:path';
import sharp from 'sharp';

const FORMATS: Readonly<Record<string, string>> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
  // AVIF is told apart from its relatives by how it is compressed.
  '.avif': 'heif av1',
};

export async function isPictureOfItsName(file: string, bytes: Uint8Array): Promise<boolean> {
  if (bytes.length === 0) return false;
  const found = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (found === undefined) return false;
  const format = [found.format, found.compression].filter((part) => part !== undefined).join(' ');
  return FORMATS[path.extname(file).toLowerCase()] === format;
}
