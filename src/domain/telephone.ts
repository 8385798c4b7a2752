/** A telephone number as a link dials it; none where words stand beside it or it is only an example. */
export function dialAddress(written: string): string | undefined {
  if (!/^\+?\d[\d\s-]{3,}\d$/.test(written)) return undefined;
  return `tel:${written.replace(/[\s-]/g, '')}`;
}
