/** What an answer says about itself, in words: the heading over it and the notes below that. */
import type { SearchAnswer, SearchHit } from '../../search/search-answer.ts';
import { searchWords } from '../../text/search-words.ts';

const w = searchWords.results;

export interface AnswerWords {
  heading: string;
  notes: string[];
}

export function answerWords(answer: SearchAnswer, filtered: boolean): AnswerWords {
  return { heading: headingOf(answer, filtered), notes: notesOn(answer, filtered) };
}

function headingOf(answer: SearchAnswer, filtered: boolean): string {
  const { kind, query, total, subject } = answer;
  if (kind === 'empty' || total === 0) return w.none(query);
  if (kind === 'no-direct-match') return w.near(query);
  if (kind === 'complete-list' && subject !== undefined) return `${subject.name}：${countsOf(answer)}`;
  return filtered ? w.filtered(query, total) : w.count(query, total);
}

function notesOn({ kind, total, subject, readAs }: SearchAnswer, filtered: boolean): string[] {
  const notes: string[] = [];
  if (subject?.formerName !== undefined) notes.push(w.formerly(subject.name, subject.formerName));
  else if (readAs !== undefined && kind !== 'no-direct-match')
    notes.push(`${w.readAs(readAs.text)}（${w.readAsWhy[readAs.why]}）`);
  if (kind === 'empty' || total === 0) notes.push(filtered ? w.noneFiltered : w.noneHint);
  else if (kind === 'no-direct-match') notes.push(w.nearHint);
  return notes;
}

/** By reason where every task has one and all are here: 点名 12 项，按集体称谓 45 项，可能有关 6 项. */
function countsOf({ hits, total }: SearchAnswer): string {
  const groups = hitsByReason(hits);
  if (groups === undefined || hits.length < total) return w.tasks(total);
  return groups.map(({ via, items }) => w.via[via](items.length)).join('，');
}

export function hitsByReason(hits: readonly SearchHit[]) {
  const ways = (['named', 'designation', 'unknown'] as const).map((via) => ({
    via,
    items: hits.filter((hit) => hit.reason?.via === via),
  }));
  const sorted = ways.reduce((sum, { items }) => sum + items.length, 0);
  return sorted === hits.length ? ways.filter(({ items }) => items.length > 0) : undefined;
}
