/** `npm test`: everything a change must pass, in one run; `--long` adds the long proofs. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string, file: string) => path.join(ROOT, 'node_modules', name, file);
const long = process.argv.includes('--long');

const STEPS: { name: string; args: string[] }[] = [
  { name: 'lock file', args: [path.join(ROOT, 'src/setup/complete-lock.mjs'), '--check'] },
  { name: 'lint and format', args: [bin('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings'] },
  { name: 'shipped content', args: [path.join(ROOT, 'src/check-content.ts')] },
  { name: 'types', args: [bin('astro', 'bin/astro.mjs'), 'check'] },
  { name: 'tests', args: [bin('vitest', 'vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts'] },
];

const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  ...(long ? { QINGDAN_LONG: '1' } : {}),
};
const failed: string[] = [];
for (const { name, args } of STEPS) {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nAll steps passed.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
