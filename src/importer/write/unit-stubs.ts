/** Stubs in the registry for units that a document names and nobody knows yet; kind and id are proposals. */
import { pinyin } from 'pinyin-pro';
import { REGISTRIES } from '../../compile/collections.ts';
import type { ContentFile } from '../../compile/content-tree.ts';
import type { Registry } from '../../domain/registry.ts';
import { parseYamlFile, writeYaml } from '../../schema/entry-file.ts';
import { type Unit, type UnitInput, type UnitKind, unitSchema } from '../../schema/unit.ts';
import type { ListDraft } from '../list-draft.ts';
import { nameWithoutVenue } from '../parse/assignees.ts';
import type { PlannedFile } from '../plan/plan-files.ts';

/** How names of each kind end; the first that fits. */
const KIND_ENDINGS: readonly [RegExp, UnitKind][] = [
  [/(?:镇|乡|苏木)$/, 'township'],
  [/(?:街道|街道办事处)$/, 'subdistrict'],
  [/(?:农场|林场|牧场)$/, 'farm'],
  [/(?:纪委|监委)$/, 'discipline'],
  [/(?:法院|检察院)$/, 'judicial'],
  [/(?:妇联|总工会|工会|团委|团县委|团旗委|文联|科协|残联|工商联|红十字会)$/, 'peoples-organisation'],
  [/委(?:组织|宣传|统战|政法)(?:部|委)$|委(?:办|编办|巡察办|党校)$/, 'party-department'],
  [/(?:中心|馆|院|校|站|台|社|所)$/, 'institution'],
  [/(?:公司|集团|厂|银行)$/, 'enterprise'],
  [/(?:局|委|办|厅)$/, 'bureau'],
];

/** All names that are like no known one, or the named ones, whatever they are like. */
export type WantedUnits = 'all' | readonly string[];

export interface UnitStubs {
  files: PlannedFile[];
  units: Unit[];
  /** Names that may be a slip of the pen: a person must say that they are new. */
  doubtful: { name: string; near: string[] }[];
}

export function unitStubs(
  draft: ListDraft,
  registry: Registry,
  files: readonly ContentFile[],
  wanted: WantedUnits,
): UnitStubs {
  const candidates = [...unknownUnits(draft)].map((name) => ({ name, near: registry.suggest(name) }));
  const chosen = candidates.filter(({ name, near }) =>
    wanted === 'all' ? near.length === 0 : wanted.includes(name),
  );
  const doubtful = wanted === 'all' ? candidates.filter(({ near }) => near.length > 0) : [];
  if (chosen.length === 0) return { files: [], units: [], doubtful };
  const { file } = REGISTRIES.units;
  const text = files.find((candidate) => candidate.path === file)?.text ?? 'units: []\n';
  const known = (parseYamlFile(text).data as { units?: UnitInput[] }).units ?? [];
  const ids = new Set(known.map((unit) => unit.id));
  const stubs = chosen.map(({ name }): UnitInput => {
    const id = freeId(name, ids);
    ids.add(id);
    return { id, name, kind: kindOf(name), source: '导入时新建（待核）' };
  });
  return {
    files: [{ path: file, text: writeYaml({ units: [...known, ...stubs] }) }],
    units: stubs.map((stub) => unitSchema.parse(stub)),
    doubtful,
  };
}

export const unknownUnits = (draft: ListDraft): Set<string> =>
  new Set(
    draft.tasks.flatMap((task) =>
      [...task.group, ...task.implement, ...task.support]
        .filter((one) => one.kind === 'unknown')
        .map((one) => nameWithoutVenue(one))
        .filter(looksLikeOneUnit),
    ),
  );

/** 各…、有关… and the like are designations: a person must say who belongs. */
const looksLikeOneUnit = (name: string) => !/^(?:各|有关|相关|全体|所有)|等$|各|相关|有关/.test(name);

const kindOf = (name: string): UnitKind =>
  KIND_ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? 'office';

function freeId(name: string, taken: ReadonlySet<string>): string {
  const base =
    pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '') || 'unit';
  let id = base;
  for (let turn = 2; taken.has(id); turn++) id = `${base}-${turn}`;
  return id;
}
