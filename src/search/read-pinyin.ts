/**
 * What letters may stand for: 志愿服务 for zhiyuanfuwu, zyfw, zhiyfw, or 志愿fuwu. Neighbouring characters must stand
 * next to each other somewhere in the portal; nothing else is ever proposed.
 */
import { isHan } from './normalise.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Reading {
  text: string;
  /** The lower, the nearer to what was typed. */
  cost: number;
}

const COST = { syllable: 0.2, begun: 0.5, initial: 1, longInitial: 1.8, apart: 3 } as const;
/** Readings that are followed at a time. */
const BEAM = 400;
const MOST = 24;
const MOST_APART = 1;

interface State extends Reading {
  at: number;
  last: string;
  apart: number;
}

/** `typed` has letters and perhaps Han characters, no spaces. `said` says what titles and names hold. */
export function readPinyin(
  typed: string,
  vocabulary: Vocabulary,
  said: (text: string) => boolean = () => false,
): Reading[] {
  let states: State[] = [{ at: 0, text: '', last: '', cost: 0, apart: 0 }];
  const done: State[] = [];
  while (states.length > 0) {
    const next = new Map<string, State>();
    for (const state of states) {
      for (const one of stepsFrom(state, typed, vocabulary)) {
        const key = `${one.at} ${one.text}`;
        if ((next.get(key)?.cost ?? Number.POSITIVE_INFINITY) > one.cost) next.set(key, one);
      }
    }
    states = [];
    for (const state of next.values()) (state.at === typed.length ? done : states).push(state);
    states = states.sort((a, b) => a.cost / a.at - b.cost / b.at).slice(0, BEAM);
  }
  return done
    .map(({ text, cost }) => ({ text, cost: said(text) ? cost - COST.initial : cost }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST);
}

function stepsFrom(state: State, typed: string, vocabulary: Vocabulary): State[] {
  const rest = typed.slice(state.at);
  const [character = ''] = rest;
  if (isHan(character)) return stepTo(state, character, character.length, 0, vocabulary);
  return [...spellings(rest, vocabulary)].flatMap(({ characters, length, cost }) =>
    characters.flatMap((one) => stepTo(state, one, length, cost, vocabulary)),
  );
}

function stepTo(
  state: State,
  character: string,
  length: number,
  cost: number,
  vocabulary: Vocabulary,
): State[] {
  const apart = state.last !== '' && !vocabulary.hasPair(state.last, character) ? 1 : 0;
  if (state.apart + apart > MOST_APART) return [];
  return [
    {
      at: state.at + length,
      text: state.text + character,
      last: character,
      cost: state.cost + cost + apart * COST.apart,
      apart: state.apart + apart,
    },
  ];
}

interface Spelling {
  characters: readonly string[];
  length: number;
  cost: number;
}

/** The ways in which letters can begin: with a syllable, the beginning of one at the very end, or an initial. */
function* spellings(rest: string, { readings }: Vocabulary): Iterable<Spelling> {
  const letters = /^[a-z]+/.exec(rest)?.[0] ?? '';
  const initial = /^[zcs]h/.test(letters) ? 2 : 1;
  for (const syllable of readings.syllables) {
    const characters = readings.characters(syllable);
    if (letters.startsWith(syllable)) yield { characters, length: syllable.length, cost: COST.syllable };
    else if (letters === rest && letters.length > initial && syllable.startsWith(letters)) {
      yield { characters, length: letters.length, cost: COST.begun };
    }
    for (let length = 1; length <= initial; length++) {
      if (syllable.startsWith(letters.slice(0, length)) && letters !== '') {
        yield { characters, length, cost: length === 1 ? COST.initial : COST.longInitial };
      }
    }
  }
}
