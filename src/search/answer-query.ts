/** Answers a query from the index: a complete list where it names one subject, else the best matches. */
import { bestMatches } from './best-matches.ts';
import { completeList, numberedTasks } from './complete-list.ts';
import { joinPinyin } from './letters.ts';
import { preferred } from './names-in-text.ts';
import { normalise } from './normalise.ts';
import { planQuery } from './plan-query.ts';
import { compact, type Named, type PortalIndex } from './portal-index.ts';
import { matchReading } from './reading-match.ts';
import type { SearchAnswer, SearchOptions } from './search-answer.ts';
import { type SearchPorts, understand } from './understand.ts';

export async function answerQuery(
  query: string,
  options: SearchOptions,
  ports: SearchPorts,
): Promise<SearchAnswer> {
  const { index } = ports;
  const asked = query.trim();
  const typed = normalise(query);
  const normalised = joinPinyin(index.simplify(typed));
  if (normalised === '') return nothing(asked);
  const plan = planQuery(normalised, index);
  if (plan.subject !== undefined) return completeList(asked, plan.subject, plan, options, index);
  if (plan.text === '' && (plan.number !== undefined || plan.lists.length > 0)) {
    return numberedTasks(asked, plan, options, index);
  }
  const named = subjectByReading(plan.text, index);
  if (named !== undefined) {
    return completeList(asked, { named, typed: named.name, why: 'pinyin' }, plan, options, index);
  }
  const answer = await bestMatches(plan, await understand(plan.text, ports), options, ports);
  if (answer === undefined) return nothing(asked);
  const simplified = normalised !== typed && /\p{Script=Han}/u.test(typed);
  return {
    query: asked,
    ...(simplified ? { readAs: { why: 'traditional' as const, text: normalised } } : {}),
    ...answer,
  };
}

const nothing = (query: string): SearchAnswer => ({
  query,
  kind: 'empty',
  total: 0,
  hits: [],
  facets: [],
  terms: [],
});

/** Whoever alone is called so when the letters are read as pinyin or initials. */
function subjectByReading(text: string, index: PortalIndex): Named | undefined {
  if (!/^[a-z]{2,}$/.test(text)) return undefined;
  const called = index.named.filter(({ names }) =>
    names.some((name) => {
      const characters = [...compact(name)];
      const match = matchReading(characters, text, index.readings);
      return match !== undefined && match.to - match.from === characters.length;
    }),
  );
  const subject = preferred(called);
  return called.every((one) => one.unit === subject?.id || one === subject) ? subject : undefined;
}
