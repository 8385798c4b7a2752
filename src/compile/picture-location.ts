/**
 * Whether a picture's metadata says where it was taken: the GPS directory of Exif (tag 0x8825 of the first
 * directory, TIFF 6.0 and Exif 2.3 §4.6), or a place in XMP.
 */
const GPS_DIRECTORY = 0x8825;
const ENTRY_BYTES = 12;

export interface PictureMetadata {
  exif?: Uint8Array | undefined;
  xmp?: Uint8Array | undefined;
}

export function hasLocation({ exif, xmp }: PictureMetadata): boolean {
  return (
    (exif !== undefined && hasGpsDirectory(exif)) ||
    (xmp !== undefined && /GPSL(?:at|ong)itude/.test(new TextDecoder().decode(xmp)))
  );
}

function hasGpsDirectory(exif: Uint8Array): boolean {
  const start = startsWithExif(exif) ? 6 : 0;
  const view = new DataView(exif.buffer, exif.byteOffset + start, exif.byteLength - start);
  if (view.byteLength < 8) return false;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return false;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + index * ENTRY_BYTES;
    if (at + 2 > view.byteLength) return false;
    if (view.getUint16(at, little) === GPS_DIRECTORY) return true;
  }
  return false;
}

const startsWithExif = (bytes: Uint8Array) =>
  [0x45, 0x78, 0x69, 0x66].every((byte, index) => bytes[index] === byte);
