/** Numbers that only say for whom or from where on something holds, or count what is there already. */
import type { Amount } from './amounts.ts';

interface Rule {
  name: string;
  /** A clause; the rule is about its first number. */
  example: string;
  /** What stands before the number, at its end; undefined if it does not matter. */
  before?: RegExp;
  /** What stands after its measure. */
  after?: RegExp;
}

const THEN = '的(?:，|、|。|；|$|应(?!急|用|届|对)|须|可|要(?!素|点|求)|由|给|予|视|按|将|不|一律)';
const THOSE =
  '的(?:单位|部门|个人|项目|企业|人员|干部|同志|地区|学校|乡镇|苏木|镇|村|嘎查|社区|党|支部|机关|团队|队伍|志愿者|家庭|农户|户|群众|学生|居民|企事业)';

export const CONDITION_RULES: readonly Rule[] = [
  {
    name: 'fewer than',
    example: '网格员队伍少于5人的',
    before: /(?<!不|不得|不能|不应|不可)(?:少于|低于|不足|未满|不满)$/,
  },
  { name: 'in a row', example: '连续2次未参加', before: /连续$/ },
  { name: 'aged', example: '年满18名', before: /(?:年满|凡|被[^，、]{0,8}|缺[席勤课]|迟到|旷[工课])$/ },
  {
    name: 'away or late for so long',
    example: '请假2天以上报书记审批',
    before: /(?:请假|外出|离岗|离县|离乡|休假|停[工水电产]|超期|逾期|拖欠|滞留)$/,
  },
  { name: 'not reached', example: '未达到3次', before: /未达到?$/ },
  {
    name: 'failed so often',
    example: '3次以上未完成',
    after: /^(?:及?以上|及?以下)?(?:未|没有|无故|缺|不(?:参|完|到|能|合|达|符))/,
  },
  {
    name: 'added up in a clause of conditions',
    example: '累计3次的',
    before: /累计$/,
    after: new RegExp(`^(?:及?以上)?${THEN}`),
  },
  {
    name: 'to those who',
    example: '对发生3次以上投诉的单位',
    before: /(?:^|，)对[^，]*$/,
    after: new RegExp(`^[^，]*${THOSE}`),
  },
  {
    name: 'counts as',
    example: '60分以下为不合格',
    after: /^(?:及?以上|及?以下|以内)?的?(?:为(?!主)|视为|评为|定为|属于)/,
  },
  { name: 'reward', example: '给予每人1000元奖励', after: /^(?:的)?(?:奖励|奖金|罚款|罚金)/ },
  { name: 'reward named first', example: '奖励1000元', before: /(?:奖励|奖金|罚款|处以)(?:为)?$/ },
  { name: 'forbidden', example: '严禁3人以上聚集', before: /(?:严禁|禁止|杜绝|防止|避免|不准)[^，]*$/ },
  { name: 'whoever', example: '凡受到2次以上通报的', before: /^(?:凡|如|若|因)[^，]*$/, after: /的$/ },
  {
    name: 'if so, then',
    example: '参加3次的，予以表彰',
    after: new RegExp(`^(?:及?以上|及?以下|以内)?${THEN}`),
  },
];

/** 3次以上的单位, 50人以上的党支部: a floor that describes somebody, not one that is set. */
const DESCRIBES = new RegExp(`^(?:及?以上|及?以下|以内)的|^${THOSE}`);

export function isCondition(clause: string, amount: Amount): boolean {
  const before = clause.slice(0, amount.start).trimEnd();
  const beforePhrase = clause.slice(0, amount.phrase.start).trimEnd();
  const after = clause.slice(amount.end);
  const met = CONDITION_RULES.some(
    (rule) =>
      (rule.before === undefined || rule.before.test(before) || rule.before.test(beforePhrase)) &&
      (rule.after === undefined || rule.after.test(after)),
  );
  const floorBefore = amount.phrase.start < amount.start;
  return met || (!floorBefore && DESCRIBES.test(after));
}

/** 对12个乡镇开展督查, 由3名干部组成, 成为2个试点. */
const COUNTED_BEFORE =
  /(?:对|向|由|为|从|把|将|及|这|该|组成|涵盖|覆盖|涉及|包括|围绕|聚焦|针对|按照|按|根据|依托|依据|作为|成为|列入|属于|分为?|(?<![一二三四五六七八九十])是|获得?|占|总投资|投资|建筑|占地|面积|用地|规模|带动|共)\s*$/;

export const isCounted = (clause: string, amount: Amount): boolean =>
  amount.op === null && COUNTED_BEFORE.test(clause.slice(0, amount.start));
