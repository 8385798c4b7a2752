/** The committed examples for web servers, and what must stand in them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { caddyExample, editingExample, headersFile, nginxExample, type ServedPortal } from './web-servers.ts';

const FOLDER = fileURLToPath(new URL('../deploy/', import.meta.url));

const PORTALS: readonly ServedPortal[] = [
  {
    audience: 'public',
    folder: '/srv/qingdan/public',
    path: '/',
    listen: '80',
    hostName: 'qingdan.example',
    brotli: false,
  },
  {
    audience: 'internal',
    folder: '/srv/qingdan/internal',
    path: '/',
    listen: '80',
    hostName: 'qingdan-internal.example',
    passwords: '/etc/nginx/qingdan.htpasswd',
    brotli: false,
  },
];

/** By path below src/deploy. */
export function deployExamples(): Map<string, string> {
  const editing = editingExample({
    folder: '/srv/qingdan/admin',
    forge: 'https://git.example.cn',
    listen: '80',
    hostName: 'edit.example.cn',
    passwords: '/etc/nginx/qingdan.htpasswd',
  });
  const portals = new Map(
    PORTALS.flatMap((portal): [string, string][] => [
      [`${portal.audience}/nginx.conf`, nginxExample(portal)],
      [`${portal.audience}/Caddyfile`, caddyExample(portal)],
      [`${portal.audience}/_headers`, headersFile(portal)],
    ]),
  );
  return portals.set('editing/nginx.conf', editing);
}

/** Those that differ from what is committed. */
export async function outdatedExamples(): Promise<string[]> {
  const outdated: string[] = [];
  for (const [name, text] of deployExamples()) {
    if ((await readFile(path.join(FOLDER, name), 'utf8').catch(() => '')) !== text) outdated.push(name);
  }
  return outdated;
}

async function writeExamples(): Promise<void> {
  for (const [name, text] of deployExamples()) {
    await mkdir(path.dirname(path.join(FOLDER, name)), { recursive: true });
    await writeFile(path.join(FOLDER, name), text);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  if (!values.check) await writeExamples();
  const outdated = await outdatedExamples();
  if (outdated.length > 0) {
    console.error(
      `Differ from src/publish/web-servers.ts: ${outdated.join(', ')}. Run npm run deploy:examples.`,
    );
    process.exitCode = 1;
  }
}
