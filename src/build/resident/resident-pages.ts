/**
 * Makes pages in one process that stays, so that only the first build of an audience pays for Astro. Where it fails
 * it is given up, and the next build begins with a new one.
 */
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { BuildError, heapFor, type PageJob, pageEnvironment } from '../page-job.ts';
import { PROJECT_ROOT } from '../settings.ts';

export interface ResidentPages {
  make(job: PageJob): Promise<void>;
  close(): void;
}

/** Each build leaves something in memory; after so many it begins anew. */
const MOST_JOBS = 100;

export function residentPages(): ResidentPages {
  let child: ChildProcess | undefined;
  let jobs = 0;

  function giveUp(): void {
    child?.kill();
    child = undefined;
    jobs = 0;
  }

  async function ask(job: PageJob): Promise<void> {
    child ??= fork(path.join(PROJECT_ROOT, 'src/build/resident/pages-process.ts'), [], {
      cwd: PROJECT_ROOT,
      // Astro's tools stay in memory beside the pages.
      execArgv: [`--max-old-space-size=${2 * (await heapFor(job.snapshot))}`],
      env: pageEnvironment(job),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    jobs += 1;
    await answered(child, job);
    if (jobs >= MOST_JOBS) giveUp();
  }

  return {
    async make(job) {
      const isFirst = child === undefined;
      try {
        await ask(job);
      } catch (error) {
        giveUp();
        if (isFirst) throw error;
        await ask(job);
      }
    },
    close: giveUp,
  };
}

function answered(child: ChildProcess, { snapshot, out, cache }: PageJob): Promise<void> {
  return new Promise((resolve, reject) => {
    const printed: Buffer[] = [];
    const hear = (chunk: Buffer) => printed.push(chunk);
    const done = (finish: () => void) => {
      child.stderr?.off('data', hear);
      child.off('message', onMessage).off('exit', onExit);
      finish();
    };
    const fail = (why: string) =>
      done(() => reject(new BuildError('astro', [why, ...printed.map(String)].join('\n'))));
    const onMessage = (message: { done?: true; failed?: string }) =>
      message.failed === undefined ? done(resolve) : fail(message.failed);
    const onExit = () => fail('The process that makes pages has ended.');
    child.stderr?.on('data', hear);
    child.on('message', onMessage).on('exit', onExit);
    child.send({ snapshot, out, cache });
  });
}
