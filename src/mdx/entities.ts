/** The character references that an attribute may need to hold a quote or a bracket. */
const NAMED: Record<string, string> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: '\u00a0' };

export const decodeEntities = (text: string) =>
  text.includes('&')
    ? text.replace(
        /&(?:(quot|apos|amp|lt|gt|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
        (whole, name, decimal, hex) => {
          if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
          const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole;
        },
      )
    : text;
