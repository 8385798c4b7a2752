/** The page that asks for the password: one form, no script. */
import { createHash } from 'node:crypto';
import { loginWords } from '../../text/login-words.ts';

const STYLE = `
:root { color-scheme: light dark; --paper: #faf8f3; --ink: #23272b; --accent: #b5321f; --line: #c9ccd1; }
@media (prefers-color-scheme: dark) { :root { --paper: #17191c; --ink: #e8e6e1; --accent: #ff8a73; --line: #4a4f57; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.75 system-ui, sans-serif; }
main { max-width: 22rem; margin: 18vh auto 0; padding: 0 1.25rem; border-top: 4px solid var(--accent); }
h1 { font-size: 1.5rem; }
label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit; }
input, button { margin-top: .4rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 4px; }
input { background: transparent; color: inherit; }
button { margin-top: 1rem; background: var(--accent); color: var(--paper); cursor: pointer; }
[role=alert] { color: var(--accent); }
`;

export const LOGIN_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function loginPage({ why, next }: { why?: string; next: string }): string {
  const words = loginWords;
  const alert = why === undefined ? '' : `<p role="alert">${escaped(why)}</p>`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${words.title}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main><h1>${words.title}</h1><p>${words.first}</p>${alert}
<form method="post" action="/login"><input type="hidden" name="next" value="${escaped(next)}">
<label>${words.password}<input type="password" name="password" autocomplete="current-password" required autofocus></label>
<button>${words.go}</button></form></main></body></html>
`;
}
