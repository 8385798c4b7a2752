/** The committed examples say what the pages and our own server say. */
import { expect, test } from 'vitest';
import { deployExamples, outdatedExamples } from '../../../src/publish/deploy-examples.ts';
import {
  contentSecurityPolicy,
  PORTAL_POLICY,
  SECURITY_HEADERS,
} from '../../../src/server/security-headers.ts';

test('the committed examples are those of the source (npm run deploy:examples)', async () => {
  expect(await outdatedExamples()).toEqual([]);
});

test.each([...deployExamples()])('%s has every header', (name, text) => {
  for (const [header, value] of Object.entries(SECURITY_HEADERS)) {
    expect(text).toMatch(new RegExp(`${header}:? "?${value.replace(/[()]/g, '\\$&')}`));
  }
  expect(text).toContain(PORTAL_POLICY);
  expect(text.includes('noindex')).toBe(name.startsWith('internal/'));
  expect(text).toContain(name.startsWith('internal/') ? 'private, max-age' : 'public, max-age');
});

test('nothing inline is allowed, and nothing from elsewhere', () => {
  for (const wasm of [true, false]) {
    const policy = contentSecurityPolicy({ wasm, place: 'header' });
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(policy.includes('wasm-unsafe-eval')).toBe(wasm);
    expect(policy).toMatch(/^default-src 'none'/);
  }
});

test('a page’s own policy leaves out what only a header can say', () => {
  expect(contentSecurityPolicy({ wasm: false, place: 'meta' })).not.toContain('frame-ancestors');
});
