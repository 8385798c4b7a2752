/** The fixture that other tests build from must itself be as good as content can be. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { readContentTree } from '../../../src/compile/content-tree.ts';
import { parseContent } from '../../../src/compile/parse-content.ts';
import { renderBody } from '../../../src/mdx/render-body.ts';
import { FIXTURES } from '../../support/content.ts';

test('the fixture county is without fault, and written as the project writes', async () => {
  const tree = await readContentTree(path.join(FIXTURES, 'content/county'));
  const { content, messages } = parseContent(tree.files, renderBody, { formatting: true });
  expect([...tree.messages, ...messages]).toEqual([]);
  expect(content.tasks).toHaveLength(6);
  expect(content.tasks[0]?.body.references).toMatchObject([
    { collection: 'projects', id: 'he-an-dushu-jiao' },
  ]);
});
