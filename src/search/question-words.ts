/**
 * What makes a query a question and says nothing of its matter: 请问、由谁负责、有哪些任务. Questions are asked
 * about tasks, so words such as 负责 and 任务 are empty in them too.
 */

/** In the order in which they are tried: the longer first where one begins another. */
const ASKING = [
  '请问|想问一下|想问|问一下|我想知道|想知道|帮我查一下|帮我查|帮忙查|查一下|查查|麻烦|你好|您好',
  '(?:都)?(?:归|由|该|应该?|该由|应由)?(?:谁|哪个(?:部门|单位|组室|组|科室|股室|领导|人)|哪些(?:部门|单位|组室|人)|哪家(?:单位)?|什么(?:部门|单位))(?:来|去)?(?:负责|牵头|管理|管|承担|承办|落实|主管|分管|办理|办|抓|做|干|修订|组织|说了算)?(?:的)?',
  '(?:找|问|联系|报给|交给|报|交|向|跟|给)(?:谁|哪里|哪儿|哪个(?:部门|单位|组))',
  '(?:什么|啥)(?:时候|时间|时侯)|何时|哪天|几号|几月份?|多久|多长时间',
  '(?:要|需要|应该|应当|必须|得|提前|至少|最少|不少于|不低于|参加)*(?:多少|几)(?:个月|个|天|次|分|条|篇|家|所|名|场|家|种|位|人|遍|回|小时|比例|遍|期|项|支|句|年)?(?:以上|以内)?',
  '(?:都)?(?:有|要|需要|应该?)?(?:做|干|负责|承担|落实|牵头|管|办|参加|配合)?(?:哪些|哪几|什么|啥)(?:种|个|项|些)?',
  '有没有|是不是|要不要|需不需要|用不用|能不能|可不可以|可以不可以|行不行|算不算|对不对|是否|能否|可否',
  '怎么(?:样|办|做|弄|搞|算|管|写|报|开展|推进|落实)?|怎样|如何|咋(?:办|弄|做|整)?|为什么|为啥',
  '在哪里?|哪里|哪儿|哪些|哪个|谁',
  '需要|吗|呢|吧|啊|呀|嘛',
];

/** Empty beside a question or a name; the matter of a query that has nothing else. */
const DUTY =
  '负责|牵头|承担|落实|主管|分管|承办|办理|参与|参加|责任|职责|任务|工作|事项|事情|有关|相关|涉及|要求|规定|内容|清单|名下|所有|全部|一共|总共|要做|要干|该做|一次|1次';
/** Names of bodies within a body, and words too short to be taken out of the middle of others. */
const REMAINS =
  '配合|单位|部门|党工委|党委|党组|人民政府|政府|要|该|做|干|管|办|的|是|有|事|归|由|了|都|些|项|个|在|被|把|给|对|为|向|和|与';

const asking = new RegExp(ASKING.join('|'), 'gu');
const duty = new RegExp(DUTY, 'gu');
const edges = /^(?:[要该由归的是有了都被把给对])+|(?:[要该归的是有了都事])+$/gu;
const remains = new RegExp(REMAINS, 'gu');

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Without what only asks; `asked` says whether anything was taken out. */
export function withoutQuestion(normalised: string): { text: string; asked: boolean } {
  const text = tidy(normalised.replace(asking, ' '));
  return text === tidy(normalised) ? { text, asked: false } : { text, asked: true };
}

/** Without what any question about tasks says. */
export const withoutDuty = (text: string): string =>
  tidy(
    text
      .replace(duty, ' ')
      .split(' ')
      .map((part) => part.replace(edges, ''))
      .join(' '),
  );

/** Whether nothing is left to look up once question and duty are taken away. */
export const asksNothingElse = (text: string): boolean =>
  withoutDuty(withoutQuestion(text).text).replace(remains, '').replaceAll(' ', '') === '';
