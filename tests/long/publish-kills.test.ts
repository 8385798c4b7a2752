/** `publish` killed at random moments: the live folder is always one whole version, the old or the new. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/build/settings.ts';

const KILLS = Number(process.env['QINGDAN_KILLS'] ?? 50);

const home = mkdtempSync(path.join(tmpdir(), 'publish-kills-'));
const content = path.join(home, 'content');
const live = path.join(home, 'www/portal');

beforeAll(() =>
  cpSync(path.join(PROJECT_ROOT, 'tests/fixtures/content/county'), content, { recursive: true }),
);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Every page says which version it is. */
function write(version: number): void {
  const file = path.join(content, 'site.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^tagline: .*$/m, `tagline: 第${version}版`));
}

interface Run {
  finished: boolean;
  seconds: number;
}

/** `killAt` is told each line of output, and decides after how many milliseconds from then the end comes. */
function publish(killAt: (line: string) => number | undefined, alone = false): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['src/publish/cli.ts', '--to', live, '--without-history'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, QINGDAN_CONTENT: content },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const kill = () => {
    try {
      // With its group the build's own processes die too; alone, they live on and write.
      process.kill(alone ? (child.pid ?? 0) : -(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It had just ended.
    }
  };
  const follow = (line: string) => {
    const delay = killAt(line);
    if (delay !== undefined) setTimeout(kill, delay);
  };
  follow('');
  child.stdout.on('data', (data: Buffer) => follow(data.toString()));
  child.stderr.resume();
  return new Promise((resolve) => {
    child.on('exit', (code) =>
      resolve({ finished: code === 0, seconds: (performance.now() - started) / 1000 }),
    );
  });
}

/** The versions that pages of the live folder speak of, and what is missing or damaged in it. */
function inspect(expected: readonly string[]): { versions: string[]; faults: string[] } {
  const files = readdirSync(live, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const known = new Set(
    files.map((file) => path.relative(live, file).replace(/\.[\w-]{6,}\.(?=css|js)/, '.*.')),
  );
  const faults = expected.filter((file) => !known.has(file)).map((file) => `missing: ${file}`);
  const versions = new Set<string>();
  for (const file of files) {
    const bytes = readFileSync(file);
    if (file.endsWith('.gz') && !gunzipSync(bytes).equals(readFileSync(file.slice(0, -3)))) {
      faults.push(`differs: ${file}`);
    }
    if (!file.endsWith('index.html')) continue;
    const said = /第(\d+)版/.exec(bytes.toString())?.[1];
    // A page that only leads on to another says nothing.
    if (said !== undefined) versions.add(said);
  }
  return { versions: [...versions], faults };
}

test(`${KILLS} kills leave one whole version`, async () => {
  write(0);
  const first = await publish(() => undefined);
  expect(first.finished).toBe(true);
  const whole = readdirSync(live, { recursive: true })
    .map(String)
    .filter((file) => /\.html$|\.json$|\.css$/.test(file))
    .map((file) => file.replace(/\.[\w-]{6,}\.(?=css|js)/, '.*.'));
  let shown = 0;
  let killed = 0;
  for (let number = 1; killed < KILLS; number += 1) {
    write(number);
    // Half of them anywhere, half in the short time in which the new version is put in place.
    const run = await publish(
      number % 2 === 0
        ? (line) => (line === '' ? Math.random() * first.seconds * 1000 : undefined)
        : (line) => (line.includes('压缩') ? Math.random() * 1500 : undefined),
      number % 3 === 0,
    );
    if (!run.finished) killed += 1;
    const { versions, faults } = inspect(whole);
    expect(faults, `after run ${number}`).toEqual([]);
    expect(versions, `after run ${number}`).toHaveLength(1);
    expect([shown, number]).toContain(Number(versions[0]));
    if (run.finished) expect(versions).toEqual([String(number)]);
    shown = Number(versions[0]);
  }
  write(9999);
  expect((await publish(() => undefined)).finished).toBe(true);
  expect(inspect(whole)).toEqual({ versions: ['9999'], faults: [] });
  const beside = readdirSync(path.dirname(live));
  expect(beside.sort()).toEqual(['.portal.versions', 'portal']);
  const kept = readdirSync(path.join(path.dirname(live), '.portal.versions')).filter(
    (name) => name !== 'locks',
  );
  expect(kept).toHaveLength(3);
  expect(existsSync(path.join(live, 'index.html'))).toBe(true);
});
