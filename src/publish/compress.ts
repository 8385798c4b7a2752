/** Packed copies beside the files, for servers that send them as they are (`gzip_static`, `brotli_static`). */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { typeOfFile } from '../server/content-types.ts';

/** Below this size packing gains nothing. */
const SMALLEST = 1024;
const AT_ONCE = 8;

const packGzip = promisify(gzip);
const packBrotli = promisify(brotliCompress);

/** How many files got copies. */
export async function compressSite(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && typeOfFile(entry.name).text)
    .map((entry) => path.join(entry.parentPath, entry.name));
  let packed = 0;
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const done = await Promise.all(files.slice(from, from + AT_ONCE).map(compressFile));
    packed += done.filter(Boolean).length;
  }
  return packed;
}

async function compressFile(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST) return false;
  const [gz, br] = await Promise.all([
    packGzip(bytes, { level: 9 }),
    packBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ]);
  await Promise.all([writeFile(`${file}.gz`, gz), writeFile(`${file}.br`, br)]);
  return true;
}
