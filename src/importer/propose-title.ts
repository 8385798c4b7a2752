/** Short words for people, cut from what the document says itself. */
import { findSubject } from './obligations/subjects.ts';
import { tailStart } from './parse/tail.ts';

const LONGEST_TITLE = 22;
/** A clause that cannot be parted may be longer; one that is cut reads worse. */
const LONGEST_CLAUSE = 32;
const SHORTEST_TITLE = 4;
const SHORTEST_LISTED = 10;
/** DESIGN §12: a phrase of at most 40 characters is a fact, a sentence is not. */
export const LONGEST_PHRASE = 40;

const WORD = /[\p{L}\p{N}]/u;
const SENTENCE = /[。！？；\n]/;
const CLAUSE = /[，：；]/;
const LISTED = /[，：；、]/;

const OPEN = '“‘《（(【〈';
const CLOSE = '”’》）)】〉';

/** 关于学习培训。… → 学习培训; else the first clause that says what is to be done; empty when the text says nothing. */
export function proposeTitle(text: string): string {
  const first = piecesAt(text, SENTENCE).find((piece) => WORD.test(piece)) ?? '';
  const said = trimmed(first).replace(/^关于(?=.)/, '');
  if (said.length <= LONGEST_TITLE) return said;
  const clauses = withoutLeadIn(said);
  const whole = wholeClauses(clauses, LONGEST_TITLE);
  if (whole !== undefined) return trimmed(whole);
  const [clause = ''] = piecesAt(clauses, CLAUSE);
  const forms = shorterForms(clause);
  const plain = forms.at(-1) ?? clause;
  const short = [...forms, firstOfMany(plain)].find((form) => form.length <= LONGEST_TITLE);
  return trimmed(short ?? (plain.length <= LONGEST_CLAUSE ? plain : cutAtAWord(plain)));
}

/** A clause of its own that only says when, how or for whom: 围绕…， …之一的， 为…， */
const LEADS_IN = /^(?:围绕|结合|按照|根据|依据|依托|针对|为|在)|(?:的|时|后|前|中|下|期间)$/;

function withoutLeadIn(said: string): string {
  const clauses = piecesAt(said, CLAUSE);
  if (clauses.length < 2 || !LEADS_IN.test(clauses[0] ?? '')) return said;
  return said.slice((clauses[0] ?? '').length + 1);
}

/** The same clause with less and less beside what is to be done. */
function shorterForms(clause: string): string[] {
  const bare = clause.replace(/（[^（）]{3,}）(?![^《]*》)/g, '');
  const duty = withoutSubject(bare);
  return [clause, withoutSubject(clause), bare, duty, duty.replace(ADVERBS, '')];
}

const ADVERBS =
  /^(?:(?:认真|积极|切实|深入|扎实|精心|大力|持续|不断|进一步|继续|全面|着力|统筹|重点|稳步|广泛|严格|充分|牢牢|有序|加快)(?!.{0,2}$))+/;
const MODAL =
  /^(?:在?(?:本年度|全年|年内)?[，、]?(?:要|应当?|须|必须|需|将|均|都)(?![求素点急])|在(?:本年度|全年|年内)(?:要)?)/;

/** What is left is no duty by itself: （详见…）分级挂牌, 每半年、县政府每季度…. */
const NAMES_ANOTHER = /^（|^每[^，]{1,4}、/;

function withoutSubject(clause: string): string {
  const who = findSubject(clause);
  if (who === undefined || who.start > 0 || openMark(clause.slice(0, who.end)) !== -1) return clause;
  const duty = clause.slice(who.end).replace(MODAL, '');
  return duty.length < SHORTEST_TITLE || NAMES_ANOTHER.test(duty) ? clause : duty;
}

/** 推进甲、乙、丙等项目建设 → 推进甲等项目建设; 做好甲建设、乙的利用工作 → 做好甲建设. */
function firstOfMany(clause: string): string {
  const pieces = piecesAt(clause, /、/);
  const [first = ''] = pieces;
  const kind = /等[^等]{2,10}$/.exec(pieces.at(-1) ?? '')?.[0] ?? '';
  const stands = kind !== '' || first.length >= SHORTEST_LISTED;
  return pieces.length > 1 && stands ? first + kind : clause;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const DANGLING = /(?:的|和|与|及|以及|执行|在|对|将|把|等|为|或|向|从|以|、|“|《|（)$/;

/** As many whole words as fit, without the ones that need what follows. */
function cutAtAWord(clause: string): string {
  const short = cut(clause.replace(/(?:尤其|特别)是.*$/, ''), LONGEST_TITLE);
  if (short.length < LONGEST_TITLE) return short;
  let end = 0;
  for (const { index, segment } of WORDS.segment(clause)) {
    if (index + segment.length > LONGEST_TITLE) break;
    if (segment.length > 1) end = index + segment.length;
  }
  let title = clause.slice(0, end);
  while (DANGLING.test(title)) title = title.replace(DANGLING, '');
  return title.length < SHORTEST_TITLE ? short : title;
}

export const shortenHeading = (heading: string): string => shortenPhrase(trimmed(heading));
export const shortenPhrase = (words: string): string => shorten(words, LONGEST_PHRASE);

/** Without blanks around it and marks at its end. */
const trimmed = (text: string) => text.slice(0, tailStart(text, /[\s，、：；。:]/)).trim();

/** As many whole clauses as fit, else as many listed things; a first one that is too long is cut. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return trimmed(
    wholePieces(text, CLAUSE, longest) ?? wholePieces(text, LISTED, longest) ?? cut(text, longest),
  );
}

const wholeClauses = (text: string, longest: number) => wholePieces(text, CLAUSE, longest);

function wholePieces(text: string, marks: RegExp, longest: number): string | undefined {
  let length = 0;
  for (const piece of piecesAt(text, marks)) {
    if (length + piece.length > longest) break;
    length += piece.length + 1;
  }
  return length === 0 ? undefined : text.slice(0, length - 1);
}

/** Cut so that no quote or bracket stays open, where enough is left then. */
function cut(text: string, longest: number): string {
  const short = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  const open = openMark(short);
  return open > longest / 3 ? short.slice(0, open) : short;
}

/** Where the first quote or bracket that is not closed stands, or -1. */
function openMark(text: string): number {
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (OPEN.includes(text[index] ?? ' ')) open.push(index);
    else if (CLOSE.includes(text[index] ?? ' ')) open.pop();
  }
  return open[0] ?? -1;
}

/** Pieces between marks that stand outside quotes and brackets; a paragraph closes what stayed open. */
function piecesAt(text: string, marks: RegExp): string[] {
  const pieces = [''];
  let depth = 0;
  for (const character of text) {
    if (OPEN.includes(character)) depth++;
    else if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '\n') depth = 0;
    if (depth === 0 && marks.test(character)) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}
