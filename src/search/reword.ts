/** Finds what else parts of a query may mean: letters that are pinyin, and words that stand nowhere. */
import type { PortalIndex } from './portal-index.ts';
import { readPinyin } from './read-pinyin.ts';
import { repairWord } from './repair-word.ts';
import type { ReadAs } from './search-answer.ts';
import type { VocabularyFile } from './search-files.ts';
import type { Rewording, Wording } from './segments.ts';
import { isAcross, type Token, tokensOf } from './tokens.ts';
import type { Meanings } from './understand.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

/** Letters, perhaps with Han characters around them, but no numbers: those are printed so. */
const WITH_LETTERS = /^\p{Script=Han}*[a-z]{2,}[a-z\p{Script=Han}]*$/u;
/** A reading that costs this much more than the best one counts half. */
const HALF_COST = 6;

/** What parts of a query may mean, by all that the portal's texts say. */
export function openMeanings(file: VocabularyFile, index: PortalIndex): Meanings {
  const vocabulary = openVocabulary(file);
  return {
    readLetters: (text, printed) => readLetters(text, vocabulary, { index, printed }),
    repairUnseen: (text, unseen) => repairUnseen(text, unseen, vocabulary, index),
  };
}

/** `printed` says of a word of letters that the portal itself writes it so. */
function readLetters(
  text: string,
  vocabulary: Vocabulary,
  { index, printed }: { index: PortalIndex; printed: (word: string) => boolean },
): Rewording[] {
  const said = (reading: string) =>
    index.byName.has(reading) || index.records.some(({ title }) => title.includes(reading));
  const stretches = text.split(' ').filter((stretch) => WITH_LETTERS.test(stretch));
  return stretches.flatMap((typed): Rewording[] => {
    const words = typed.match(/[a-z]+/g) ?? [];
    if (words.every(printed)) return [];
    const readings = readPinyin(typed, vocabulary, said);
    const best = readings[0]?.cost ?? 0;
    const wordings = readings.flatMap(({ text: reading, cost }) =>
      withAliasesOf(wording(reading, 1 - (cost - best) / (2 * HALF_COST), 'pinyin', index), index),
    );
    return wordings.length === 0 ? [] : [{ say: typed, wordings, overlaps: false }];
  });
}

/** 非遗 in letters is as good as 非遗. */
function withAliasesOf(one: Wording, index: PortalIndex): Wording[] {
  const means = index.aliases.filter(({ say }) => say === one.text).flatMap((alias) => alias.means);
  return [one, ...means.map((text) => wording(text, one.factor, 'pinyin', index))];
}

function wording(text: string, factor: number, why: ReadAs['why'], index: PortalIndex): Wording {
  const named = index.byName.get(text)?.[0];
  return { text, tokens: tokensOf(text), factor, why, ...(named === undefined ? {} : { named }) };
}

/** Longer ones are phrases or sentences. */
const SHORT_RUN = 6;

/** Stretches around pairs that no record holds, with what they may have been meant to be. */
function repairUnseen(
  text: string,
  unseen: ReadonlySet<Token>,
  vocabulary: Vocabulary,
  index: PortalIndex,
): Rewording[] {
  return (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    windowsIn([...run], unseen).flatMap(({ say, overlaps }): Rewording[] => {
      const bold = [...run].length <= SHORT_RUN;
      const wordings = repairWord(say, vocabulary, bold).map((repair) =>
        wording(repair.text, repair.factor, 'typo', index),
      );
      return wordings.length === 0 ? [] : [{ say, wordings, overlaps }];
    }),
  );
}

/** Runs of unseen pairs, each with the characters around them. */
function windowsIn(
  characters: readonly string[],
  unseen: ReadonlySet<Token>,
): { say: string; overlaps: boolean }[] {
  const windows: { say: string; overlaps: boolean }[] = [];
  for (let at = 0; at + 1 < characters.length; at++) {
    if (!isUnseen(characters, at, unseen)) continue;
    let end = at + 1;
    while (end + 1 < characters.length && isUnseen(characters, end, unseen)) end++;
    const from = Math.max(0, at - 1);
    const to = Math.min(characters.length, end + 2);
    // One unseen pair inside a run is where two words meet; a wrong character makes two.
    if (end === at + 1 && at > 0 && end + 1 < characters.length) continue;
    windows.push({ say: characters.slice(from, to).join(''), overlaps: from > 0 || to < characters.length });
    at = end;
  }
  return windows;
}

function isUnseen(characters: readonly string[], at: number, unseen: ReadonlySet<Token>): boolean {
  const pair = `${characters[at]}${characters[at + 1]}`;
  return unseen.has(pair) && !isAcross(pair);
}
