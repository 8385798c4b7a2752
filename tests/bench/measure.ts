/** Runs a command and says what it cost, with all its descendants. Linux only. */
import { spawn } from 'node:child_process';
import { cpuOfEndedChildren, memoryPeaks } from './process-tree.ts';

export interface Cost {
  /** Seconds from start to end. */
  wall: number;
  /** User and system seconds of the whole process tree. */
  cpu: number;
  /** The largest memory of a single process in MB, for each tool. */
  peaks: Record<string, number>;
}

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
}

const POLL_MS = 50;

/** Measures one command at a time: the CPU of all children of this process counts as its own. */
export async function measure({ program, args, cwd, env = {} }: Command): Promise<Cost> {
  const cpuBefore = cpuOfEndedChildren();
  const started = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const peaks = new Map<string, number>();
  const poll = setInterval(() => {
    if (child.pid !== undefined) memoryPeaks(child.pid, peaks);
  }, POLL_MS);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const wall = (performance.now() - started) / 1000;
    if (code !== 0) {
      throw new Error(
        `${[program, ...args].join(' ')} ended with ${code}\n${Buffer.concat(output).toString()}`,
      );
    }
    return { wall, cpu: cpuOfEndedChildren() - cpuBefore, peaks: Object.fromEntries(peaks) };
  } finally {
    clearInterval(poll);
  }
}
