/** Stubs in the registry for units that a document names and nobody knows yet; kind and id are proposals. */
import { pinyin } from 'pinyin-pro';
import { REGISTRIES } from '../../compile/collections.ts';
import type { ContentFile } from '../../compile/content-tree.ts';
import { parseYamlFile, writeYaml } from '../../schema/entry-file.ts';
import type { UnitInput, UnitKind } from '../../schema/unit.ts';
import type { ListDraft } from '../list-draft.ts';
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

export function unitStubs(draft: ListDraft, files: readonly ContentFile[]): PlannedFile[] {
  const names = new Set(
    draft.tasks.flatMap((task) =>
      [...task.group, ...task.implement, ...task.support]
        .filter((one) => one.kind === 'unknown' && looksLikeOneUnit(one.text))
        .map((one) => one.text),
    ),
  );
  if (names.size === 0) return [];
  const { file } = REGISTRIES.units;
  const text = files.find((candidate) => candidate.path === file)?.text ?? 'units: []\n';
  const units = ((parseYamlFile(text).data as { units?: UnitInput[] }).units ?? []).slice();
  const ids = new Set(units.map((unit) => unit.id));
  for (const name of names) {
    const id = freeId(name, ids);
    ids.add(id);
    units.push({ id, name, kind: kindOf(name), source: '导入时新建（待核）' });
  }
  return [{ path: file, text: writeYaml({ units }) }];
}

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
