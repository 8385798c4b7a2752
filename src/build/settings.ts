/** Where things are: the project, its content, its output. Read from the environment once, here. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Settings {
  /** What editors own (`QINGDAN_CONTENT`, default `content/`). */
  content: string;
  /** Receives `public/` and `internal/` (`QINGDAN_OUT`, default `dist/`). */
  out: string;
  /** Caches and unfinished work; safe to delete. */
  work: string;
  /** The day that a build works for (`QINGDAN_TODAY`, as `2026-11-22`); else what the clock says. */
  today?: string;
  /** The full address of the portal, if it has one (`QINGDAN_SITE` before site.yml). */
  site?: string;
}

export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const resolve = (value: string | undefined, fallback: string) =>
    path.resolve(PROJECT_ROOT, value === undefined || value === '' ? fallback : value);
  const site = environment['QINGDAN_SITE'];
  const today = environment['QINGDAN_TODAY'];
  return {
    content: resolve(environment['QINGDAN_CONTENT'], 'content'),
    out: resolve(environment['QINGDAN_OUT'], 'dist'),
    work: resolve(undefined, '.qingdan'),
    ...(site === undefined || site === '' ? {} : { site }),
    ...(today === undefined || today === '' ? {} : { today }),
  };
}
