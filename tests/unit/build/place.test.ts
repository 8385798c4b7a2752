import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeFolder, recoverFolder } from '../../../src/build/place.ts';

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return { ...real, cp: vi.fn(real.cp), rename: vi.fn(real.rename) };
});

let home: string;
const at = (...names: string[]) => path.join(home, ...names);

function write(file: string, text: string): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

const read = (file: string) => readFileSync(at(file), 'utf8');

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'place-'));
  write('built/index.html', 'new');
  write('built/tasks/1.html', 'task');
});

afterEach(() => {
  vi.mocked(cp).mockClear();
  vi.mocked(rename).mockClear();
  rmSync(home, { recursive: true });
});

describe('placing', () => {
  test('makes the target and the folders above it', async () => {
    await placeFolder(at('built'), at('out', 'public'));
    expect(read('out/public/tasks/1.html')).toBe('task');
    expect(readdirSync(at('out'))).toEqual(['public']);
    expect(read('built/index.html')).toBe('new');
  });

  test('replaces the whole folder', async () => {
    write('out/index.html', 'old');
    write('out/gone.html', 'old');
    await placeFolder(at('built'), at('out'));
    expect(readdirSync(at('out')).sort()).toEqual(['index.html', 'tasks']);
    expect(readdirSync(home).sort()).toEqual(['built', 'out']);
  });

  test('keeps a link to the target a link', async () => {
    write('disk/site/index.html', 'old');
    symlinkSync(at('disk', 'site'), at('out'));
    await placeFolder(at('built'), at('out'));
    expect([read('disk/site/index.html'), read('out/index.html')]).toEqual(['new', 'new']);
    expect(readdirSync(at('disk'))).toEqual(['site']);
  });

  test.skipIf(!existsSync('/dev/shm'))('works across file systems', async () => {
    const elsewhere = mkdtempSync('/dev/shm/place-');
    await placeFolder(at('built'), path.join(elsewhere, 'site'));
    await placeFolder(at('built'), path.join(elsewhere, 'site'));
    expect(readdirSync(elsewhere)).toEqual(['site']);
    expect(readFileSync(path.join(elsewhere, 'site', 'index.html'), 'utf8')).toBe('new');
    rmSync(elsewhere, { recursive: true });
  });

  test.each([
    ['a file as source', 'built/index.html', 'out'],
    ['a missing source', 'nothing', 'out'],
    ['the source itself', 'built', 'built'],
    ['a target within the source', 'built', 'built/out'],
    ['a source within the target', 'built/tasks', 'built'],
    ['a file as target', 'built', 'file.txt'],
  ])('refuses %s', async (_, from, to) => {
    write('file.txt', 'x');
    await expect(placeFolder(at(from), at(to))).rejects.toThrow();
    expect(read('built/index.html')).toBe('new');
    expect(readdirSync(home).sort()).toEqual(['built', 'file.txt']);
  });
});

describe('a failure leaves the old folder', () => {
  const failure = Object.assign(new Error('no space left'), { code: 'ENOSPC' });

  test('while copying', async () => {
    write('out/index.html', 'old');
    vi.mocked(cp).mockImplementationOnce(async (_, to) => {
      mkdirSync(String(to));
      throw failure;
    });
    await expect(placeFolder(at('built'), at('out'))).rejects.toThrow('no space left');
    expect(read('out/index.html')).toBe('old');
    expect(readdirSync(home).sort()).toEqual(['built', 'out']);
  });

  test.each([1, 2])('at renaming number %i', async (number) => {
    write('out/index.html', 'old');
    const { rename: real } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
    for (let before = 1; before < number; before += 1) vi.mocked(rename).mockImplementationOnce(real);
    vi.mocked(rename).mockRejectedValueOnce(failure);
    await expect(placeFolder(at('built'), at('out'))).rejects.toThrow('no space left');
    expect(read('out/index.html')).toBe('old');
    expect(readdirSync(home).sort()).toEqual(['built', 'out']);
  });
});

describe('after a killed run', () => {
  test('what was moved away comes back, the newest of several', async () => {
    write('out.old-000000001-aaaaaa/index.html', 'older');
    write('out.old-000000002-aaaaaa/index.html', 'old');
    write('out.new-000000002-aaaaaa/index.html', 'half');
    await recoverFolder(at('out'));
    expect(read('out/index.html')).toBe('old');
    expect(readdirSync(home).sort()).toEqual(['built', 'out']);
  });

  test('leftovers go with the next run, names of others stay', async () => {
    write('out/index.html', 'old');
    write('out.old-000000001-aaaaaa/index.html', 'older');
    write('out.new-000000002-aaaaaa/index.html', 'half');
    write('out.old-backup/index.html', 'mine');
    write('other.new-000000002-aaaaaa/index.html', 'of another');
    await placeFolder(at('built'), at('out'));
    expect(read('out/index.html')).toBe('new');
    expect(readdirSync(home).sort()).toEqual([
      'built',
      'other.new-000000002-aaaaaa',
      'out',
      'out.old-backup',
    ]);
  });

  test('nothing to recover is no error', async () => {
    await recoverFolder(at('nowhere', 'out'));
    expect(existsSync(at('nowhere'))).toBe(false);
  });
});
