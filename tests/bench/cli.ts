/** `npm run bench -- <name>`: measurements, each with the peer it is compared with. Linux only. */
import { BUILD_USAGE, benchBuild } from './build-bench.ts';
import { benchCms, CMS_USAGE } from './cms.ts';
import { benchImport, IMPORT_USAGE } from './import.ts';
import { benchLeaks, LEAKS_USAGE } from './leaks.ts';
import { benchObligations, OBLIGATIONS_USAGE } from './obligations.ts';
import { benchPages, PAGES_USAGE } from './pages.ts';
import { benchProjects, PROJECTS_USAGE } from './projects.ts';
import { benchSearch, SEARCH_USAGE } from './search-bench.ts';

const BENCHES: Record<string, { usage: string; run: (args: string[]) => Promise<void> }> = {
  build: { usage: BUILD_USAGE, run: benchBuild },
  pages: { usage: PAGES_USAGE, run: benchPages },
  projects: { usage: PROJECTS_USAGE, run: benchProjects },
  cms: { usage: CMS_USAGE, run: benchCms },
  import: { usage: IMPORT_USAGE, run: benchImport },
  leaks: { usage: LEAKS_USAGE, run: benchLeaks },
  search: { usage: SEARCH_USAGE, run: benchSearch },
  obligations: { usage: OBLIGATIONS_USAGE, run: benchObligations },
};

const USAGE = `npm run bench -- <name> [options]

${Object.values(BENCHES)
  .map((bench) => bench.usage)
  .join('\n\n')}

Results go to .qingdan/bench/: the figures as JSON, the tables as Markdown, a picture of them as SVG.
Machines are noisy: compare ratios of one run, never seconds of two.`;

const [name, ...args] = process.argv.slice(2);
const bench = name === undefined ? undefined : BENCHES[name];
if (bench === undefined || args.includes('--help') || args.includes('-h')) {
  console.log(USAGE);
  if (name !== undefined && bench === undefined && !name.startsWith('-')) process.exitCode = 2;
} else {
  try {
    await bench.run(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
