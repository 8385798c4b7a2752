/**
 * Makes package-lock.json usable on every platform and with every registry.
 *
 * A registry may lack the builds of a package for other platforms. npm then leaves their entries out of the lock,
 * and `npm ci` refuses that very lock. The entries are added here without checksum or address: where they are needed,
 * npm asks the registry. Download addresses are dropped, because they tie the lock to the registry it was made with.
 *
 *   node src/setup/complete-lock.mjs [file]            repairs the lock
 *   node src/setup/complete-lock.mjs [file] --check    changes nothing; exits 1 where there is something to repair
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 * @typedef {{ name: string, wanted: string, by: string }} Gap
 */

/** Names of systems as packages write them, and as npm does. */
const SYSTEMS = { windows: 'win32', win: 'win32' };
const PLATFORM =
  /(?:^|[-/])(android|darwin|linux|linuxmusl|win32|windows|win|freebsd|netbsd|openbsd|openharmony|sunos|aix)-(arm64|x64|arm|ia32|riscv64|s390x|ppc64|loong64|mips64el)(?:-|$)/;

/**
 * Where npm would look for a package that `from` needs: in its own node_modules, then in each folder above.
 * @param {string} from @param {string} name
 */
function* placesFor(from, name) {
  for (
    let folder = from;
    folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    yield `${folder}/node_modules/${name}`;
  }
  yield `node_modules/${name}`;
}

/** @param {string} spec */
const isExact = (spec) => /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(spec);

/**
 * The optional packages that the lock mentions and does not hold.
 * @param {Lock} lock @returns {Gap[]}
 */
export function gapsIn({ packages }) {
  return Object.entries(packages).flatMap(([by, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, wanted]) => {
        const place = [...placesFor(by, name)].find((candidate) => candidate in packages);
        return place === undefined || (isExact(wanted) && packages[place]?.version !== wanted);
      })
      .map(([name, wanted]) => ({ name, wanted, by })),
  );
}

/** @param {Lock} lock @returns {string[]} the packages whose download address the lock records */
export function addressesIn({ packages }) {
  return Object.keys(packages).filter((place) => /^(?:git\+)?https?:/.test(packages[place]?.resolved ?? ''));
}

/**
 * The entry that npm would write, as far as the name of the package tells; undefined where it does not tell the platform.
 * @param {Gap} gap @param {LockEntry | undefined} parent @returns {LockEntry | undefined}
 */
function entryFor({ name, wanted }, parent) {
  const wasm = /(?:^|[-/])wasm32(?:-|$)/.test(name);
  const [, system, cpu] = PLATFORM.exec(name) ?? [];
  if (!isExact(wanted) || (!wasm && (system === undefined || cpu === undefined))) return undefined;
  const libc = /musl/.test(name) ? 'musl' : /-gnu/.test(name) ? 'glibc' : undefined;
  // In the order in which npm writes them, so that npm's next run changes nothing.
  return {
    version: wanted,
    cpu: [wasm ? 'wasm32' : cpu],
    ...(parent?.dev ? { dev: true } : {}),
    ...(wasm || libc === undefined ? {} : { libc: [libc] }),
    optional: true,
    ...(wasm ? {} : { os: [SYSTEMS[system] ?? system.replace('linuxmusl', 'linux')] }),
  };
}

/**
 * Repairs the lock that is given.
 * @param {Lock} lock @returns {{ added: Gap[], unknown: Gap[], dropped: string[] }} what was added, what could not be, whose address was dropped
 */
export function completeLock(lock) {
  const { packages } = lock;
  const dropped = addressesIn(lock);
  for (const place of dropped) delete packages[place]?.resolved;
  const added = [];
  const unknown = [];
  for (const gap of gapsIn(lock)) {
    const entry = entryFor(gap, packages[gap.by]);
    if (entry === undefined) {
      unknown.push(gap);
      continue;
    }
    const shared = `node_modules/${gap.name}`;
    // An entry with a checksum is another version that others need; one without is what an earlier repair added.
    const taken = packages[shared]?.integrity !== undefined;
    packages[taken ? `${gap.by}/node_modules/${gap.name}` : shared] = entry;
    added.push(gap);
  }
  const order = new Intl.Collator('en');
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => order.compare(a, b)));
  return { added, unknown, dropped };
}

/** @param {Gap} gap */
const describe = ({ name, wanted, by }) =>
  `${name}@${wanted}, wanted by ${by === '' ? 'the project' : by.replace('node_modules/', '')}`;

function main() {
  const args = process.argv.slice(2);
  const file =
    args.find((arg) => !arg.startsWith('-')) ??
    fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  const text = readFileSync(file, 'utf8');
  const lock = JSON.parse(text);
  if (args.includes('--check')) {
    const gaps = gapsIn(lock);
    const addresses = addressesIn(lock);
    for (const gap of gaps) console.error(`Missing in the lock: ${describe(gap)}`);
    for (const place of addresses) console.error(`The lock records a download address: ${place}`);
    if (gaps.length + addresses.length === 0) return;
    console.error('Repair it with: npm run lock');
    process.exitCode = 1;
    return;
  }
  const { added, unknown, dropped } = completeLock(lock);
  const repaired = `${JSON.stringify(lock, null, 2)}\n`;
  if (repaired !== text) writeFileSync(file, repaired);
  console.log(
    `Lock: ${added.length} entries for other platforms added, ${dropped.length} download addresses dropped.`,
  );
  for (const gap of unknown) console.error(`Cannot be added, its name tells no platform: ${describe(gap)}`);
  if (unknown.length > 0) process.exitCode = 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
