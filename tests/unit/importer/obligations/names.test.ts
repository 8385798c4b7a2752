import { describe, expect, test } from 'vitest';
import { DIMENSION_RULES, findDimension } from '../../../../src/importer/obligations/dimensions.ts';
import { findPer, PER_RULES } from '../../../../src/importer/obligations/per-whom.ts';
import { findRecipient, RECIPIENT_RULES } from '../../../../src/importer/obligations/recipients.ts';
import type { Span } from '../../../../src/importer/obligations/span.ts';
import { findSubject, isBody } from '../../../../src/importer/obligations/subjects.ts';

const cut = (words: string, span: Span | undefined) => span && words.slice(span.start, span.end);

describe('who', () => {
  test.each([
    ['各党委（党组）要开展1次', '各党委（党组）'],
    ['党委常委会（党组）本年度至少2次', '党委常委会（党组）'],
    ['各党（工）委、党组要对各支部进行周统计', '各党（工）委、党组'],
    ['旗委对各党组学习情况进行通报', '旗委'],
    ['志愿者服务队负责人、联络员及志愿者年内至少接受2次培训', '志愿者服务队负责人、联络员及志愿者'],
    ['要求党员每日学习积分不得少于30分', '党员'],
    ['县委组织部每季度召开', '县委组织部'],
    ['县统计局每月报送', '县统计局'],
    ['每个“学习讲堂”每月至少宣讲一次', '每个“学习讲堂”'],
    ['每个苏木乡镇（场、街道）至少培育1个', '每个苏木乡镇（场、街道）'],
    ['由办公室统计一次', '办公室'],
    ['辅导员在每个行政村培养', '辅导员'],
    ['各类媒体要持续做好', '各类媒体'],
    ['县政府办公室将定期调度', '县政府办公室'],
  ])('%s', (words, who) => expect(cut(words, findSubject(words))).toBe(who));

  test.each([
    '每半年通报1次中心组学习情况',
    '开展志愿服务活动不少于2次',
    '对所辖支部督查至少1次',
    '计划新建农家书屋12家',
    '不得用工作性会议代替中心组学习',
    '就近就便组织一次考察',
    '人均积分不得低于25分',
    '围绕重点工作每月调度',
  ])('nobody: %s', (words) => expect(findSubject(words)).toBeUndefined());

  test.each([
    ['苏木乡镇', true],
    ['旗直部门和六号农场、街道', true],
    ['旗直系统', true],
    ['文艺演出', false],
    ['关于“一约”', false],
  ])('row name %s', (label, body) => expect(isBody(label)).toBe(body));
});

describe('to whom', () => {
  test.each(RECIPIENT_RULES)('rule “$name”: $example', ({ example }) =>
    expect(findRecipient(example)).toBeDefined(),
  );

  test.each([
    ['向宣传部新闻组报备', '宣传部新闻组'],
    ['向旗委宣传部（旗委意识形态办公室）报送1次', '旗委宣传部（旗委意识形态办公室）'],
    ['于3月15日前报县政府督查室备案', '县政府督查室'],
    ['将工作总结报送县教育局办公室', '县教育局办公室'],
    ['经分管领导审核后报送市政府', '市政府'],
    ['及时上报至镇党委', '镇党委'],
    ['报县委意识形态工作领导小组办公室备案', '县委意识形态工作领导小组办公室'],
    ['提交党委会研究', '党委会'],
  ])('%s', (words, to) => expect(cut(words, findRecipient(words))).toBe(to));

  test.each(['报送新闻发布工作计划', '报送1次专题报告', '向社会公布', '在党内通报情况', '报告工作进展'])(
    'nobody: %s',
    (words) => expect(findRecipient(words)).toBeUndefined(),
  );
});

describe('for each of whom', () => {
  test.each(PER_RULES)('rule “$name”: $example', ({ example }) =>
    expect(cut(`${example}至少1名`, findPer(`${example}至少1名`, example.length))).toBe(example),
  );

  test.each([
    ['每个行政村至少安排一名', '每个行政村'],
    ['每类志愿服务队伍开展活动不少于2场次', '每类志愿服务队伍'],
    ['每名党员干部联系3户', '每名党员干部'],
    ['每村配备1名', '每村'],
    ['每村不少于1名、不超过3名', '每村'],
    ['人均每年从事志愿服务20小时', '人均'],
    ['每万人拥有5名', '每万人'],
    ['每场宣讲不少于30人', '每场'],
    ['每篇不少于2000字', '每篇'],
    ['每个项目给予1万元', '每个项目'],
  ])('%s', (words, per) => expect(cut(words, findPer(words, words.search(/\d|一/)))).toBe(per));

  test.each(['每月开展1次', '每个月1次', '每季度2次', '每年10场', '各乡镇5个'])('nobody: %s', (words) =>
    expect(findPer(words, words.length)).toBeUndefined(),
  );
});

describe('which tier', () => {
  test.each(DIMENSION_RULES)('rule “$name”: $example', ({ example }) =>
    expect(findDimension(`${example}5条`, example.length)).toBeDefined(),
  );

  test.each([
    ['国家级媒体5条以上', '国家级媒体'],
    ['在市级以上媒体刊发120篇', '市级以上媒体'],
    ['省级主流媒体80条', '省级主流媒体'],
    ['在年度实绩考核目标中占比达到10%', '年度实绩考核目标'],
    ['自治区级20条', '自治区级'],
  ])('%s', (words, tier) => expect(cut(words, findDimension(words, words.search(/\d/)))).toBe(tier));

  test.each(['市级文明村5个', '完成10%', '县级以上文明单位占比60%'])('none: %s', (words) =>
    expect(findDimension(words, words.search(/\d/))).toBeUndefined(),
  );
});
