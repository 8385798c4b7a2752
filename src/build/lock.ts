/**
 * One at a time among the processes of a machine.
 *
 * Each process that wants the lock puts up a file of its own and then looks for the files of others that are alive;
 * where it sees one it takes its own down again and waits. As only the dead lose their file to others, and a file
 * names one process for ever, two processes can never both take over what a killed one left.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface LockOptions {
  /** How long to wait for another holder before giving up. */
  waitSeconds?: number;
  /** Told once, when there is somebody to wait for. */
  onWait?: (message: string) => void;
}

/** Somebody else holds the lock and did not let go in time. */
export class LockHeldError extends Error {
  readonly holder: number;
  constructor(name: string, holder: number, file: string) {
    super(`进程 ${holder} 一直占着“${name}”。等它结束，或把它关掉；如果那是别的程序，就删掉 ${file}。`);
    this.name = 'LockHeldError';
    this.holder = holder;
  }
}

/** When the process began, as the system counts; tells a process from a later one with its number. Linux only. */
function birthOf(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? 'ended' : fields[19];
  } catch {
    return undefined;
  }
}

function isAlive(pid: number, birth: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return birth === '0' || (birthOf(pid) ?? birth) === birth;
}

/** The living processes that have put up a file; what dead ones left is removed. */
function claims(folder: string, name: string): { file: string; pid: number }[] {
  return readdirSync(folder).flatMap((file) => {
    const [, pid, birth] = file.startsWith(`${name}.`)
      ? (/^(\d+)-(\d+)-\w+\.lock$/.exec(file.slice(name.length + 1)) ?? [])
      : [];
    if (pid === undefined || birth === undefined) return [];
    if (isAlive(Number(pid), birth)) return [{ file, pid: Number(pid) }];
    rmSync(path.join(folder, file), { force: true });
    return [];
  });
}

/** Takes the lock `name` kept in `folder`, which is made when missing; the function that comes back lets it go. */
export async function acquireLock(
  folder: string,
  name: string,
  { waitSeconds = 300, onWait = (message) => process.stderr.write(`${message}\n`) }: LockOptions = {},
): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const own = `${name}.${process.pid}-${birthOf(process.pid) ?? '0'}-${randomBytes(4).toString('hex')}.lock`;
  const file = path.join(folder, own);
  const remove = () => rmSync(file, { force: true });
  const giveUp = Date.now() + waitSeconds * 1000;
  for (let told = false; ; ) {
    let other = claims(folder, name).at(0);
    if (other === undefined) {
      writeFileSync(file, `${new Date().toISOString()}\n`, { flag: 'wx' });
      other = claims(folder, name).find((claim) => claim.file !== own);
      if (other === undefined) break;
      remove();
    }
    if (Date.now() > giveUp) throw new LockHeldError(name, other.pid, path.join(folder, other.file));
    if (!told) onWait(`另一个命令（进程 ${other.pid}）正占着“${name}”，等它结束……`);
    told = true;
    // Two that saw each other and both stepped back must not meet again.
    await pause(50 + Math.random() * 150);
  }
  process.once('exit', remove);
  return () => {
    process.removeListener('exit', remove);
    remove();
  };
}
