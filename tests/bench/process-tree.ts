/** What Linux knows of processes: CPU of children that have ended, and the memory peaks of living ones. */
import { readFileSync } from 'node:fs';

/** The kernel counts CPU time in hundredths of a second, whatever the machine. */
const TICKS_PER_SECOND = 100;

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** CPU seconds of all descendants of this process that have ended and were waited for. */
export function cpuOfEndedChildren(): number {
  const fields = read('/proc/self/stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** The tool that a process runs, from its command line. */
export function toolOf(command: string): string {
  const tool = /node_modules\/@?(astro|pagefind)\b/.exec(command) ?? /(?:^|\/)(hugo)(?:\0|$)/.exec(command);
  return tool?.[1] ?? 'build';
}

/** Memory peaks in MB of a process and its living descendants, the largest of each tool. */
export function memoryPeaks(pid: number, found = new Map<string, number>()): Map<string, number> {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
  if (kilobytes !== undefined) {
    const tool = toolOf(read(`/proc/${pid}/cmdline`));
    found.set(tool, Math.max(found.get(tool) ?? 0, (Number(kilobytes) * 1024) / 1e6));
  }
  for (const child of read(`/proc/${pid}/task/${pid}/children`).split(' ')) {
    if (child !== '') memoryPeaks(Number(child), found);
  }
  return found;
}
