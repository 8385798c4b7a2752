/** Comma separated values (RFC 4180) that Excel opens in Chinese: with a byte order mark and CRLF. */
const BYTE_ORDER_MARK = '\uFEFF';

export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(writeField).join(',')}\r\n`).join('');
}

/** A field that begins like a formula would run in Excel: an apostrophe keeps it text. */
function writeField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
