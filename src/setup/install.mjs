/**
 * Installs what package-lock.json says, when it is not installed yet. `npm start` and `npm test` run this first.
 * Plain JavaScript for any Node from 18 on, without dependencies: it runs before anything is there.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.setup-stamp');
/** Beside node_modules and not in it: npm empties that folder. */
const turnFile = path.join(root, '.qingdan', 'install.lock');
const windows = process.platform === 'win32';
const OLDEST_NODE = [22, 18];

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function fail(...lines) {
  console.error(`\n${lines.join('\n')}`);
  process.exit(1);
}

/** Where no Node comes with the packages, the one that runs this must be able to run TypeScript. */
function checkNode() {
  const bundled = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const { optionalDependencies = {} } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (bundled in optionalDependencies) return;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(
    `This is Node ${process.versions.node}; the project needs ${OLDEST_NODE.join('.')} or newer.`,
    `On ${process.platform} ${process.arch} no Node comes with the packages: install Node 24 and run the command again.`,
  );
}

function wantedStamp() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp();

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** The process that is installing: a command, or the npm that outlived it. Undefined where the lock file is a leftover. */
function installer() {
  try {
    const pids = readFileSync(turnFile, 'utf8').split(' ').map(Number);
    if (pids[0] > 0) return pids.find((pid) => pid !== process.pid && isAlive(pid));
    // Empty: about to be written, unless it stays so.
    return Date.now() - statSync(turnFile).mtimeMs < 5000 ? 0 : undefined;
  } catch {
    return undefined;
  }
}

/** Two commands at once must not both install. */
async function takeTurn() {
  mkdirSync(path.dirname(turnFile), { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(turnFile, String(process.pid), { flag: 'wx' });
      process.on('exit', () => rmSync(turnFile, { force: true }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const other = installer();
    if (other === undefined) {
      rmSync(turnFile, { force: true });
    } else {
      if (other > 0 && !told)
        console.log(`Another command is installing the packages (process ${other}): waiting for it.`);
      told ||= other > 0;
      await pause(500);
    }
  }
}

async function sizeOf(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) bytes += await sizeOf(file);
    else if (entry.isFile())
      bytes += await stat(file).then(
        (found) => found.size,
        () => 0,
      );
  }
  return bytes;
}

/** Shows that something happens: one ticking line in a terminal, a line every five seconds elsewhere. */
function showProgress() {
  const started = Date.now();
  const terminal = process.stdout.isTTY === true;
  let megabytes = 0;
  let running = true;
  const text = () => `  ${Math.round((Date.now() - started) / 1000)} s, ${megabytes} MB so far`;
  const clear = () => terminal && process.stdout.write('\r\u001b[K');
  const timer = setInterval(
    () => (terminal ? process.stdout.write(`\r\u001b[K${text()}`) : console.log(text())),
    terminal ? 1000 : 5000,
  );
  // Measuring reads the whole folder, so it takes a sixth of the time at most.
  const measure = async () => {
    while (running) {
      const before = Date.now();
      megabytes = Math.round((await sizeOf(modules)) / 1e6);
      await pause(Math.max(1000, 5 * (Date.now() - before)));
    }
  };
  measure();
  return {
    clear,
    stop() {
      running = false;
      clearInterval(timer);
      clear();
      return Math.round((Date.now() - started) / 1000);
    },
  };
}

/** What npm tells the scripts it runs about this run is not meant for the npm that we run. */
function npmEnvironment() {
  const ours =
    /^npm_(lifecycle|package)_|^npm_(command|execpath|node_execpath)$|^npm_config_(local_prefix|loglevel)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

/** npm as a command: the one that started us, the one that came with this Node, or the one on the PATH. */
function npmCommand(args) {
  const outer = process.env.npm_node_execpath ?? '';
  const node = existsSync(outer) ? outer : process.execPath;
  const beside = path.dirname(node);
  const npm = [
    process.env.npm_execpath ?? '',
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file));
  if (npm !== undefined) return { file: node, args: [npm, ...args], shell: false };
  return windows
    ? { file: `npm.cmd ${args.join(' ')}`, args: [], shell: true }
    : { file: 'npm', args, shell: false };
}

/** Everything, whatever NODE_ENV or npm's settings leave out: the tests need it, and the stamp says that it is there. */
function npmArguments() {
  // Windows cannot delete the Node that is running, so there npm may keep what fits.
  const inUse = windows && process.execPath.toLowerCase().startsWith(modules.toLowerCase());
  const command = inUse ? ['install', '--no-save'] : ['ci'];
  return [
    ...command,
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
  ];
}

function runNpm(progress) {
  const { file, args, shell } = npmCommand(npmArguments());
  const child = spawn(file, args, {
    cwd: root,
    env: npmEnvironment(),
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) writeFileSync(turnFile, `${process.pid} ${child.pid}`);
  let said = '';
  child.stdout.on('data', (data) => {
    said = (said + data).slice(-20_000);
  });
  child.stderr.on('data', (data) => {
    said = (said + data).slice(-20_000);
    progress.clear();
    process.stderr.write(data);
  });
  let interrupted;
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.once(signal, () => {
      interrupted = code;
      child.kill(signal);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, said: String(error) }));
    child.on('close', (code) =>
      interrupted === undefined ? resolve({ code: code ?? 1, said }) : process.exit(interrupted),
    );
  });
}

/** What a person can do about it, by what npm said. */
const REMEDIES = [
  [/ENOSPC/, 'The disk is full: free about 1 GB.'],
  [/EUSAGE|in sync/, 'package.json and package-lock.json differ: `npm run lock` writes the lock anew.'],
  [
    /ETARGET|E404|EINTEGRITY/,
    'The package registry in use lacks a package or has another one of that name: see `npm config get registry`.',
  ],
  [
    /EBUSY|EPERM|EACCES|EROFS|ENOTEMPTY/,
    'Files in node_modules are in use or not ours: stop what uses them (a server, an editor), then delete node_modules.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|network|socket|proxy/i,
    'The package registry does not answer: check the connection, the proxy and `npm config get registry`.',
  ],
  [/spawn npm|not recognized|not found/, 'There is no npm here: install Node 24 with npm.'],
];

/** The bundled Node needs glibc; on a system without it every later command would fail obscurely. */
function checkBundledNode() {
  const node = path.join(modules, '.bin', windows ? 'node.cmd' : 'node');
  if (!existsSync(node)) return Promise.resolve();
  return new Promise((resolve) => {
    const child = spawn(windows ? `"${node}" --version` : node, windows ? [] : ['--version'], {
      shell: windows,
      stdio: 'ignore',
    });
    const refuse = () =>
      fail('The Node that comes with the packages does not run here: the project needs a system with glibc.');
    child.on('error', refuse);
    child.on('close', (code) => (code === 0 ? resolve() : refuse()));
  });
}

async function install() {
  const first = !existsSync(modules);
  console.log(
    first
      ? 'Installing the packages (once, a few minutes at most):'
      : 'Bringing the packages in line with package-lock.json:',
  );
  rmSync(stampFile, { force: true });
  const stamp = wantedStamp();
  const progress = showProgress();
  const { code, said } = await runNpm(progress);
  const seconds = progress.stop();
  if (code !== 0) {
    const remedy =
      REMEDIES.find(([pattern]) => pattern.test(said))?.[1] ?? 'What npm says above is the reason.';
    console.error(
      `\nThe packages could not be installed (npm ended with ${code} after ${seconds} s).\n${remedy}`,
    );
    console.error('Then run the same command again; `npm ci` alone shows more.');
    process.exit(code);
  }
  await checkBundledNode();
  writeFileSync(stampFile, stamp);
  console.log(`Packages installed in ${seconds} s.`);
}

checkNode();
if (!isInstalled()) {
  await takeTurn();
  if (!isInstalled()) await install();
  // A measurement may still be running.
  process.exit(0);
}
