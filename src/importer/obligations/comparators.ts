/** Words before and after a number that say whether it is a floor, a ceiling or the number itself. */
import type { Comparator } from './proposal.ts';

interface Rule {
  op: Comparator;
  /** A number with its measure as it stands in a clause. */
  example: string;
  words: RegExp;
}

/** Directly before the number. */
export const BEFORE: readonly Rule[] = [
  {
    op: '<=',
    example: '不得超过2次',
    words: /(?:不得?|不能|不应|不宜|不可|一般不)(?:超过|多于|高于|大于|突破|超出|超)(?:了)?$/,
  },
  {
    op: '<=',
    example: '控制在20桌',
    words:
      /(?:不多于|不高于|不大于|不突破|控制在|限定在|限制在|压减到|压缩到|压降到|降低?到|降低?至|下降到|下降至|≤|<)$/,
  },
  { op: '<=', example: '最多3人', words: /(?:最多|至多|最高|上限)(?:为|不超过)?$/ },
  {
    op: '>=',
    example: '不少于2次',
    words: /(?:不得?|不能|不应|不可|应当?不|原则上不|一般不|均不|都不)(?:少于|低于|小于|短于|少|低)$/,
  },
  { op: '>=', example: '至少2次', words: /(?:至少|最少|最低|起码|不下|≥|>|大于等于)(?:要?有|为|达到?|在)?$/ },
  {
    op: '>=',
    example: '要满48小时',
    words: /(?:要|应|须|需|必须|累计)满$/,
  },
  {
    op: '>=',
    example: '达到90%',
    words:
      /(?:达到?|超过|突破|高于|多于|大于|提高到|提高至|提升到|提升至|增加到|增加至|增长到|扩大到|扩大至|保持在|稳定在|维持在|确保在)$/,
  },
];

/** 不少于 and 达到 may name the whole before the share: 不低于全体党员的80%, 达到年度计划的90%. */
export const BEFORE_WHOLE: readonly Rule[] = [
  { op: '>=', example: '不低于全体党员的80%', words: /(?:不得?|不能)(?:少于|低于)[^，、\d]{1,14}的$/ },
  {
    op: '>=',
    example: '达到年度计划的90%',
    words: /(?:达到|至少占|不低于|(?<!不|不得|不能)超过)[^，、\d]{1,14}的$/,
  },
  { op: '<=', example: '不超过总数的15%', words: /(?:不得?|不能)(?:超过|高于)[^，、\d]{1,14}的$/ },
];

/** Earlier in the same clause: 至少开展1次, 最多安排2人. 至少 also holds for what is listed after it with 、. */
export const EARLIER: readonly Rule[] = [
  { op: '>=', example: '至少开展1次', words: /至少|最少|起码/ },
  { op: '<=', example: '最多安排2人', words: /最多|至多/ },
];

/** After the measure. */
export const AFTER: readonly Rule[] = [
  { op: '>=', example: '1名以上', words: /^(?:（[^）]{0,6}）)?(?:及|或|和)?以上/ },
  { op: '<=', example: '3%以内', words: /^(?:（[^）]{0,6}）)?(?:及|或|和)?(?:以内|之内|以下)/ },
  { op: '=', example: '10个左右', words: /^(?:（[^）]{0,6}）)?左右/ },
];
