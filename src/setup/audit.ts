/**
 * `npm run audit`: which licences the packages have, and whether any has a known weakness. Packages that reach readers
 * (dependencies) may only have licences that ask for nothing but a notice, or are noted here.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../build/settings.ts';

export interface PackageLicence {
  name: string;
  version: string;
  licence: string;
  /** Only used to build or to test: nothing of it is handed on. */
  dev: boolean;
}

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

const FREE =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Python-2\.0|Zlib|Unlicense|WTFPL|MPL-2\.0)$/;

/** Of an expression such as `(MIT OR GPL-3.0)` one choice must be free, of `MIT AND Zlib` every part. */
export function isFree(licence: string): boolean {
  const expression = licence.replace(/[()]/g, ' ');
  return expression
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((part) => FREE.test(part.trim())));
}

/** Each package of a lock file; what the lock does not say, the package does. */
export function licencesIn(
  packages: Readonly<Record<string, LockedPackage>>,
  ownWord: (folder: string) => string | undefined,
): PackageLicence[] {
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, { version = '', license, dev = false, devOptional = false }]) => ({
      name: folder.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? ownWord(folder) ?? '',
      dev: dev || devOptional,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function licenceOf(folder: string): string | undefined {
  try {
    const file = path.join(PROJECT_ROOT, folder, 'package.json');
    const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as {
      license?: string | { type?: string };
      licenses?: { type?: string }[];
    };
    if (typeof license === 'string') return license;
    return license?.type ?? licenses?.map(({ type }) => type).join(' OR ');
  } catch {
    // A package for another system is not installed here.
    return undefined;
  }
}

function printLicences(all: boolean): boolean {
  const lock = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const known = licencesIn(lock.packages, licenceOf);
  const byLicence = Map.groupBy(known, ({ licence }) => licence || 'not stated');
  for (const [licence, packages] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`${String(packages.length).padStart(5)}  ${licence}`);
    if (all) for (const { name, version } of packages) console.log(`         ${name} ${version}`);
  }
  const doubtful = known.filter(({ licence, dev }) => !dev && licence !== '' && !isFree(licence));
  const isNoted = ({ name }: PackageLicence) => NOTED.some((pattern) => pattern.test(name));
  for (const each of doubtful) {
    console.log(`${isNoted(each) ? 'noted' : 'LOOK AT'}: ${each.name} ${each.version} (${each.licence})`);
  }
  return doubtful.every(isNoted);
}

/** Read and found fit: libvips is loaded by the build that shrinks pictures, and nothing of it is handed on. */
const NOTED = [/^@img\/sharp-/];

function findWeaknesses(): boolean {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = spawnSync(npm, ['audit', '--json'], {
    cwd: PROJECT_ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  try {
    const report = JSON.parse(stdout) as { metadata?: { vulnerabilities: Record<string, number> } };
    const counts = report.metadata?.vulnerabilities;
    if (counts === undefined) throw new Error('no report');
    console.log(
      `Known weaknesses: ${Object.entries(counts)
        .map(([level, count]) => `${level} ${count}`)
        .join(', ')}`,
    );
    return (counts['high'] ?? 0) + (counts['critical'] ?? 0) === 0;
  } catch {
    console.log('Known weaknesses: the registry gave no answer. Ask again where it can be reached.');
    return false;
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
  const licences = printLicences(values.all);
  const sound = findWeaknesses();
  if (!licences || !sound) process.exitCode = 1;
}
