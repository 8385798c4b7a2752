/**
 * Teaches the Markdown parser the component tags of one body. Only the tags found by `tag-scan.ts` are tags;
 * every other `<` stays a character, so nothing here can fail on what people write.
 */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Tag } from './tag-scan.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    componentTag: 'componentTag';
  }
}

const LESS_THAN = 60;
const SPACE = 32;
const isLineEnd = (code: Code) => code === null || code === -5 || code === -4 || code === -3;
const isSpace = (code: Code) => code === -2 || code === -1 || code === SPACE;

/** Takes the characters of a tag as one token; a tag cut short (by a table's cell) is no tag. */
function consumeTag(effects: Effects, tag: Tag, ok: State, nok: State): State {
  let left = tag.end - tag.start;
  const inside: State = (code) => {
    if (left === 0 && code !== -1) {
      effects.exit('componentTag');
      return ok(code);
    }
    if (isLineEnd(code)) return nok(code);
    if (code !== -1) left -= 1;
    effects.consume(code);
    return inside;
  };
  return (code) => {
    effects.enter('componentTag');
    return inside(code);
  };
}

const inText = (tags: ReadonlyMap<number, Tag>): Construct => ({
  name: 'componentTagText',
  tokenize(this: TokenizeContext, effects, ok, nok) {
    return (code) => {
      const tag = tags.get(this.now().offset);
      return tag ? consumeTag(effects, tag, ok, nok)(code) : nok(code);
    };
  },
});

/** A line of nothing but tags stands between paragraphs. */
const inFlow = (tags: ReadonlyMap<number, Tag>): Construct => ({
  name: 'componentTagFlow',
  tokenize(this: TokenizeContext, effects, ok, nok) {
    const start: State = (code) => {
      const tag = tags.get(this.now().offset);
      return tag ? consumeTag(effects, tag, after, nok)(code) : nok(code);
    };
    const spaces: State = (code) => {
      if (isSpace(code)) {
        effects.consume(code);
        return spaces;
      }
      effects.exit('whitespace');
      return after(code);
    };
    const after: State = (code) => {
      if (isLineEnd(code)) return ok(code);
      if (code === LESS_THAN) return start(code);
      if (!isSpace(code)) return nok(code);
      effects.enter('whitespace');
      return spaces(code);
    };
    return start;
  },
});

export const tagSyntax = (tags: ReadonlyMap<number, Tag>): Extension => ({
  flow: { [LESS_THAN]: inFlow(tags) },
  text: { [LESS_THAN]: inText(tags) },
});

/** Makes each tag token a leaf of the tree. */
export const tagLeaves = (tags: ReadonlyMap<number, Tag>): TreeExtension => ({
  enter: {
    componentTag(token) {
      const tag = tags.get(token.start.offset);
      if (tag) this.enter({ type: 'tag', tag, raw: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    componentTag(token) {
      if (tags.has(token.start.offset)) this.exit(token);
    },
  },
});
