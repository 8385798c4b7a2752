import { appendFileSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchContent } from '../../../src/compile/watch-content.ts';

let home: string;
let seen: string[][];
let watching: { close(): void };
const at = (...names: string[]) => path.join(home, ...names);
const names = () => seen.flat().map((file) => path.relative(home, file));

/** Long enough for a watcher to be told and to have settled. */
const settle = () => pause(250);

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'watch-'));
  mkdirSync(at('content', 'tasks'), { recursive: true });
  writeFileSync(at('content', 'tasks', '1.mdx'), 'one');
  seen = [];
  watching = watchContent([at('content'), at('later')], (paths) => seen.push([...paths]), { delayMs: 60 });
  await settle();
});
afterEach(() => {
  watching.close();
  rmSync(home, { recursive: true, force: true });
});

async function expectChange(act: () => void, file: string): Promise<void> {
  seen = [];
  act();
  await vi.waitFor(() => expect(names()).toContain(file), { timeout: 5000, interval: 20 });
  await settle();
}

function saveByRenaming(file: string, text: string): void {
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}

describe('notices', () => {
  test('a file that is written, added and deleted', async () => {
    const file = path.join('content', 'tasks', '1.mdx');
    await expectChange(() => writeFileSync(at(file), 'two'), file);
    await expectChange(() => writeFileSync(at('content', 'new.yml'), ''), path.join('content', 'new.yml'));
    await expectChange(() => rmSync(at(file)), file);
  });

  test('a file that an editor saves by renaming, again and again', async () => {
    const file = path.join('content', 'tasks', '1.mdx');
    for (const text of ['two', 'three', 'four'])
      await expectChange(() => saveByRenaming(at(file), text), file);
    await expectChange(() => appendFileSync(at(file), 'five'), file);
  });

  test('what happens in folders that are new, renamed or replaced', async () => {
    await expectChange(
      () => mkdirSync(at('content', 'a', 'b'), { recursive: true }),
      path.join('content', 'a'),
    );
    await expectChange(
      () => writeFileSync(at('content', 'a', 'b', '1.mdx'), ''),
      path.join('content', 'a', 'b', '1.mdx'),
    );
    await expectChange(() => renameSync(at('content', 'a'), at('content', 'c')), path.join('content', 'c'));
    await expectChange(
      () => appendFileSync(at('content', 'c', 'b', '1.mdx'), 'x'),
      path.join('content', 'c', 'b', '1.mdx'),
    );
    await expectChange(
      () => {
        cpSync(at('content', 'c'), at('copy'), { recursive: true });
        renameSync(at('content', 'c'), at('past'));
        renameSync(at('copy'), at('content', 'c'));
      },
      path.join('content', 'c'),
    );
    await expectChange(
      () => appendFileSync(at('content', 'c', 'b', '1.mdx'), 'y'),
      path.join('content', 'c', 'b', '1.mdx'),
    );
  });

  test('a watched folder that goes, and comes back', async () => {
    await expectChange(() => rmSync(at('content'), { recursive: true }), 'content');
    await expectChange(() => mkdirSync(at('content')), 'content');
    await expectChange(() => writeFileSync(at('content', 'site.yml'), ''), path.join('content', 'site.yml'));
  });

  test('a watched folder that was not there at first', async () => {
    await expectChange(() => mkdirSync(at('later')), 'later');
    await expectChange(() => writeFileSync(at('later', 'a.yml'), ''), path.join('later', 'a.yml'));
  });
});

test('gathers what happens together', async () => {
  for (let number = 0; number < 20; number += 1) writeFileSync(at('content', 'tasks', `${number}.mdx`), 'x');
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  await settle();
  expect(seen).toHaveLength(1);
  expect(seen[0]).toHaveLength(20);
});

test('leaves alone what editors and browsers write for a moment', async () => {
  const passing =
    '.1.mdx.swp .DS_Store 1.mdx~ #1.mdx# 4913 ~$清单.docx 1.mdx.tmp 1.mdx.crdownload 1.mdx___jb_tmp___';
  for (const name of passing.split(' ')) {
    writeFileSync(at('content', 'tasks', name), 'x');
    rmSync(at('content', 'tasks', name));
  }
  await settle();
  expect(names()).toEqual([]);
});

test('leaves folders with a dot alone', async () => {
  mkdirSync(at('content', '.git', 'objects'), { recursive: true });
  await settle();
  writeFileSync(at('content', '.git', 'objects', 'a'), 'x');
  await settle();
  expect(names()).toEqual([]);
});

test('is silent once closed', async () => {
  writeFileSync(at('content', 'a.yml'), 'x');
  watching.close();
  await settle();
  writeFileSync(at('content', 'b.yml'), 'x');
  await settle();
  expect(seen).toEqual([]);
});
