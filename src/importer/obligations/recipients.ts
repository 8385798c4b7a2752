/** To whom something is reported, filed or handed in: 向旗委宣传部报送, 报县委办备案. */
import { BODY_END } from './bodies.ts';
import { matchesOf, type Span } from './span.ts';

const FORMAL = '报送|报告|报备|汇报|上报|备案|提交|反馈|通报|述职|申报|申请|提出申请|报请|报|请示|移交';
const APPROVAL = '备案|审批|审核|审定|审查|审阅|批准|批复|同意|汇总|存档|备查|研究|统筹|审议|签发|备存';
const BRACKET = '(?:（[^）]{1,30}）)?';
const NAME = '[^，。；：、\\d■“”\\s]';

/** 向村民代表会议述职 */
const ASSEMBLY = '(?:大会|代表会议|代表会|常委会|全会|全委会|议事会)';

export const RECIPIENT_RULES: readonly { name: string; example: string; pattern: RegExp }[] = [
  {
    name: 'report to',
    example: '向县委宣传部报送',
    pattern: new RegExp(
      `向(${NAME}{0,34}?(?:${BODY_END})${BRACKET})(?:书面|及时|专题|统一|集中|分别|定期|进行一次|进行)*(?:${FORMAL})`,
      'g',
    ),
  },
  {
    name: 'answer to an assembly',
    example: '向村民代表会议述职',
    pattern: new RegExp(`向(${NAME}{0,20}?${ASSEMBLY})(?:书面|专题|定期|进行)*(?:述职|报告|汇报|通报)`, 'g'),
  },
  {
    name: 'hand in for approval',
    example: '报县委办备案',
    pattern: new RegExp(
      `(?:报送|上报|呈报|提交|报(?!送|告))(?:至|到|给|请|经|由)?(${NAME}{0,30}?(?:${BODY_END})${BRACKET})(?:${APPROVAL})`,
      'g',
    ),
  },
  {
    name: 'hand in to',
    example: '报送县教育局办公室',
    pattern: new RegExp(
      `(?:报送|上报|呈报|提交|反馈|报告|抄送|移交|报(?!送|告))(?:至|到|给)?(${NAME}{1,40}(?:${BODY_END})${BRACKET}(?:、${NAME}{1,30}(?:${BODY_END})){0,3})(?=[，。；、]|$)`,
      'g',
    ),
  },
];

const NO_BODY = /报告|计划|方案|总结|材料|信息|情况|线索|名单|台账|党内|社会|群众|群体$|上级$/;

export function findRecipient(clause: string): Span | undefined {
  for (const { pattern } of RECIPIENT_RULES) {
    for (const { start, groups } of matchesOf(clause, pattern)) {
      const [text = '', name = ''] = groups;
      if (NO_BODY.test(name)) continue;
      const from = start + text.indexOf(name);
      return { start: from, end: from + name.length };
    }
  }
  return undefined;
}
