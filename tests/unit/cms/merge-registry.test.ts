/** Two editors in one registry file: both edits are in it afterwards, or the second is refused. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRegistry } from '../../../src/cms/merge-registry.ts';
import { parseYamlFile, writeYaml } from '../../../src/schema/entry-file.ts';

type Row = { id: string; name: string };

const FILE = 'registry/units.yml';
const file = (rows: readonly Row[]) => writeYaml({ units: rows });
const row = (id: string, name = id) => ({ id, name });
const BASE = [row('a'), row('b'), row('c')];

const merged = (theirs: readonly Row[], mine: readonly Row[], path = FILE) => {
  const text = mergeRegistry({ path, base: file(BASE), theirs: file(theirs), mine: file(mine) });
  return text === undefined ? undefined : (parseYamlFile(text).data as { units: Row[] }).units;
};
const [A, B, C] = [row('a'), row('b'), row('c')];

test.each<[string, Row[], Row[], Row[]]>([
  ['different rows', [row('a', '甲'), B, C], [A, B, row('c', '丙')], [row('a', '甲'), B, row('c', '丙')]],
  ['the same change', [row('a', '甲'), B, C], [row('a', '甲'), B, C], [row('a', '甲'), B, C]],
  ['new rows at the end', [A, B, C, row('d')], [A, B, C, row('e')], [A, B, C, row('d'), row('e')]],
  ['a new row in the middle', [A, row('d'), B, C], [A, B, row('c', '丙')], [A, row('d'), B, row('c', '丙')]],
  ['a row taken away', [A, C], [A, B, row('c', '丙')], [A, row('c', '丙')]],
  ['a row that both take away', [A, C], [A, C], [A, C]],
  ['rows moved by one', [C, A, B], [A, B, row('c', '丙')], [row('c', '丙'), A, B]],
  ['rows moved by me', [A, row('b', '乙'), C], [B, C, A], [row('b', '乙'), C, A]],
  ['nothing of mine', [row('a', '甲'), B, C], BASE, [row('a', '甲'), B, C]],
])('%s: both are kept', (_, theirs, mine, both) => {
  expect(merged(theirs, mine)).toEqual(both);
});

test.each<[string, Row[], Row[]]>([
  ['the same row', [row('a', '甲'), B, C], [row('a', '乙'), B, C]],
  ['a row that they took away', [B, C], [row('a', '甲'), B, C]],
  ['a row that I took away', [row('a', '甲'), B, C], [B, C]],
  ['the same new id', [A, B, C, row('d', '他的')], [A, B, C, row('d', '我的')]],
  ['another order each', [C, A, B], [B, A, C]],
  ['a new row with an id that is taken', [row('a', '甲'), B, C], [A, B, C, row('b', '新的')]],
])('%s: nothing is merged', (_, theirs, mine) => {
  expect(merged(theirs, mine)).toBeUndefined();
});

test('only registries have rows', () => {
  expect(merged(BASE, BASE, 'site.yml')).toBeUndefined();
  expect(merged(BASE, BASE, 'tasks/a/1.mdx')).toBeUndefined();
});

/** Names, and ids that may be new, by the editor who writes them. */
const edits = (who: string) =>
  fc.record({
    renamed: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']),
    removed: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']),
    added: fc
      .uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 3 })
      .map((numbers) => numbers.map((number) => row(`${who}-${number}`))),
  });

test('edits of different rows are all there, whoever saves first', () => {
  const base = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => row(id));
  fc.assert(
    fc.property(edits('their'), edits('my'), (their, my) => {
      const touched = new Set([...their.renamed, ...their.removed]);
      const apply = ({ renamed, removed, added }: typeof my, isFree: (id: string) => boolean) => [
        ...base
          .filter(({ id }) => !(removed.includes(id) && isFree(id)))
          .map((old) => (renamed.includes(old.id) && isFree(old.id) ? row(old.id, '改名') : old)),
        ...added,
      ];
      const theirs = apply(their, () => true);
      const mine = apply(my, (id) => !touched.has(id));
      const text = (one: readonly Row[], other: readonly Row[]) =>
        mergeRegistry({ path: FILE, base: file(base), theirs: file(one), mine: file(other) });
      const rows = (one: readonly Row[], other: readonly Row[]) =>
        (parseYamlFile(text(one, other) ?? '').data as { units?: Row[] }).units ?? [];
      const byId = (list: readonly Row[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      const both = base.flatMap((old) => {
        const [one, other] = [theirs, mine].map((list) => list.find(({ id }) => id === old.id));
        if (one === undefined || other === undefined) return [];
        return [one.name === old.name ? other : one];
      });
      expect(byId(rows(theirs, mine))).toEqual(byId([...both, ...their.added, ...my.added]));
      expect(byId(rows(mine, theirs))).toEqual(byId(rows(theirs, mine)));
    }),
  );
});
