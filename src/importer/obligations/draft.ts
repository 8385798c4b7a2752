/** What every proposal has: the quoted words, what is to be done, who does it and to whom it goes. */
import type { Amount } from './amounts.ts';
import { type Context, sourceOf } from './context.ts';
import type { ProposedObligation } from './proposal.ts';
import { LONGEST_QUOTE, quoteOf } from './quote.ts';
import type { Span } from './span.ts';
import { whatOf } from './wording.ts';

/** `piece`: the words of the clause that are about it; `quoted`: those that state it, if others. */
export function draft(
  context: Context,
  piece: Span,
  quoted: Span = piece,
  amount?: Amount,
): ProposedObligation {
  const { source, held, who, to, periods, windows, leads, host } = context;
  const said = [...periods, ...windows, ...leads, ...(amount === undefined ? [] : [amount.phrase])];
  const quote = quoteInHost(context) ?? quoteOf(source, quoted, amount?.phrase ?? said[0] ?? quoted);
  const what =
    host === undefined
      ? whatOf(source, piece, who === undefined ? said : [...said, who])
      : whatOf(
          context.views.source,
          host,
          host.brackets.map((inside) => ({ start: inside.start - 1, end: inside.end + 1 })),
        );
  return {
    quote,
    what: what.length < 2 ? quote : what,
    who: held.who,
    op: null,
    times: null,
    period: null,
    quota: null,
    leadDays: null,
    window: null,
    to: sourceOf(context, to),
  };
}

/** 通报意识形态领域情况（本年度至少1次）: brackets that say little are quoted with what they are about. */
function quoteInHost({ views, host, clause }: Context): string | undefined {
  if (host === undefined || clause.end + 1 - host.start > LONGEST_QUOTE) return undefined;
  return views.source.slice(host.start, clause.end + 1).trim();
}

export const whole = ({ source }: Context): Span => ({ start: 0, end: source.length });
