/** Does the text ask for the number? It may as well be a condition, a fact or a result. */
import type { Amount } from './amounts.ts';
import { isCondition, isCounted } from './conditions.ts';
import { demands } from './tense.ts';
import { mayBeNoun, opensWithATarget, opensWithAVerb, setsATarget, setsUp, worksOn } from './verbs.ts';

export interface Setting {
  clause: string;
  /** The sentence says somewhere that something is to be done. */
  demanded: boolean;
  /** The clause tells what was done. */
  past: boolean;
  /** The clause, or what holds for it, says how often, when or for each of whom. */
  bound: boolean;
  /** The amount before it in a list with 、 was taken. */
  continues: boolean;
  /** The clause before it in the sentence set a bare number. */
  alongside: boolean;
  /** The row of a table or list of targets. */
  row: boolean;
  /** Nothing of the clause follows the amount. */
  ends: boolean;
  /** The words from the amount before it, or from the start of the clause. */
  before: string;
}

export function isAsked(amount: Amount, setting: Setting): boolean {
  const { clause, past, bound } = setting;
  if (isCondition(clause, amount) || isCounted(clause, amount)) return false;
  if (past && !(demands(clause) && !/了|已|均/.test(clause))) return false;
  if (amount.op !== null && amount.op !== 'range') return true;
  // 3年 and 6个月 without a limit say how long something has been.
  if (/^(?:年|个月)$/.test(amount.unit)) return false;
  if (amount.kind === 'sort') return isTargetOfItems(amount, setting);
  if (amount.vague || isFigureOfSpeech(amount, clause)) return false;
  if (amount.chinese && amount.value > 1 && amount.unit === '条') return false;
  if (amount.kind === 'share') return bound || amount.unit === '番' || isRate(setting.before);
  if (amount.kind === 'score') return false;
  if (bound) return true;
  if (amount.kind === 'money' || amount.kind === 'duration') return false;
  return setting.row || setting.continues || isBareDemand(amount, setting);
}

/** 三项制度 sorts, 完成改革任务15项 counts. */
const isTargetOfItems = (amount: Amount, { ends, before }: Setting): boolean =>
  amount.unit === '项' &&
  !amount.chinese &&
  !amount.vague &&
  ends &&
  (opensWithAVerb(before) || setsATarget(before));

/** 覆盖率100%; but not 占年度计划的66.7%. */
const isRate = (before: string): boolean =>
  /(?:率|比例|占比|比重|度|面|增长|提高|提升|下降|降低|增幅|增速|实现)(?:为|保持|稳定|维持|要|应|须|力争|确保|均|都|要求|在|达|到)*\s*$/.test(
    before,
  );

/** 建立一个…机制, 打造一支…队伍. */
const VAGUE_ONE =
  /^(?:支|批|个|套|种|条)[^，。；、]{0,24}?(?:的[^，。；、]{0,8})?(?:铁军|人才队伍|格局|局面|氛围|环境|体系|机制|模式|路子|新路|道路|家园|社会|力量|精品力作|队伍$)/;
const DESCRIBED_BODY = /^(?:支|批|个)[^，。；]{0,30}的[^，。；、]{0,10}队伍/;

function isFigureOfSpeech(amount: Amount, clause: string): boolean {
  if (!amount.chinese || amount.value !== 1 || amount.max !== null) return false;
  const rest = clause.slice(amount.end - amount.unit.length);
  return (
    DESCRIBED_BODY.test(rest) || /^套/.test(rest) || (/^(?:个|条|种)/.test(rest) && VAGUE_ONE.test(rest))
  );
}

const STATES_WHAT_IS =
  /(?:是|为|成为|作为|属于|形成一个|呈现|存在|只有|仅有|没有|位于|地处|具有)[^，。；]{0,4}$/;

/** 开展招聘会4场: what is held is counted as it is planned. */
const isHeld = (words: string, { unit }: Amount): boolean =>
  /^(?:场|场次|期|届)$/.test(unit) && /^(?:开展|组织|召开|举办|举行|承办)/.test(words);

/** 帐篷不少于200顶，发电机5台，冲锋舟2艘: a thing and its number after another. */
const isNextOfARow = (words: string, { alongside, demanded }: Setting): boolean =>
  alongside && demanded && /^[\u4e00-\u9fff]{2,8}$/.test(words) && !/[有共达计为]$/.test(words);

/** No comparator, no period: the verb alone asks. */
function isBareDemand(amount: Amount, setting: Setting): boolean {
  const { clause, before } = setting;
  const words = before.trimEnd();
  if (STATES_WHAT_IS.test(words)) return false;
  const demanded = demands(clause);
  if (setsUp(words) && !mayBeNoun(words)) {
    if (/有$/.test(words)) return demanded;
    if (amount.chinese && amount.value > 1 && amount.max === null && amount.kind !== 'times')
      return demanded || setting.demanded || setsATarget(words);
    return true;
  }
  if (setting.demanded && opensWithAVerb(words)) return true;
  if (amount.kind === 'times') return demanded || worksOn(words);
  // 治理二期 names a stage.
  if (amount.unit === '期' && amount.chinese) return false;
  return (
    opensWithATarget(words) ||
    (setting.alongside && opensWithAVerb(words)) ||
    (setting.ends &&
      !amount.chinese &&
      (setsATarget(words) || worksOn(words) || isHeld(words, amount) || isNextOfARow(words, setting)))
  );
}
