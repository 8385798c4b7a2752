/**
 * Loaded into the build under measurement (`node --import`). It notes when the build's tools run and what each
 * stretch between costs, and leaves that in a file; the build itself is not changed.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { cpuOfEndedChildren, toolOf } from './process-tree.ts';

/** Stands in the environment: where to write the stretches. */
export const PROBE_FILE = 'QINGDAN_BENCH_STRETCHES';

/** Time during which the same tools ran; no tools: the build's own process worked. */
export interface Stretch {
  tools: string[];
  wall: number;
  cpu: number;
}

const file = process.env[PROBE_FILE];
if (file !== undefined) {
  // Tools of the build have nothing to report.
  delete process.env[PROBE_FILE];
  record(file);
}

function record(file: string): void {
  const stretches: Stretch[] = [];
  const running = new Set<string>();
  let since = { at: 0, cpu: 0 };
  const endStretch = () => {
    const own = process.cpuUsage();
    const now = {
      at: performance.now() / 1000,
      cpu: (own.user + own.system) / 1e6 + cpuOfEndedChildren(),
    };
    stretches.push({ tools: [...running], wall: now.at - since.at, cpu: now.cpu - since.cpu });
    since = now;
  };
  subscribe('child_process', (message) => {
    const { process: child } = message as { process: ChildProcess };
    child.once('spawn', () => {
      const tool = toolOf(child.spawnargs.join('\0'));
      endStretch();
      running.add(tool);
      child.once('exit', () => {
        endStretch();
        running.delete(tool);
      });
    });
  });
  process.once('exit', () => {
    endStretch();
    writeFileSync(file, JSON.stringify(stretches));
  });
}
