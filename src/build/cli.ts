/** `npm run build`: checks the content, then builds both audiences (or one) into the output folder. */
import { parseArgs } from 'node:util';
import { errorsIn } from '../diagnostics/message.ts';
import { AUDIENCES, isAudience } from '../domain/audience.ts';
import { buildPortal } from './build-portal.ts';
import { printFailure, printResult, printStep } from './report.ts';
import { readSettings } from './settings.ts';

const { values } = parseArgs({ options: { audience: { type: 'string' } } });

if (values.audience !== undefined && !isAudience(values.audience)) {
  console.error(`--audience 只能是 ${AUDIENCES.join(' 或 ')}`);
  process.exitCode = 2;
} else {
  try {
    const result = await buildPortal({
      settings: readSettings(),
      audiences: values.audience === undefined ? AUDIENCES : [values.audience],
      onProgress: printStep,
    });
    printResult(result);
    if (errorsIn(result.messages).length > 0) process.exitCode = 1;
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
