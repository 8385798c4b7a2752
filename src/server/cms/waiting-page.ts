/** What stands at /admin/ while its pages are being made, or where that failed: no script, it asks again by itself. */
import { cmsWords } from '../../text/cms-words.ts';

const STYLE = `
body { margin: 0; background: #faf8f3; color: #23272b; font: 18px/1.75 system-ui, sans-serif; }
main { max-width: 30rem; margin: 18vh auto 0; padding: 0 1.25rem; border-top: 4px solid #b5321f; }
h1 { font-size: 1.5rem; }
progress { width: 100%; accent-color: #b5321f; }
@media (prefers-color-scheme: dark) { body { background: #17191c; color: #e8e6e1; } a { color: #ff8a73; } }
`;

export function waitingPage(again: boolean): string {
  const { server, signIn, toPortal } = cmsWords;
  const words = again ? server.preparing : server.notPrepared;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${again ? '<meta http-equiv="refresh" content="2">' : ''}<title>${signIn.title}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main><h1>${signIn.title}</h1><p role="status">${words}</p>${again ? `<progress aria-label="${words}"></progress>` : ''}
<p><a href="/">${toPortal}</a></p></main></body></html>
`;
}
