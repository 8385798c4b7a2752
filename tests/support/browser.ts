/**
 * Finds and starts a Chromium for the tests: the one in CHROME_PATH, the one that comes with the packages
 * (Linux x64, nothing to install), one of the system, or an installed Chrome.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { acquireLock } from '../../src/build/lock.ts';

/** The browser itself must ask nobody for anything: the tests count every request to other hosts. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** What the unpacked folder held when it was complete; cleaners of temporary folders take away single files. */
const CONTENTS = 'contents.json';

async function sizesIn(folder: string): Promise<Record<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== CONTENTS);
  const sizes = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file), (await stat(file)).size] as const;
  });
  return Object.fromEntries((await Promise.all(sizes)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function isComplete(folder: string): Promise<boolean> {
  try {
    // Others can make folders in the temporary folder too, and what lies in this one is run.
    if ((await stat(folder)).uid !== process.getuid?.()) return false;
    const expected = await readFile(path.join(folder, CONTENTS), 'utf8');
    return expected === JSON.stringify(await sizesIn(folder));
  } catch {
    return false;
  }
}

/**
 * Unpacks the browser and the libraries that a bare system lacks. The package writes to the temporary folder of its
 * process under fixed names and trusts what lies there, so it runs in a process with a temporary folder of its own.
 */
async function unpack(packageEntry: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true, mode: 0o700 });
  const libraries = path.join(path.dirname(packageEntry), '..', 'bin', 'al2023.tar.br');
  const script = `
    const { default: chromium, inflate } = await import(${JSON.stringify(pathToFileURL(packageEntry).href)});
    await chromium.executablePath();
    await inflate(${JSON.stringify(libraries)});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: into },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The browser could not be unpacked into ${into} (200 MB).`)),
    );
  });
  await writeFile(path.join(into, CONTENTS), JSON.stringify(await sizesIn(into)));
}

/** The folder with the unpacked browser, shared by all runs of one user with one version. */
async function unpackedFolder(packageEntry: string): Promise<string> {
  const manifest = path.join(path.dirname(packageEntry), '..', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const name = `test-chromium-${version}-${process.getuid?.() ?? 0}`;
  const folder = path.join(tmpdir(), name);
  if (await isComplete(folder)) return folder;
  const release = await acquireLock(tmpdir(), name);
  try {
    if (await isComplete(folder)) return folder;
    const fresh = `${folder}.new`;
    for (const rest of [fresh, folder]) await rm(rest, { recursive: true, force: true });
    await unpack(packageEntry, fresh);
    await rename(fresh, folder);
    return folder;
  } finally {
    release();
  }
}

async function bundledBrowser(): Promise<LaunchOptions> {
  const folder = await unpackedFolder(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH ?? ''];
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { ...process.env, ...fonts, LD_LIBRARY_PATH: libraries.filter(Boolean).join(':') },
  };
}

/** Which program it is, and what it needs around it, for those who start it themselves. */
export async function findBrowser(): Promise<LaunchOptions> {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') return { executablePath: chosen };
  if (process.platform === 'linux' && process.arch === 'x64') return bundledBrowser();
  const installed = SYSTEM_BROWSERS.find((file) => existsSync(file));
  return installed === undefined ? { channel: 'chrome' } : { executablePath: installed };
}

/** Starts a browser; whoever calls this closes it. */
export async function launchBrowser(): Promise<Browser> {
  const options = await findBrowser();
  const root = process.getuid?.() === 0;
  try {
    return await chromium.launch({ ...options, args: root ? ['--no-sandbox', ...FLAGS] : FLAGS });
  } catch (error) {
    throw new Error('No Chromium could be started: set CHROME_PATH to the program of one.', { cause: error });
  }
}
