/** The password for listening elsewhere than on this machine. It never stands on a command line, where others see it. */
import { readFile } from 'node:fs/promises';
import { loginWords } from '../../text/login-words.ts';

const SHORTEST = 12;

export class PasswordRefused extends Error {
  override name = 'PasswordRefused';
}

/** `QINGDAN_PASSWORD`, or the first line of the file that `QINGDAN_PASSWORD_FILE` names; undefined where neither is set. */
export async function readPassword(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const { QINGDAN_PASSWORD: own = '', QINGDAN_PASSWORD_FILE: file = '' } = environment;
  if (own === '' && file === '') return undefined;
  const password = own === '' ? await firstLine(file) : own;
  if ([...password].length < SHORTEST) throw new PasswordRefused(loginWords.tooShort(SHORTEST));
  return password;
}

async function firstLine(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new PasswordRefused(loginWords.noFile(file));
  });
  return text.split(/\r?\n/, 1)[0] ?? '';
}
