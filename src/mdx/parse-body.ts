/**
 * A body's text to a Markdown tree: CommonMark as MDX has it (no raw HTML, no autolinks, no indented code),
 * tables, footnotes, emphasis that works beside Chinese punctuation, and component tags. The parts of MDX
 * that are code are not loaded: `{…}` and `import` are characters.
 */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { mdxMd } from 'micromark-extension-mdx-md';
import type { Tag } from './tag-scan.ts';
import { tagLeaves, tagSyntax } from './tag-syntax.ts';

const syntax = [mdxMd(), cjkFriendlyExtension(), gfmTable(), gfmFootnote()];
const leaves = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];

/** Parses a body whose tags `findTags` has found. */
export function parseBody(source: string, tags: ReadonlyMap<number, Tag>): Root {
  if (tags.size === 0) return fromMarkdown(source, { extensions: syntax, mdastExtensions: leaves });
  return fromMarkdown(source, {
    extensions: [...syntax, tagSyntax(tags)],
    mdastExtensions: [...leaves, tagLeaves(tags)],
  });
}
