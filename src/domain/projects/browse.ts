/** How projects are found: by what they are, for whom, where and by whom. Nothing ranks them. */

export const FACETS = ['class', 'township', 'serves', 'stage', 'organiser', 'children'] as const;
export type Facet = (typeof FACETS)[number];

/** What a project answers to each question; several townships or organisers are several answers. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** What a reader has chosen; nothing chosen leaves everything. */
export type Choice = Readonly<Partial<Record<Facet, string>>>;

export const CHILDREN_WELCOME = 'yes';

export const matches = (values: FacetValues, choice: Choice): boolean =>
  FACETS.every((facet) => {
    const chosen = choice[facet];
    return chosen === undefined || values[facet].includes(chosen);
  });

/** How many would be left with each value of a facet, the other choices as they are. */
export function countValues(
  all: readonly FacetValues[],
  choice: Choice,
  facet: Facet,
): ReadonlyMap<string, number> {
  const { [facet]: _, ...others } = choice;
  const counts = new Map<string, number>();
  for (const values of all) {
    if (!matches(values, others)) continue;
    for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

interface Sortable {
  title: string;
  /** The day of the next session, with its time where that is known. */
  next?: string | undefined;
}

const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

/** The next session first; what has none comes after, by name. */
export const byNextSession = (a: Sortable, b: Sortable): number =>
  (a.next ?? '9').localeCompare(b.next ?? '9', 'en') || COLLATOR.compare(a.title, b.title);

/** A choice as it stands in an address, and back. Unknown questions are passed over. */
export function readChoice(query: URLSearchParams): Choice {
  return Object.fromEntries(
    FACETS.flatMap((facet) => {
      const value = query.get(facet);
      return value === null || value === '' ? [] : [[facet, value]];
    }),
  );
}

export const writeChoice = (choice: Choice): URLSearchParams =>
  new URLSearchParams(
    FACETS.flatMap((facet) => {
      const value = choice[facet];
      return value === undefined ? [] : [[facet, value]];
    }),
  );
