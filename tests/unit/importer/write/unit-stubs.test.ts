import { expect, test } from 'vitest';
import { draftList } from '../../../../src/importer/list-draft.ts';
import { parseList } from '../../../../src/importer/parse/parse-list.ts';
import { sourceDocument } from '../../../../src/importer/source-document.ts';
import { unitStubs, type WantedUnits } from '../../../../src/importer/write/unit-stubs.ts';
import { sampleRegistry } from '../sample-registry.ts';

async function stubsOf(names: string, wanted: WantedUnits = 'all') {
  const source = sourceDocument('清单', `2031年任务清单\n1.管好渡口。（责任单位：${names}）`);
  const draft = await draftList('清单', parseList(source), sampleRegistry);
  return unitStubs(draft, sampleRegistry, [], wanted);
}

test.each([
  ['东渡镇', 'dongduzhen', 'township'],
  ['东渡苏木', 'dongdusumu', 'township'],
  ['东渡街道办事处', 'dongdujiedaobanshichu', 'subdistrict'],
  ['六号农场', 'liuhaonongchang', 'farm'],
  ['东渡县纪委监委', 'dongduxianjiweijianwei', 'discipline'],
  ['东渡县人民法院', 'dongduxianrenminfayuan', 'judicial'],
  ['东渡县总工会', 'dongduxianzonggonghui', 'peoples-organisation'],
  ['共青团东渡团县委', 'gongqingtuandongdutuanxianwei', 'peoples-organisation'],
  ['东渡县委组织部', 'dongduxianweizuzhibu', 'party-department'],
  ['东渡县委政法委', 'dongduxianweizhengfawei', 'party-department'],
  ['东渡县委党校', 'dongduxianweidangxiao', 'party-department'],
  ['渡口博物馆', 'dukoubowuguan', 'institution'],
  ['渡船运输公司', 'duchuanyunshugongsi', 'enterprise'],
  ['东渡县绿化局', 'dongduxianlvhuaju', 'bureau'],
  ['渡口协会', 'dukouxiehui', 'office'],
])('%s becomes %s, a %s', async (name, id, kind) => {
  const { units } = await stubsOf(name, [name]);
  expect(units).toMatchObject([{ id, name, kind, source: '导入时新建（待核）' }]);
});

test('of a name with its place only the name', async () => {
  expect((await stubsOf('渡口博物馆（老码头）')).units).toMatchObject([{ name: '渡口博物馆' }]);
});

test('collective names are no units', async () => {
  expect(await stubsOf('各有关单位、相关企业、所有学校、渡口所在各村')).toEqual({
    files: [],
    units: [],
    doubtful: [],
  });
});

test('what is like a known name waits for a person', async () => {
  expect(await stubsOf('青禾真')).toEqual({
    files: [],
    units: [],
    doubtful: [{ name: '青禾真', near: ['青禾镇'] }],
  });
  expect((await stubsOf('青禾真', ['青禾真'])).units).toMatchObject([{ id: 'qinghezhen' }]);
});

test('two names that sound alike get two ids', async () => {
  const { units } = await stubsOf('渡口博物馆、杜口博物馆', ['渡口博物馆', '杜口博物馆']);
  expect(units.map((unit) => unit.id)).toEqual(['dukoubowuguan', 'dukoubowuguan-2']);
});
