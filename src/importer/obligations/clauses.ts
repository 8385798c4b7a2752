/** An item's text as sentences, segments (；) and clauses (，), with what stands in brackets apart. */
import type { Span } from './span.ts';

export interface Clause extends Span {
  /** Insides of the clause's brackets. */
  brackets: Span[];
  /** What stands before ： and holds up to the next one: the name of a row, a subject. */
  label: Span | null;
  /** The number of the segment in its sentence. */
  segment: number;
}

export interface Sentence extends Span {
  /** The number of the paragraph. */
  paragraph: number;
  clauses: Clause[];
}

const CLOSING: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
};
/** A quotation mark that closes nowhere near is a slip of the pen. */
const LONGEST_NAME = 80;
const LONGEST_BRACKET = 400;
/** Longer ones are cut at 、: no rule reads further than a few words. */
const LONGEST_CLAUSE = 200;

export function readSentences(text: string, from = 0, to = text.length): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let start = from;
  const builder = clauseBuilder(from);
  for (let index = from; index < to; index++) {
    const character = text[index] ?? '';
    const close = CLOSING[character];
    if (close !== undefined) {
      const end = closingIndex(text, index, close, to);
      if (end !== -1) {
        if (character === '（') builder.bracket({ start: index + 1, end });
        index = end;
      }
      continue;
    }
    if (/[。！？\n]/.test(character)) {
      finish(index);
      start = index + 1;
      if (character === '\n') paragraph++;
    } else if (character === '；') builder.segment(index);
    else if (character === '，' || (character === '、' && builder.isLong(index))) builder.clause(index);
    else if (builder.isLong(index - LONGEST_CLAUSE)) builder.clause(index);
    else if (character === '：') builder.label(index);
  }
  finish(to);
  return sentences;

  function finish(end: number): void {
    const clauses = builder.finish(end);
    if (clauses.length > 0) sentences.push({ start, end, paragraph, clauses });
  }

  function clauseBuilder(at: number) {
    let begin = at;
    let segment = 0;
    let label: Span | null = null;
    let brackets: Span[] = [];
    let clauses: Clause[] = [];
    const clause = (end: number) => {
      const span = trimmed(text, begin, end);
      if (span.end > span.start) clauses.push({ ...span, brackets, label, segment });
      begin = end + 1;
      brackets = [];
    };
    return {
      bracket: (span: Span) => brackets.push(span),
      isLong: (index: number) => index - begin > LONGEST_CLAUSE,
      clause,
      segment: (end: number) => {
        clause(end);
        segment++;
      },
      label: (end: number) => {
        const span = trimmed(text, begin, end);
        if (/\d|每/.test(text.slice(span.start, span.end))) clause(end);
        else {
          label = span;
          begin = end + 1;
          brackets = [];
        }
      },
      finish: (end: number) => {
        clause(end);
        const done = clauses;
        clauses = [];
        segment = 0;
        label = null;
        return done;
      },
    };
  }
}

/** Nested brackets are counted; a name in marks is not nested. */
function closingIndex(text: string, open: number, close: string, to: number): number {
  const mark = text[open];
  let depth = 0;
  const limit = Math.min(to, open + (close === '）' ? LONGEST_BRACKET : LONGEST_NAME));
  for (let index = open; index < limit; index++) {
    const character = text[index];
    if (character === '\n') return -1;
    if (character === mark) depth++;
    else if (character === close && --depth === 0) return index;
  }
  return -1;
}

/** 1. （二） 第八条: how a sub-point is numbered. */
const NUMBERING =
  /^\s*(?:（?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:）|[、.](?!\d))|第[一二三四五六七八九十百\d]+条|[①-⑳])\s*/;

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start + (NUMBERING.exec(text.slice(start, end))?.[0].length ?? 0), end];
  while (from < to && /[\s、]/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
