/** What kind of file a name stands for: for our own server, and for stores that are told with every file. */
import path from 'node:path';

// biome-ignore format: a table reads better in rows.
const TEXT_TYPES: Record<string, string> = {
  '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml',
  '.xml': 'application/xml', '.ics': 'text/calendar', '.csv': 'text/csv', '.txt': 'text/plain',
};
// biome-ignore format: a table reads better in rows.
const BINARY_TYPES: Record<string, string> = {
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.webp': 'image/webp', '.avif': 'image/avif',
  '.ico': 'image/x-icon', '.wasm': 'application/wasm', '.woff2': 'font/woff2', '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface ContentType {
  type: string;
  /** Text gains from packing. */
  text: boolean;
}

export function typeOfFile(name: string): ContentType {
  const extension = path.extname(name).toLowerCase();
  const text = TEXT_TYPES[extension];
  if (text !== undefined) return { type: `${text}; charset=utf-8`, text: true };
  return { type: BINARY_TYPES[extension] ?? 'application/octet-stream', text: false };
}
