/** Every combination of choices over 200 generated projects, against a filter written as plainly as can be. */
import { describe, expect, test } from 'vitest';
import {
  byNextSession,
  type Choice,
  countValues,
  FACETS,
  type Facet,
  type FacetValues,
  matches,
  readChoice,
  writeChoice,
} from '../../../../src/domain/projects/browse.ts';

const VALUES: Record<Facet, readonly string[]> = {
  class: ['theory', 'elders', 'culture'],
  township: ['donghe', 'xishan'],
  serves: ['elders', 'children'],
  stage: ['brand', 'closed'],
  organiser: ['tushuguan', '示例县夜读社'],
  children: ['yes'],
};

/** Project n takes each value or not, by the digits of n times a prime: all mixtures occur. */
const projects: FacetValues[] = Array.from({ length: 200 }, (_, n) => {
  let digits = n * 7919 + 13;
  const take = (values: readonly string[], several: boolean) => {
    const taken = values.filter(() => {
      digits = (digits * 48_271) % 2_147_483_647;
      return digits % 3 === 0;
    });
    return several ? taken : taken.slice(0, 1);
  };
  return Object.fromEntries(
    FACETS.map((facet) => [facet, take(VALUES[facet], facet !== 'class' && facet !== 'stage')]),
  ) as Record<Facet, string[]>;
});

const choices: Choice[] = FACETS.reduce<Choice[]>(
  (all, facet) =>
    all.flatMap((choice) => [choice, ...VALUES[facet].map((value) => ({ ...choice, [facet]: value }))]),
  [{}],
);

function plainFilter(choice: Choice): FacetValues[] {
  const kept: FacetValues[] = [];
  for (const project of projects) {
    if (choice.class !== undefined && project.class[0] !== choice.class) continue;
    if (choice.township !== undefined && project.township.indexOf(choice.township) < 0) continue;
    if (choice.serves !== undefined && project.serves.indexOf(choice.serves) < 0) continue;
    if (choice.stage !== undefined && project.stage[0] !== choice.stage) continue;
    if (choice.organiser !== undefined && project.organiser.indexOf(choice.organiser) < 0) continue;
    if (choice.children === 'yes' && project.children.length === 0) continue;
    kept.push(project);
  }
  return kept;
}

test('all combinations', () => {
  expect(choices).toHaveLength(4 * 3 * 3 * 3 * 3 * 2);
  const found = choices.map((choice) => projects.filter((project) => matches(project, choice)));
  expect(found).toEqual(choices.map(plainFilter));
  expect(new Set(found.map((kept) => kept.length)).size).toBeGreaterThan(20);
});

test('the number beside a value is what choosing it gives', () => {
  for (const choice of choices) {
    for (const facet of FACETS) {
      const counts = countValues(projects, choice, facet);
      for (const value of VALUES[facet]) {
        expect(counts.get(value) ?? 0).toBe(plainFilter({ ...choice, [facet]: value }).length);
      }
    }
  }
});

describe('in the address', () => {
  test('every choice comes back', () => {
    for (const choice of choices) {
      expect(readChoice(new URLSearchParams(writeChoice(choice).toString()))).toEqual(choice);
    }
  });

  test('what is no question is passed over, and so is an empty answer', () => {
    expect(readChoice(new URLSearchParams('class=&stage=brand&sort=score'))).toEqual({ stage: 'brand' });
  });
});

test('the next session first, then by name', () => {
  const cards = [
    { title: '丙' },
    { title: '乙', next: '2026-12-01' },
    { title: '甲2', next: '2026-12-01 18:00' },
    { title: '甲10', next: '2026-12-01 18:00' },
    { title: '阿' },
    { title: '丁', next: '2026-11-30' },
  ];
  expect(cards.sort(byNextSession).map(({ title }) => title)).toEqual([
    '丁',
    '乙',
    '甲2',
    '甲10',
    '阿',
    '丙',
  ]);
});
