/** The committed examples say what the pages and our own server say. */
import { expect, test } from 'vitest';
import { deployExamples, outdatedExamples } from '../../../src/publish/deploy-examples.ts';
import {
  contentSecurityPolicy,
  editingPolicy,
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
  const isPublic = name.startsWith('public/');
  const isEditing = name.startsWith('editing/');
  expect(text).toContain(isEditing ? editingPolicy('https://git.example.cn') : PORTAL_POLICY);
  expect(text.includes('noindex')).toBe(!isPublic);
  expect(text).toContain(isEditing ? 'private, no-cache' : `${isPublic ? 'public' : 'private'}, max-age`);
});

test('only the pages for editors may talk to the forge, and to nobody else', () => {
  expect(editingPolicy()).not.toMatch(/https?:|\*/);
  expect(editingPolicy('https://git.example.cn/gitea')).toContain(
    "connect-src 'self' blob: https://git.example.cn;",
  );
  expect(editingPolicy()).not.toContain("script-src 'self' 'unsafe-inline'");
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
