/** What tells of a private person is found in any usual writing, and what only looks like it is left alone. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPersonalData } from '../../../src/compile/check-personal-data.ts';
import type { Content } from '../../../src/domain/content.ts';
import { findPersonalData } from '../../../src/domain/personal-data/find-personal-data.ts';
import type { PersonalDataKind } from '../../../src/domain/personal-data/finding.ts';
import { readFixture } from '../../support/content.ts';

/** Numbers that belong to nobody: the rules that make them sound were computed, not copied. */
const FOUND: [kind: PersonalDataKind, text: string][] = [
  ['mobile', '联系人电话13800000000'],
  ['mobile', '138 0000 0000'],
  ['mobile', '138-0000-0000'],
  ['mobile', '手机１３８００００００００'],
  ['mobile', '+86 13800000000'],
  ['mobile', '+8613800000000'],
  ['mobile', '008613800000000'],
  ['mobile', '一三八〇〇〇〇〇〇〇〇'],
  ['mobile', '请打19900000000，或到办公室'],
  ['mobile', '|李某|15500000000|'],
  ['identity', '身份证152326199003071230'],
  ['identity', '证号 110101 19491001 001X'],
  ['identity', '150525201506300026'],
  ['identity', '旧证号152326900307123'],
  ['card', '卡号 6222 0201 0200 1234 560'],
  ['card', '6217000012345670'],
  ['card', '4532-0151-1283-0366'],
  ['email', '发到 example@qq.com'],
  ['email', '12345678@163.com'],
  ['email', 'example (at) 126.com'],
  ['email', 'name.surname@gmail.com'],
  ['email', 'example＠foxmail.com'],
  ['messenger', '加微信：example_123'],
  ['messenger', '微信号为abc123456'],
  ['messenger', 'QQ：12345678'],
  ['messenger', 'QQ号123456'],
  ['home', '住幸福小区3号楼2单元501室'],
  ['home', '家庭住址：治安镇某某村三组'],
  ['home', '户籍地址治安镇某某村'],
  ['pupil', '治安镇中心小学三年级学生王小明，作了发言'],
  ['pupil', '第一小学五年级二班李雷、韩梅梅'],
  ['pupil', '实验小学留守儿童张小花（9岁）'],
  ['pupil', '王小明（治安镇中心小学）'],
  ['pupil', '王小明，男，8岁'],
  ['pupil', '实验小学的王小明同学为大家领读'],
  ['pupil', '幼儿园小朋友：赵一诺'],
  ['household', '户主：张建国，5口人'],
  ['household', '张建国（低保户）、李秀兰（残疾）'],
  ['household', '王桂英（独居，患病）'],
  ['household', '| 姓名 | 身份证号 | 住址 |\n| --- | --- | --- |\n| 张建国 | 略 | 东河村 |'],
  ['household', '户主姓名\t家庭人口\t补助金额\n李秀兰\t3\t800'],
  ['household', '姓名，年龄，健康状况\n王桂英，81，患病'],
];

const SOUND: string[] = [
  '办公电话0475-1234567',
  '0475 1234567',
  '热线12345',
  '全旗共有13800000元',
  '奈文明办字〔2023〕9号',
  '2020-02-10至2020-12-31',
  '1990年3月7日出生的人',
  '人口138000000人',
  '标准书号978-7-5063-6543-7',
  '152326199015071231',
  '6222020102001234561（尾号不对的卡）',
  '138****0000',
  '152326********1234',
  '单位邮箱 wmb@example.gov.cn',
  'qq.com 上的文章',
  '微信公众号：奈曼旗融媒体中心',
  'QQ群：12345678',
  '治安镇新建幸福小区活动室3处',
  '东河村三组',
  '学生高度重视，家长大力支持',
  '各中小学学生全部参加',
  '组织小学生陈列馆参观',
  '3至8岁儿童',
  '中小学校、幼儿园同学之间互相帮助',
  '小学三年级学生和家长',
  '留守儿童关爱项目（每校一处）',
  '志愿者（低保户优先）',
  '困难老人（独居、患病的优先）',
  '| 项目 | 电话 |\n| --- | --- |\n| 志愿服务 | 0475-1234567 |',
  '| 姓名 | 职务 |\n| --- | --- |\n| 待补充 | 待补充 |',
  '| 姓名 | 电话 |\n| --- | --- |\n| （由单位填写） | |',
  '附件：人员名单（姓名、电话、住址）向综合组领取',
  '户主大会每季度一次',
  '第1388000项至第1389000项',
  '在高中、初中开展活动，在小学开展宣讲',
];

test.each(FOUND)('%s: %s', (kind, text) => {
  expect(findPersonalData(text).map((found) => found.kind)).toContain(kind);
});

test.each(SOUND)('nobody: %s', (text) => {
  expect(findPersonalData(text)).toEqual([]);
});

test('an identity number with a wrong last sign is only a doubt', () => {
  expect(findPersonalData('152326199003071231')[0]).toMatchObject({ kind: 'identity', doubtful: true });
});

describe('in content', () => {
  let content: Content;
  beforeAll(async () => {
    content = await readFixture('county');
  });
  const none = () => undefined;
  const withTask = (number: string, change: Partial<Content['tasks'][number]['data']>): Content => ({
    ...content,
    tasks: content.tasks.map((task) =>
      task.data.number === number ? { ...task, data: { ...task.data, ...change } } : task,
    ),
  });

  test('the fixture county has nothing personal', () => {
    expect(checkPersonalData(content, none)).toEqual([]);
  });

  test('a field is named, with the reason and the fix', () => {
    const [message] = checkPersonalData(withTask('1', { title: '报名打13800000000' }), none);
    expect(message).toMatchInlineSnapshot(`
      {
        "field": "标题（title）",
        "file": "tasks/2024-reading/1.mdx",
        "fix": "改成办公电话；单位对外的手机，写进名册里这个单位的联系方式",
        "kind": "personal-data",
        "line": 5,
        "severity": "error",
        "what": "公开的内容里有手机号“138****0000”",
        "why": "手机号能找到一个人，公开版谁都能看",
      }
    `);
  });

  test('a body is named with its line', () => {
    const place = { file: 'tasks/2024-reading/1.mdx', lineOf: () => 1 };
    const tasks = content.tasks.map((task) => (task.data.number === '1' ? { ...task, place } : task));
    const source = '---\ntitle: x\n---\n\n第一段。\n\n联系**138**00000000。\n';
    const messages = checkPersonalData({ ...content, tasks }, (file) =>
      file === place.file ? source : undefined,
    );
    expect(messages).toMatchObject([{ kind: 'personal-data', line: 7, file: place.file }]);
    expect(JSON.stringify(messages)).not.toContain('13800000000');
  });

  test('an internal entry may hold it', () => {
    expect(checkPersonalData(withTask('3', { title: '报名打13800000000' }), none)).toEqual([]);
  });

  test('so may an internal field of a public entry', () => {
    expect(checkPersonalData(withTask('1', { remark: '打13800000000' }), none)).toEqual([]);
  });

  test('a mobile telephone in the contact of an office is a warning, and may then be told elsewhere', () => {
    const units = content.units.map((row) =>
      row.data.id === 'tushuguan'
        ? { ...row, data: { ...row.data, contact: { phone: '138-0000-0000' } } }
        : row,
    );
    const messages = checkPersonalData({ ...withTask('1', { title: '报名打13800000000' }), units }, none);
    expect(messages.map(({ severity, file }) => `${severity} ${file}`)).toEqual([
      'warning registry/units.yml',
    ]);
  });

  test('the name of a lead is an error where all may read it', () => {
    const messages = checkPersonalData(withTask('2', { title: '由尉迟霁昀牵头' }), none);
    expect(messages).toMatchObject([{ kind: 'lead-named', severity: 'error', field: '标题（title）' }]);
  });

  test('the signs of a lead’s name within other words are none', () => {
    const people = content.people.map((row) => ({
      ...row,
      data: { ...row.data, name: '高建设', otherNames: ['文明'] },
    }));
    const changed = { ...withTask('2', { title: '提高建设水平，共创文明' }), people };
    expect(checkPersonalData(changed, none)).toEqual([]);
  });
});
