/**
 * Everything an editor can get wrong, and the words the checker says to it. Each folder of
 * fixtures/content/broken holds the files that differ from the good base, and `messages.txt`, what
 * `npm run check` prints. `UPDATE=1` writes that file anew: read the difference as its reader would.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../../src/compile/parse-content.ts';
import { formatForTerminal, summarise } from '../../../src/diagnostics/terminal.ts';
import { renderBody } from '../../../src/mdx/render-body.ts';
import { FIXTURES, overlayContent } from '../../support/content.ts';

const BASE = path.join(FIXTURES, 'content/base');
const CASES = path.join(FIXTURES, 'content/broken');

/** What `npm run check` prints. */
async function checkOutput(folder: string): Promise<string> {
  const tree = await overlayContent(BASE, folder);
  const messages = [...tree.messages, ...parseContent(tree.files, renderBody).messages];
  return `${formatForTerminal(messages)}\n\n${summarise(messages, tree.files.length)}\n`;
}

test('the base is without fault', async () => {
  expect(await checkOutput(BASE)).toContain('没有问题');
});

describe('what the checker says to', () => {
  test.for(readdirSync(CASES))('%s', async (name) => {
    const expected = path.join(CASES, name, 'messages.txt');
    const output = await checkOutput(path.join(CASES, name));
    if (process.env['UPDATE'] === '1') writeFileSync(expected, output);
    expect(output).toBe(readFileSync(expected, 'utf8'));
  });
});
