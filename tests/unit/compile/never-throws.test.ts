/** Whatever an editor does to a file, the checker answers with messages. */
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContentFile, readContentTree } from '../../../src/compile/content-tree.ts';
import { parseContent } from '../../../src/compile/parse-content.ts';
import { MESSAGE_KINDS } from '../../../src/diagnostics/kinds.ts';
import type { Message } from '../../../src/diagnostics/message.ts';
import { viewFor } from '../../../src/domain/audience-view.ts';
import { FIXTURES, plainBody } from '../../support/content.ts';

const { files } = await readContentTree(path.join(FIXTURES, 'content/county'));

/** Pieces that mean something to YAML, to a schema, or to JavaScript. */
const pieces = fc.constantFrom(
  ...[
    '：',
    ': ',
    ' - ',
    '\t',
    '\n',
    '"',
    "'",
    '*',
    '&a ',
    '!',
    '|',
    '>',
    '{',
    '[',
    '---',
    '# ',
    '2023-02-30',
    '12',
  ],
  ...[
    'null',
    '"": a',
    'constructor: a',
    '__proto__: a',
    'toString',
    'id: 东河镇',
    'kind: unit',
    '. inf',
    '\0',
    '\u2028',
  ],
);
const editOf = (length: number) =>
  fc.record({
    at: fc.nat(length),
    remove: fc.nat(20),
    insert: fc.oneof(pieces, fc.string({ unit: 'grapheme' })),
  });

const broken = fc.integer({ min: 0, max: files.length - 1 }).chain((index) => {
  const { path: file, text } = files[index] as ContentFile;
  return fc.array(editOf(text.length), { minLength: 1, maxLength: 4 }).map((edits) => ({
    path: file,
    text: edits.reduce(
      (now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove),
      text,
    ),
  }));
});

/** A message that leads nowhere: of no kind, at no line of its file, or with a hole in its words. */
function isOdd({ kind, file, line = 1, what, fix }: Message, tree: readonly ContentFile[]): boolean {
  const text = tree.find((known) => known.path === file)?.text ?? '';
  const lines = text.split('\n').length + 1;
  const hole = /undefined|NaN|\[object|^$/;
  return !(kind in MESSAGE_KINDS) || line < 1 || line > lines || hole.test(what) || hole.test(fix);
}

test('files changed anywhere, in any way', () => {
  fc.assert(
    fc.property(broken, (changed) => {
      const tree = files.map((file) => (file.path === changed.path ? changed : file));
      const { content, messages } = parseContent(tree, plainBody, { formatting: true });
      expect(messages.filter((message) => isOdd(message, tree))).toEqual([]);
      viewFor('public', content);
      viewFor('internal', content);
    }),
    { numRuns: 100 },
  );
});
