/** Who has to do it: the name that a clause begins with. */
import { BODY_END, PREDICATE } from './bodies.ts';
import type { Span } from './span.ts';

/** Words before the name that are no part of it. */
const LEAD_IN =
  /^(?:[一二三四五六七八九十]+是|即|其中|同时|并且?|由|要求|确保|保证|原则上|今年|年内|本年度|全年|每年|每月|每周|每季度?|每半年|[，、：\s■])+/;
const BRACKET = '(?:（[^）\\d■]{1,20}）)?';

const NAME = new RegExp(`^([^，。；：\\d■\\s]{0,30}?(?:${BODY_END})[”》]?${BRACKET})(?=${PREDICATE}|（)`);
/** 每条公益广告, 各类媒体: whatever 每个 and 各 stand before. */
const EACH = new RegExp(
  `^((?:各(?!自|种|项|司)|每(?:个|名|位|支|所|户|类|家))[^，。；：\\d■\\s]{1,20}?${BRACKET})(?=${PREDICATE})`,
);
const ROW = new RegExp(`^[^，。；：\\d■\\s]{0,30}?(?:${BODY_END})${BRACKET}$`);

/** How a clause begins that names nobody. */
const NOBODY =
  /^(?:以|按|在|从|向|对|把|将|与|和|为|通过|围绕|结合|根据|依托|利用|开展|组织|举办|召开|完成|做好|加强|推进|推动|建立|健全|不断|进一步|至少|就近|每[日天周月季年次半]|及时|定期|积极|认真|深入|全面|扎实|着力|切实|精心|加大|引导|鼓励|充分|广泛|持续|坚持|突出|强化|选优|培育|打造|落实|督促|指导|支持|动员|不得|不能|用|使|让|“[每五四三二])/;

export function findSubject(clause: string): Span | undefined {
  const start = LEAD_IN.exec(clause)?.[0].length ?? 0;
  const rest = clause.slice(start);
  const name = (NAME.exec(rest) ?? EACH.exec(rest))?.[1] ?? '';
  if (name.length < 2 || name.lastIndexOf('每') > 0 || NOBODY.test(name) || beginsWithAVerb(name))
    return undefined;
  return { start, end: start + name.length };
}

/** 计划新建农家书屋 is no name, 统计局 is one. */
const beginsWithAVerb = (name: string): boolean =>
  !/^[每各]/.test(name) && VERB.test(name) && !(name.length <= 8 && /[局部院室办委]$/.test(name));
const VERB = new RegExp(`^(?:${PREDICATE}|计划|拟)`);

/** The name of a row before ：, as 旗直部门和六号农场、街道：. */
export const isBody = (label: string): boolean => ROW.test(label);
