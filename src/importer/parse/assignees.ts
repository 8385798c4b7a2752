/** Cuts the value of a label into whom it names: 旗文旅局（烈士纪念馆）、各党（工）委、党组 → two. */
import { isClose, openingBracket, splitOutsideBrackets } from './brackets.ts';
import type { ParsedAssignee } from './parsed-list.ts';
import { isWithheldPhrase } from './withheld.ts';

const SEPARATOR = /[、，,；;]/;

const PARTY_BODY = '(?:党[（(]工[）)]委|党工委|党委|党组|党支部|党总支)';
/** 党组, 各党支部: a kind of party body without an owner belongs to the party body named before it, */
const BARE_PARTY_BODY = new RegExp(`^各?${PARTY_BODY}$`);
const ENDS_IN_PARTY_BODY = new RegExp(`${PARTY_BODY}$`);
/** but 各党委 after the body of one owner means others: 县教育局党组、各党委 are two. */
const OF_MANY = /^(?:各|相关|有关|全|所有)/;

/** Brackets that are part of a collective name: 苏木乡镇（场、街道）, 各县（市、区）. */
const GENERIC =
  '场|分场|街道|镇|乡|苏木|嘎查|村|社区|园区|市|县|区|旗|委|办|局|室|股|所|站|点|党组|党委|党工委|党|工|筹|筹备';
const PART_OF_THE_NAME = new RegExp(`^(?:(?:${GENERIC})(?:[、和]|$|(?=[场街镇乡村社])))+$`);
/** Or that say how a unit takes part: 县文旅局（牵头）. */
const MANNER = /^(?:牵头|主办|承办|协办|配合|主责|负责)$/;

export function parseAssignees(value: string): ParsedAssignee[] {
  const assignees: ParsedAssignee[] = [];
  let skipped = '';
  for (const piece of splitOutsideBrackets(value, SEPARATOR)) {
    const name = piece.text.trim();
    if (name === '') {
      skipped += piece.before + piece.text;
      continue;
    }
    const start = piece.text.indexOf(name);
    add(assignees, describe(skipped + piece.before + piece.text.slice(0, start), name));
    skipped = piece.text.slice(start + name.length);
  }
  const last = assignees.at(-1);
  if (last === undefined) return skipped === '' ? [] : [{ before: skipped, text: '' }];
  if (skipped !== '') last.after = (last.after ?? '') + skipped;
  return assignees;
}

function add(assignees: ParsedAssignee[], [name, ...others]: [ParsedAssignee, ...ParsedAssignee[]]): void {
  const last = assignees.at(-1);
  if (last !== undefined && isSamePhrase(last.text, name.text)) last.text += name.before + name.text;
  else assignees.push(name);
  assignees.push(...others);
}

const isSamePhrase = (last: string, name: string) =>
  BARE_PARTY_BODY.test(name) && ENDS_IN_PARTY_BODY.test(last) && (!OF_MANY.test(name) || OF_MANY.test(last));

/** A name with its place, or with the withheld list of its members: 相关36个党组（详见附件）. */
function describe(before: string, text: string): [ParsedAssignee, ...ParsedAssignee[]] {
  if (isWithheldPhrase(text)) return [{ before, text, withheld: true }];
  const inside = lastBracket(text);
  const said = inside?.replace(/\s+/g, '');
  if (inside === undefined || !said || PART_OF_THE_NAME.test(said) || MANNER.test(said)) {
    return [{ before, text }];
  }
  if (!isWithheldPhrase(inside)) return [{ before, text, venue: inside }];
  const open = text.length - inside.length - 2;
  return [
    { before, text: text.slice(0, open) },
    { before: text.slice(open, open + 1), text: inside, withheld: true, after: text.slice(-1) },
  ];
}

/** What the brackets at the end of a name say. */
function lastBracket(text: string): string | undefined {
  if (!isClose(text.at(-1))) return undefined;
  const open = openingBracket(text, text.length - 1);
  return open < 2 ? undefined : text.slice(open + 1, -1);
}

/** The unit's name without its place, or without how it takes part. */
export function nameWithoutVenue(assignee: { text: string; venue?: string | undefined }): string {
  const inside = assignee.venue ?? lastBracket(assignee.text) ?? '';
  const isOfTheName = assignee.venue === undefined && !MANNER.test(inside);
  return isOfTheName ? assignee.text : assignee.text.slice(0, -(inside.length + 2));
}
