/** Looks words up as they are; where letters or words nobody wrote remain, also as what they may mean. */
import { type Fusion, fuse } from './fuse.ts';
import { mayBePinyin } from './letters.ts';
import type { PortalIndex } from './portal-index.ts';
import { type Rewording, type Segment, segmentsOf } from './segments.ts';
import type { TokenIndex } from './token-index.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface SearchPorts {
  index: PortalIndex;
  tokens: TokenIndex;
  /** Fetched only for pinyin and for words that stand nowhere. */
  meanings(): Promise<Meanings>;
}

/** What else parts of a query may mean; see reword.ts. */
export interface Meanings {
  /** `printed` says of a word of letters that the portal itself writes it so. */
  readLetters(text: string, printed: (word: string) => boolean): Rewording[];
  /** For pairs of characters that no record holds. */
  repairUnseen(text: string, unseen: ReadonlySet<Token>): Rewording[];
}

export interface Understood {
  segments: readonly Segment[];
  fusion: Fusion;
}

export async function understand(text: string, ports: SearchPorts): Promise<Understood> {
  const { index, tokens } = ports;
  const pinyin = mayBePinyin(text) ? await readWords(text, ports) : [];
  const segments = segmentsOf(text, index, pinyin);
  const fusion = await fuse(segments, index, tokens);
  const unseen = new Set(
    [...fusion.unseen].filter((token) => segments.some((one) => saysPlainly(one, token))),
  );
  if (!hasUnseenWord(text, unseen)) return { segments, fusion };
  const repairs = await believable((await ports.meanings()).repairUnseen(text, unseen), tokens);
  if (repairs.length === 0) return { segments, fusion };
  const repaired = segmentsOf(text, index, [...pinyin, ...repairs]);
  return { segments: repaired, fusion: await fuse(repaired, index, tokens) };
}

async function readWords(text: string, { tokens, meanings }: SearchPorts): Promise<Rewording[]> {
  const words = text.match(/[a-z0-9]+/g) ?? [];
  const found = await Promise.all(words.map((word) => tokens.lookUp(word)));
  const printed = new Set(words.filter((_, at) => (found[at]?.size ?? 0) > 0));
  return (await meanings()).readLetters(text, (word) => printed.has(word));
}

/** Whether more is unseen than the pairs where two words meet: two in a row, or one at either end of a run. */
function hasUnseenWord(text: string, unseen: ReadonlySet<string>): boolean {
  return (text.match(/\p{Script=Han}{2,}/gu) ?? []).some((run) => {
    const pairs = tokensOf(run);
    const missing = pairs.map((pair) => unseen.has(pair));
    return missing.some((one, at) => one && (at === 0 || at === pairs.length - 1 || missing[at + 1]));
  });
}

/** Said in no other way, and nobody's name: a Han word that stands nowhere there is a mistake. */
const saysPlainly = ({ wordings }: Segment, token: string): boolean =>
  wordings.length === 1 &&
  wordings[0]?.named === undefined &&
  wordings[0]?.tokens.includes(token) === true &&
  /^\p{Script=Han}{2}$/u.test(token);

/** A repair is believed when one record says all of it. */
async function believable(repairs: readonly Rewording[], tokens: TokenIndex): Promise<Rewording[]> {
  const checked = await Promise.all(
    repairs.map(async (repair) => {
      const said = await Promise.all(
        repair.wordings.map(async (wording) => (await tokens.lookUpAll(wording.tokens)).size > 0),
      );
      return { ...repair, wordings: repair.wordings.filter((_, at) => said[at]) };
    }),
  );
  return checked.filter(({ wordings }) => wordings.length > 0);
}
