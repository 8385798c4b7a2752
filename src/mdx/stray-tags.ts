/**
 * Finds, in text, the tags that an editor surely meant as markup: HTML, unknown or unfinished components,
 * comments. They are shown as text, so each is an error with what to write instead. A `<` that means
 * “less than”, or brackets around a name, an address or a number, is nobody's error.
 */
import { COMPONENT_NAMES, COMPONENTS, componentNamed } from './components/all.ts';
import { insteadOf, isActiveName, isHtmlName } from './html-names.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

const ATTRIBUTE = String.raw`\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^\s"'<>{}]+))?`;
const WHOLE_TAG = new RegExp(`^<(/?)([A-Za-z][\\w.-]*)((?:${ATTRIBUTE}|\\s+\\{[^{}]*\\})*)\\s*/?>`);
const BEGUN_TAG = /^<(\/?)([A-Za-z][\w-]+)(?=[\s/>]|$)[^<>]*>?/;
const CHINESE_TAG = /^<(\/?)(\p{L}[\p{L}\p{N}_-]*)(?:\s*\/?>|[^<>]*=\s*["'“‘{][^<>]*>?)/u;
const CHINESE_BARE = /^<\p{L}[\p{L}\p{N}_-]*\s*>$/u;
const FULL_WIDTH = new RegExp(`^＜[/／]?(${COMPONENT_NAMES.join('|')})`);
const COMMENT = /^<(?:!--(?:[\s\S]*?-->)?|!\[CDATA\[|!doctype\b|\?[a-z])/i;
const HANDLER = /\son[a-z]+\s*=|javascript:/i;

const AS_TEXT = '如果本来就是文字，把 < 写成 \\< 。';
const LIST = `可用的组件：${COMPONENTS.map(({ name }) => name).join('、')}。`;

export interface StrayTag {
  problem: Problem;
  /** The end of what was judged, so that nothing inside is judged again. */
  end: number;
}

/** Judges the text that begins with the `<` (or `＜`) at `offset`; `ours` knows where tags of components begin. */
export function strayTagAt(
  source: string,
  offset: number,
  ours: (offset: number) => boolean,
): StrayTag | undefined {
  const text = source.slice(offset, offset + 1_000);
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const found = (length: number, kind: Problem['kind'], what: string, fix: string): StrayTag => ({
    problem: { offset, kind, severity: 'error', what, fix },
    end: offset + length,
  });

  const fullWidth = FULL_WIDTH.exec(line);
  if (fullWidth)
    return found(
      fullWidth[0].length,
      'body-component',
      '标签用了全角的尖括号 ＜ ＞',
      '换成英文半角的 < 和 > 。',
    );
  if (ours(offset)) return found(1, 'body-component', ...unfinishedTag(line));
  const comment = COMMENT.exec(text);
  if (comment) {
    return found(
      comment[0].length,
      'body-code',
      '正文里写了注释或网页代码，会原样显示给读者',
      `删掉它；内部的话写到“内部备注”里。${AS_TEXT}`,
    );
  }
  const whole = WHOLE_TAG.exec(line) ?? begunHtml(line);
  if (whole) return htmlOrComponent(whole, found);
  const chinese = CHINESE_TAG.exec(line);
  if (!chinese || CHINESE_BARE.test(chinese[0]) || /^[A-Za-z]/.test(chinese[2] ?? '')) return undefined;
  return found(
    chinese[0].length,
    'body-component',
    ...unknownComponent(chinese[2] ?? '', chinese[1] === '/'),
  );
}

const begunHtml = (line: string) => {
  const begun = BEGUN_TAG.exec(line);
  return begun && isHtmlName((begun[2] ?? '').toLowerCase()) ? begun : undefined;
};

function htmlOrComponent(
  match: RegExpExecArray,
  found: (length: number, kind: Problem['kind'], what: string, fix: string) => StrayTag,
): StrayTag {
  const [whole, slash = '', name = ''] = match;
  const lower = name.toLowerCase();
  if (isActiveName(lower) || HANDLER.test(whole)) {
    const fix = insteadOf(lower) ?? '删掉它；页面的功能由门户统一提供。';
    return found(whole.length, 'body-code', `正文里不能写代码：<${slash}${name}>`, `${fix}${AS_TEXT}`);
  }
  if (isHtmlName(lower) && [lower, lower.toUpperCase()].includes(name)) {
    const fix = insteadOf(lower) ?? '直接写文字就行。';
    return found(
      whole.length,
      'body-component',
      `正文里不能用网页标签 <${slash}${name}>`,
      `${fix}${AS_TEXT}`,
    );
  }
  return found(whole.length, 'body-component', ...unknownComponent(name, slash === '/'));
}

function unknownComponent(name: string, closing: boolean): [what: string, fix: string] {
  // A forgotten space glues the attribute to the name: <附表标题="…">.
  const meant = nearest(name, COMPONENT_NAMES) ?? COMPONENT_NAMES.find((known) => name.startsWith(known));
  const example = meant === undefined ? undefined : componentNamed(meant)?.example;
  return [
    `没有叫“${name}”的组件`,
    `${meant ? `是不是“${meant}”？${closing ? '' : `写成 ${example}。`}` : LIST}${AS_TEXT}`,
  ];
}

function unfinishedTag(line: string): [what: string, fix: string] {
  const name = /^<\/?([^\s/>]+)/.exec(line)?.[1] ?? '';
  const example = componentNamed(name)?.example ?? '';
  if (line.includes('|') && line.includes('>')) {
    return [`<${name}> 的标签被表格的竖线截断了`, '标签里不要写竖线 | 。'];
  }
  return [`<${name}> 的标签没有写完整`, `整个标签写在一行里，引号成对，以 > 结束，如 ${example}。`];
}
