/** Things as schema.org names them, written so that no text of theirs can end the script element that holds them. */
export interface JsonLdThing {
  '@type': string;
  [property: string]: unknown;
}

export const writeJsonLd = (things: readonly JsonLdThing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
