import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { describe, expect, it } from 'vitest';
import { findTags } from '../../../src/mdx/tag-scan.ts';

/** What MDX's own parser says of a tag. */
function asMdx(tag: string) {
  const tree = fromMarkdown(tag, { extensions: [mdxJsx()], mdastExtensions: [mdxJsxFromMarkdown()] });
  const node = tree.children[0];
  if (node?.type !== 'mdxJsxFlowElement') return undefined;
  return {
    name: node.name,
    attributes: node.attributes.map((attribute) =>
      'name' in attribute ? [attribute.name, attribute.value] : undefined,
    ),
  };
}

const name = fc.constantFrom('提示', '附表', '引用', 'Callout', 'Ref');
const space = fc.constantFrom(' ', '  ', '\t', '\u3000');
const value = fc.array(
  fc.constantFrom(
    '甲',
    'a',
    '1',
    ' ',
    '。',
    '/',
    '=',
    '{',
    '}',
    '<',
    '>',
    '&amp;',
    '&quot;',
    '&#60;',
    '&',
    '“',
  ),
  { maxLength: 8 },
);
const attribute = fc
  .tuple(fc.constantFrom('类型', '标题', 'title', 'a-b', 'x1'), fc.constantFrom('"', "'"), value)
  .map(([key, quote, parts]) => `${key}=${quote}${parts.join('')}${quote}`);

describe('tags', { timeout: 60_000 }, () => {
  it('are read as MDX reads them', () => {
    fc.assert(
      fc.property(
        name,
        space,
        fc.array(attribute, { maxLength: 4 }),
        fc.boolean(),
        (tagName, gap, attributes, tight) => {
          const text = [`<${tagName}`, ...attributes].join(gap) + (tight ? '/>' : `${gap}/>`);
          const tag = findTags(text).tags.get(0);
          expect(tag?.slips).toEqual([]);
          expect(tag?.end).toBe(text.length);
          expect(tag?.selfClosing).toBe(true);
          expect({
            name: tag?.name,
            attributes: tag?.attributes.map((each) => [each.name, each.value]),
          }).toEqual(asMdx(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['<提示', '<提示>'.length, '<提示>'],
    ['code', undefined, '<提示'],
    ['another name', undefined, '<提示框>'],
    ['a name inside a name', undefined, '<Reference/>'],
    ['a space first', undefined, '< 提示>'],
    ['a line break inside', undefined, '<提示\n类型="注意">'],
    ['another tag inside', undefined, '<提示 <引用 政策="a"/>'],
    ['a quote without a name', undefined, '<提示 "注意">'],
    ['an equals sign without a value', undefined, '<提示 类型=>'],
    ['an open brace', undefined, '<提示 类型={a>'],
  ])('%s', (_case, end, text) => {
    expect(findTags(text).tags.get(0)?.end).toBe(end);
  });
});
