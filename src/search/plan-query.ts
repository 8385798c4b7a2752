/** What a query asks: for everything of one unit, group, person or designation; or for what matches some words. */
import { cutAtAliases } from './aliases.ts';
import { readMentions } from './mentions.ts';
import { cutAtNames } from './names-in-text.ts';
import type { Named, PortalIndex } from './portal-index.ts';
import { asksNothingElse, withoutDuty, withoutQuestion } from './question-words.ts';
import type { ReadAs } from './search-answer.ts';
import type { ListRow } from './search-files.ts';
import { tokensOf } from './tokens.ts';

export interface QueryPlan {
  /** Everything of this one is asked for. */
  subject?: { named: Named; typed: string; why?: ReadAs['why'] };
  /** Only these lists count, or count more. */
  lists: readonly ListRow[];
  listByName: boolean;
  number?: string;
  /** The matter of the query, normalised. */
  text: string;
}

export function planQuery(normalised: string, index: PortalIndex): QueryPlan {
  // Names may hold a year or a number of their own, so they are tried before those are taken out.
  const whole = subjectIn(normalised, index);
  if (whole !== undefined) return { subject: whole, ...NO_MENTIONS, text: '' };
  const { rest, ...mentions } = readMentions(normalised, index);
  const subject = rest === normalised ? undefined : subjectIn(rest, index);
  if (subject !== undefined) return { subject, ...mentions, text: '' };
  const mentioned = mentions.number !== undefined || mentions.lists.length > 0;
  return { ...mentions, text: mentioned && asksNothingElse(rest) ? '' : matterOf(rest, index) };
}

const NO_MENTIONS = { lists: [], listByName: false } as const;

/** The one name that a text consists of, once what only asks is taken away. */
function subjectIn(normalised: string, index: PortalIndex): QueryPlan['subject'] {
  const stretches = cutAtNames(joinedNames(normalised, index), index);
  const names = stretches.filter(({ named }) => named !== undefined);
  const matter = stretches.filter(({ named, text }) => named === undefined && !asksNothingElse(text));
  const [name] = names;
  if (name?.named !== undefined && names.length === 1 && matter.length === 0) {
    return { named: name.named, typed: name.text };
  }
  if (names.length > 0) return undefined;
  return aliasedSubject(normalised, index);
}

/** Names are printed with brackets and commas, which separate words elsewhere. */
function joinedNames(normalised: string, index: PortalIndex): string {
  const joined = normalised.replaceAll(' ', '');
  return index.byName.has(joined) ? joined : normalised;
}

function aliasedSubject(normalised: string, index: PortalIndex): QueryPlan['subject'] {
  for (const { say, means } of index.aliases) {
    const named = index.byName.get(means[0]?.replaceAll(' ', '') ?? '')?.[0];
    if (named === undefined || say === '' || !normalised.includes(say)) continue;
    if (asksNothingElse(normalised.replace(say, ' '))) return { named, typed: say, why: 'alias' };
  }
  return undefined;
}

/** A query without its question; where it asks or names somebody, also without the words of duty. */
function matterOf(normalised: string, index: PortalIndex): string {
  const stretches = cutAtNames(normalised, index).flatMap(({ text, named }) =>
    named === undefined
      ? cutAtAliases(text, index).map((one) => ({
          text: one.text,
          fixed: one.alias !== undefined,
          matter: true,
        }))
      : [{ text, fixed: true, matter: false }],
  );
  const stripped = stretches.map(({ text, fixed }) => (fixed ? text : withoutQuestion(text).text));
  const asks = stretches.some(({ matter, text }, at) => !matter || stripped[at] !== text);
  const bare = stripped.map((text, at) => (stretches[at]?.fixed ? text : withoutDuty(text)));
  const saysSomething = (texts: readonly string[]) =>
    texts.some((text, at) => stretches[at]?.matter === true && tokensOf(text).some(isWord));
  const found = (asks ? [bare, stripped] : [stripped]).find(saysSomething);
  return found === undefined ? normalised : joinStretches(found, stretches, normalised);
}

/** Words that stood together still do: a pair across the border may be a word of the lists. */
function joinStretches(
  texts: readonly string[],
  stretches: readonly { text: string }[],
  normalised: string,
): string {
  const untouched = texts.every((text, at) => text === stretches[at]?.text);
  return untouched ? normalised : texts.filter((text) => text !== '').join(' ');
}

const isWord = (token: string) => token.length > 1;
