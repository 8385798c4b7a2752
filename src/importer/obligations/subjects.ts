/** Who has to do it: the name that a clause begins with. */
import { BODY_END, PREDICATE } from './bodies.ts';
import type { Span } from './span.ts';

/** Words before the name that are no part of it. */
const LEAD_IN =
  /^(?:(?:[一二三四五六七八九十]+是|即|其中|同时|要求|确保|保证|督促|指导|组织|鼓励|引导|推动|号召|动员|支持|并且?|对|由|原则上|今年|年内|本年度|全年|每年|每月|每季度?|每半年|每周|[，、\s]))+/;
const TAIL = '(?:（[^）]{1,20}）)?';

const NAME = new RegExp(`^([^，。；：\\d■]{0,30}?(?:${BODY_END})[”》]?${TAIL})(?=${PREDICATE})`);
const EACH = new RegExp(
  `^((?:各(?!自|种|类活动|项)|每(?:个|名|位|支|所|户|类|家|条))[^，。；：\\d■]{1,20}?(?:（[^）]{1,20}）)?)(?=${PREDICATE}|[，；]|$)`,
);
const ROW = new RegExp(`^[^，。；：\\d■]{0,30}?(?:${BODY_END})${TAIL}$`);
const NO_NAME = /^(?:以|按|在|从|向|对|把|将|与|和|通过|围绕|结合|根据|依托|利用|开展|组织|举办|完成|做好|加强|推进|建立|不断|进一步|每[日天周月季年次半]|及时|定期|积极|认真|深入|全面|扎实|着力|切实)/;

export function findSubject(clause: string): Span | undefined {
  const start = LEAD_IN.exec(clause)?.[0].length ?? 0;
  for (const from of start === 0 ? [0] : [start, 0]) {
    const rest = clause.slice(from);
    const name = (NAME.exec(rest) ?? EACH.exec(rest))?.[1];
    if (name !== undefined && name.length >= 2 && !NO_NAME.test(name))
      return { start: from, end: from + name.length };
  }
  return undefined;
}

/** The name of a row before ：, as 旗直部门和六号农场、街道：. */
export const isBody = (label: string): boolean => ROW.test(label);
