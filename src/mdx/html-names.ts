/** HTML's elements as people type them into bodies, and what to write in their place. */
const BOLD = '加粗写成 **文字** 。';
const NO_STYLE = '样式由门户统一管，直接写文字就行。';
const NO_PLAYER = '正文里不能嵌入播放器或别的网页，写成链接 [文字](https://…)。';

const INSTEAD: Record<string, string> = {
  br: '换段就空一行；只换行就在行末打一个反斜杠 \\ 。',
  p: '段落之间空一行就行。',
  div: NO_STYLE,
  span: NO_STYLE,
  font: NO_STYLE,
  center: NO_STYLE,
  u: NO_STYLE,
  big: NO_STYLE,
  small: NO_STYLE,
  section: NO_STYLE,
  article: NO_STYLE,
  b: BOLD,
  strong: BOLD,
  i: '强调写成 *文字* 。',
  em: '强调写成 *文字* 。',
  a: '链接写成 [文字](https://…)。',
  img: '图片写成 ![说明](/uploads/文件名.jpg)。',
  hr: '分隔线写成单独一行的 --- 。',
  blockquote: '引用的段落在行首写 > 。',
  code: '原样的文字用反引号 ` 括起来。',
  pre: '原样的文字前后各写一行 ``` 。',
  iframe: NO_PLAYER,
  video: NO_PLAYER,
  audio: NO_PLAYER,
  source: NO_PLAYER,
  embed: NO_PLAYER,
  object: NO_PLAYER,
  aside: '要突出一段话，写成 <提示 类型="注意">…</提示>。',
  details: '要突出一段话，写成 <提示 类型="注意">…</提示>。',
};
for (const name of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) INSTEAD[name] = '标题写成单独一行，如 ## 小标题。';
for (const name of ['ul', 'ol', 'li']) INSTEAD[name] = '列表在行首写“- ”或“1. ”。';
for (const name of ['table', 'thead', 'tbody', 'tr', 'td', 'th']) {
  INSTEAD[name] = '表格每行写成 | 甲 | 乙 | ，第二行写 |---|---| 。';
}

/** Elements that run or load something. */
const ACTIVE = new Set(
  'script style iframe object embed applet link meta base form input button textarea select svg math template noscript frame frameset'.split(
    ' ',
  ),
);

export const isHtmlName = (name: string) => Object.hasOwn(INSTEAD, name) || ACTIVE.has(name);
export const isActiveName = (name: string) => ACTIVE.has(name);
export const insteadOf = (name: string) => (Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined);
