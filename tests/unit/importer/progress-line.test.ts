import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressLine } from '../../../src/importer/progress-line.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { written, line: progressLine({ isTTY, write: (text: string) => written.push(text) }) };
}

test('one line, written over and cleared', () => {
  const { written, line } = terminal(true);
  line.show('读取文件');
  vi.advanceTimersByTime(100);
  line.show('理解清单：120 / 500 项');
  line.clear();
  expect(written).toEqual(['\r\u001b[K  读取文件……', '\r\u001b[K  理解清单：120 / 500 项……', '\r\u001b[K']);
});

test('no oftener than people read', () => {
  const { written, line } = terminal(true);
  for (let item = 1; item <= 100; item++) {
    line.show(`${item} / 100`);
    vi.advanceTimersByTime(1);
  }
  expect(written).toEqual(['\r\u001b[K  1 / 100……', '\r\u001b[K  81 / 100……']);
});

test('nothing where nobody watches', () => {
  const { written, line } = terminal(false);
  line.show('读取文件');
  line.clear();
  expect(written).toEqual([]);
});
