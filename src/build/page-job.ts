/** What a process that renders pages is told, and the environment it runs in. */
import { stat } from 'node:fs/promises';
import type { Audience } from '../domain/audience.ts';

export interface PageJob {
  audience: Audience;
  /** The view, as writeSnapshot left it. */
  snapshot: string;
  /** Where the pages go. */
  out: string;
  cache: string;
  site?: string | undefined;
  /** The editors' web page stands beside this portal. */
  editing: boolean;
}

/** Makes the pages of a job. */
export type PageMaker = (job: PageJob) => Promise<void>;

/** Names that a test runner sets for its own pages; Astro would take them for this build's. */
const NOT_INHERITED = {
  DEV: undefined,
  PROD: undefined,
  MODE: undefined,
  BASE_URL: undefined,
  SSR: undefined,
};

/** Whatever starts the build, a test run among them, it is a production build. */
export const pageEnvironment = ({
  audience,
  snapshot,
  out,
  cache,
  site,
  editing,
}: PageJob): NodeJS.ProcessEnv => ({
  ...process.env,
  ...NOT_INHERITED,
  NODE_ENV: 'production',
  ASTRO_TELEMETRY_DISABLED: '1',
  QINGDAN_AUDIENCE: audience,
  QINGDAN_SNAPSHOT: snapshot,
  QINGDAN_OUT_DIR: out,
  QINGDAN_CACHE_DIR: cache,
  ...(site === undefined ? {} : { QINGDAN_SITE: site }),
  ...(editing ? { QINGDAN_EDITING: '1' } : {}),
});

/** Thrown when a tool of the build fails; `output` is what it printed. */
export class BuildError extends Error {
  override name = 'BuildError';
  readonly output: string;
  constructor(step: string, output: string) {
    super(step);
    this.output = output;
  }
}

/**
 * How much memory, in MB, the pages' own process may fill before it collects garbage, for a snapshot.
 * Left alone it fills what the machine has. At 10,000 tasks (24 MB) 290 MB are in use at once; this leaves more than
 * double, and twice the tasks double both.
 */
export const heapFor = async (snapshot: string): Promise<number> =>
  Math.round(400 + ((await stat(snapshot)).size / 1e6) * 16);
