/** Things as schema.org names them, written so that no text of theirs can end the script element that holds them. */
import type { Site } from '../schema/site.ts';

export interface JsonLdThing {
  '@type': string;
  [property: string]: unknown;
}

/** The office behind the portal, as far as its settings say; nothing is assumed. */
export function organiserJsonLd(site: Site, home: string | undefined): JsonLdThing[] {
  if (site.organiser === undefined) return [];
  const phone = site.contact?.phone;
  return [
    {
      '@type': 'Organization',
      name: site.organiser,
      ...(home === undefined ? {} : { url: home }),
      ...(phone === undefined ? {} : { telephone: phone }),
    },
  ];
}

export const writeJsonLd = (things: readonly JsonLdThing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
