/** Cuts the value of a label into whom it names: 旗文旅局（烈士纪念馆）、各党（工）委、党组 → two. */
import { closingBracket, isOpen, splitOutsideBrackets } from './brackets.ts';
import type { ParsedAssignee } from './parsed-list.ts';
import { isWithheldPhrase } from './withheld.ts';

const SEPARATOR = /[、，,；;]/;

/** 党组, 各党支部: a kind of party body without an owner belongs to the party body named before it. */
const BARE_PARTY_BODY = /^各?(?:党（工）委|党\(工\)委|党工委|党委|党组|党支部|党总支)$/;
const ENDS_IN_PARTY_BODY = /(?:党（工）委|党\(工\)委|党工委|党委|党组|党支部|党总支)$/;

export function parseAssignees(value: string): ParsedAssignee[] {
  const assignees: ParsedAssignee[] = [];
  for (const piece of splitOutsideBrackets(value, SEPARATOR)) {
    const name = piece.text.trim();
    const last = assignees.at(-1);
    if (last !== undefined && BARE_PARTY_BODY.test(name) && ENDS_IN_PARTY_BODY.test(last.text)) {
      last.text += piece.before + piece.text;
    } else if (name === '') {
      if (last === undefined) assignees.push({ before: piece.before, text: piece.text });
      else last.text += piece.before + piece.text;
    } else {
      const blank = /^\s*/.exec(piece.text)?.[0] ?? '';
      assignees.push(describe(piece.before + blank, piece.text.slice(blank.length)));
    }
  }
  return assignees;
}

function describe(before: string, text: string): ParsedAssignee {
  if (isWithheldPhrase(text)) return { before, text, withheld: true };
  const venue = venueOf(text);
  return venue === undefined ? { before, text } : { before, text, venue };
}

/** 旗退役军人事务局（奈曼旗烈士陵园） → the place; but not 苏木乡镇（场街道）, where the brackets are the name. */
function venueOf(text: string): string | undefined {
  const open = [...text].findIndex(isOpen);
  if (open < 2 || closingBracket(text, open) !== text.length - 1) return undefined;
  const inside = text.slice(open + 1, -1);
  return /^(?:场|街道|党|工|筹|镇|乡)/.test(inside) ? undefined : inside;
}

/** The unit's name without its place. */
export const nameWithoutVenue = (assignee: { text: string; venue?: string }): string =>
  assignee.venue === undefined ? assignee.text : assignee.text.slice(0, -(assignee.venue.length + 2));
