/** What each line before the first numbered one is. */
import type { SourceLine } from '../source-document.ts';
import { isDocumentNumber } from './document-number.ts';
import { isIssuer } from './issuers.ts';
import { officialDay } from './official-day.ts';
import type { HeadLine } from './parsed-list.ts';

/** A title may run over lines: 关于印发《… / …》的通知. */
const BEGINS_A_NOTICE_TITLE = /^[^，。；：《》]{0,30}关于/;
export const ENDS_A_NOTICE_TITLE =
  /(?:通知|通报|意见|方案|决定|公告|通告|办法|请示|报告|批复|函)(?:[（(][^（）()]*[）)])?$/;
const LONGEST_NOTICE_TITLE = 4;

const NAMES_A_LIST = /清单|要点|方案|计划|任务|分工|台账|安排/;
const LONGEST_TITLE_LINE = 60;
const LINES_ABOVE = 2;
/** （征求意见稿） */
const IN_BRACKETS = /^[（(][^（）()]*[）)]$/;
const LAYOUT_WORD = /^(?:附件|附表|附)\s*\d*$|^\**文件\**$/;

const ENDS_IN_A_COLON = /[：:]$/;
const INTRODUCES = /^(?:现|为|根据|按照|依据|依照|经)|如下[：:]$/;
const FORWARDS = /^现(?:将|把)/;
const WORDS = /\p{Script=Han}{2}/u;

export function classifyHead(lines: readonly SourceLine[]): HeadLine[] {
  const heads = lines.map(
    (line): HeadLine => ({ kind: kindOf(line.text.trim()), raw: line.text + line.end, line: line.line }),
  );
  const said = heads.filter((head) => head.kind !== 'blank');
  markNoticeTitle(said);
  markRecipients(said);
  markListTitle(said);
  if (said.every((head) => head.kind !== 'title')) markFirstTitle(said);
  markPreamble(said);
  return heads;
}

function kindOf(text: string): HeadLine['kind'] {
  if (text === '') return 'blank';
  if (isDocumentNumber(text)) return 'number';
  if (officialDay(text) !== undefined) return 'date';
  return isIssuer(text) ? 'issuer' : 'other';
}

const textOf = (head: HeadLine | undefined) => head?.raw.trim() ?? '';
const outsideQuotes = (text: string) => text.replace(/《[^》]*(?:》|$)|^[^《]*》/g, '');
const isTitleLike = (text: string) =>
  text.length < LONGEST_TITLE_LINE && !/[，。；：:！？]/.test(outsideQuotes(text)) && WORDS.test(text);

function markNoticeTitle(heads: readonly HeadLine[]): void {
  const start = heads.findIndex((head) => {
    const text = textOf(head);
    return BEGINS_A_NOTICE_TITLE.test(text) && isTitleLike(text);
  });
  if (start === -1) return;
  for (const head of heads.slice(start, start + LONGEST_NOTICE_TITLE)) {
    if (head.kind === 'number' || head.kind === 'date' || !isTitleLike(textOf(head))) break;
    head.kind = 'title';
    if (ENDS_A_NOTICE_TITLE.test(textOf(head))) break;
  }
}

/** The line that ends in a colon before the first sentence, and the lines that it continues. */
function markRecipients(heads: readonly HeadLine[]): void {
  const last = heads.findIndex((head) => ENDS_IN_A_COLON.test(textOf(head)) || /。/.test(textOf(head)));
  const text = textOf(heads[last]);
  if (last === -1 || /。/.test(text) || INTRODUCES.test(text)) return;
  for (let index = last; index >= 0; index--) {
    const head = heads[index];
    if (head?.kind !== 'other' && index < last) break;
    if (index < last && !/[，、]/.test(textOf(head))) break;
    if (head !== undefined) head.kind = 'recipients';
  }
}

/** The list's own title: a line that names a list, with the lines that are one phrase with it. */
function markListTitle(heads: readonly HeadLine[]): void {
  for (const [index, head] of heads.entries()) {
    if (!isTitlePart(head) || !NAMES_A_LIST.test(textOf(head)) || isUnfinished(heads[index - 1])) continue;
    const above = heads.slice(Math.max(0, index - LINES_ABOVE), index);
    const apart = above.findLastIndex((line) => !isTitlePart(line) || LAYOUT_WORD.test(textOf(line)));
    const below = heads.slice(index + 1, index + 2).filter((line) => IN_BRACKETS.test(textOf(line)));
    for (const line of [...above.slice(apart + 1), head, ...below]) line.kind = 'title';
  }
}

/** 示例县水利局2031年工作总结 names no list: the first line that could be a title is it. */
function markFirstTitle(heads: readonly HeadLine[]): void {
  const first = heads.find((head) => head.kind === 'other' && !LAYOUT_WORD.test(textOf(head)));
  if (first !== undefined && isTitlePart(first) && textOf(first).length >= 6) first.kind = 'title';
}

const isTitlePart = (head: HeadLine) => head.kind === 'other' && isTitleLike(textOf(head));

/** A sentence goes on below. */
const isUnfinished = (head: HeadLine | undefined) =>
  head?.kind === 'other' &&
  WORDS.test(textOf(head)) &&
  !isTitlePart(head) &&
  !/[。：:！]$/.test(textOf(head));

/** What is left below the last title, but for the sentence that hands the list on. */
function markPreamble(heads: readonly HeadLine[]): void {
  const title = heads.findLastIndex((head) => head.kind === 'title');
  for (const head of heads.slice(title + 1)) {
    const text = textOf(head);
    if (head.kind === 'other' && WORDS.test(text) && !FORWARDS.test(text)) head.kind = 'preamble';
  }
}
