/** What builds say on the terminal, in Chinese: editors read it too. */
import path from 'node:path';
import { errorsIn } from '../diagnostics/message.ts';
import { formatForTerminal, summarise } from '../diagnostics/terminal.ts';
import type { Audience } from '../domain/audience.ts';
import { LeakError } from '../publish/leaks/check-site.ts';
import { ForeignFolderError, type PortalBuild } from './build-portal.ts';
import { LinkError } from './links/check-links.ts';
import { LockHeldError } from './lock.ts';
import { BuildError } from './page-job.ts';

export const AUDIENCE_NAMES: Record<Audience, string> = { public: '公开版', internal: '内部版' };

const colour = () => process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;

export const printStep = (audience: Audience, step: string) =>
  console.log(`  ${AUDIENCE_NAMES[audience]}：${step}……`);

/** Errors in full; warnings only as a count, `npm run check` lists them. */
export function printResult({ messages, files, built }: PortalBuild): void {
  const errors = errorsIn(messages);
  if (errors.length > 0) console.error(`${formatForTerminal(errors, { colour: colour() })}\n`);
  console.log(
    summarise(messages, files) +
      (errors.length === 0 && messages.length > 0 ? '（npm run check 看提醒）' : ''),
  );
  for (const { audience, folder, seconds } of built) {
    console.log(
      `  ${AUDIENCE_NAMES[audience]} ${path.relative(process.cwd(), folder) || folder}，用时 ${seconds.toFixed(1)} 秒`,
    );
  }
}

export function printFailure(error: unknown): void {
  if (error instanceof BuildError) {
    console.error(`生成没有成功（${error.message}），原来的门户没有动。\n${error.output}`);
  } else if (error instanceof LinkError) {
    console.error(`${formatForTerminal(error.messages, { colour: colour() })}\n`);
    console.error(`查出 ${error.messages.length} 个打不开的链接，没有发布，原来的门户没有动。`);
  } else if (error instanceof LeakError) {
    console.error(`${formatForTerminal(error.messages, { colour: colour() })}\n`);
    console.error(`公开版里查出 ${error.messages.length} 处内部内容，没有发布，原来的门户没有动。`);
  } else if (error instanceof ForeignFolderError || error instanceof LockHeldError)
    console.error(error.message);
  else throw error;
}
