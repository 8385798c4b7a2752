/** Finds everyday words for which lists have others. */
import type { PortalAlias, PortalIndex } from './portal-index.ts';

export interface AliasedStretch {
  text: string;
  alias?: PortalAlias;
}

/** Cuts normalised text at the everyday words in it, the longest first. */
export function cutAtAliases(text: string, index: PortalIndex): AliasedStretch[] {
  const found = longestAlias(text, index);
  if (found === undefined) return text.trim() === '' ? [] : [{ text }];
  const { at, alias } = found;
  return [
    ...cutAtAliases(text.slice(0, at), index),
    { text: alias.say, alias },
    ...cutAtAliases(text.slice(at + alias.say.length), index),
  ];
}

function longestAlias(text: string, index: PortalIndex): { at: number; alias: PortalAlias } | undefined {
  let best: { at: number; alias: PortalAlias } | undefined;
  for (const alias of index.aliases) {
    if (alias.say === '' || alias.say.length <= (best?.alias.say.length ?? 0)) continue;
    const at = text.indexOf(alias.say);
    if (at >= 0) best = { at, alias };
  }
  return best;
}
