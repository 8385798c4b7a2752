/** How far a save has come is said truly, also when saves overtake builds. */
import { expect, test } from 'vitest';
import { publishSentence } from '../../../src/cms/publish-state.ts';
import type { Audience } from '../../../src/domain/audience.ts';
import { publishLoop } from '../../../src/server/publish-loop.ts';

/** A loop whose builds end when the test says so. */
function loopByHand() {
  let clock = 0;
  const started: Audience[] = [];
  const endings: ((why?: string) => void)[] = [];
  const loop = publishLoop(
    (audience) => {
      started.push(audience);
      return new Promise((resolve) => endings.push(resolve));
    },
    () => clock,
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    loop,
    started,
    async end(afterMs: number, why?: string) {
      clock += afterMs;
      endings.shift()?.(why);
      await settle();
    },
    settle,
  };
}

test('a save is online when the internal portal stands, and the public one follows', async () => {
  const { loop, started, end, settle } = loopByHand();
  loop.saved();
  const done = loop.rebuild();
  await settle();
  expect(publishSentence(loop.state())).toBe('已保存 · 检查通过 · 正在上线……');
  await end(2100);
  expect(publishSentence(loop.state())).toBe('已保存 · 检查通过 · 已上线 2.1 秒 · 公开版正在更新……');
  await end(1900);
  await done;
  expect(publishSentence(loop.state())).toBe('已保存 · 检查通过 · 已上线 2.1 秒 · 公开版 4.0 秒');
  expect(started).toEqual(['internal', 'public']);
});

test('a build that began before a save does not count for it', async () => {
  const { loop, end, settle } = loopByHand();
  loop.rebuild();
  await settle();
  loop.saved();
  loop.rebuild();
  await end(500);
  expect(loop.state().internal).toEqual({ kind: 'waiting' });
  await end(1000);
  expect(loop.state().internal).toEqual({ kind: 'online', seconds: 1.5 });
});

test('the public portal waits while there is something newer', async () => {
  const { loop, started, end, settle } = loopByHand();
  loop.rebuild();
  await settle();
  loop.rebuild();
  await end(1);
  await end(1);
  await end(1);
  expect(started).toEqual(['internal', 'internal', 'public']);
});

test('a failure says why and does not build the public portal', async () => {
  const { loop, started, end } = loopByHand();
  loop.saved();
  loop.rebuild();
  await new Promise((resolve) => setTimeout(resolve));
  await end(1, '没有上线');
  expect(publishSentence(loop.state())).toBe('已保存 · 检查通过 · 没有上线');
  expect(started).toEqual(['internal']);
});
