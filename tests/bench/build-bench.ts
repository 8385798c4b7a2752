/**
 * What a build costs: the portal's own command on generated content, beside a Hugo site of the same pages. Rounds go
 * portal, Hugo, portal after an edit, Hugo after the same edit, so that a noisy hour strikes both.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PHASES, type PortalCost, type Round, reportOf } from './build-report.ts';
import { summariseProfiles } from './cpu-profile.ts';
import { type GeneratedContent, generateContent, taskFile, writeContent } from './generate-content.ts';
import { peerTaskFile, writeHugoSite } from './hugo-site.ts';
import { type Command, type Cost, measure } from './measure.ts';
import { short } from './numbers.ts';
import { PROBE_FILE, type Stretch } from './probe.ts';
import { copyProject, PROJECT } from './project-copy.ts';
import { shapeOf } from './site-shape.ts';

export const BUILD_USAGE = `  build   the internal portal, cold and after one edit, beside a Hugo site of the same pages
          --tasks N     tasks to generate (10000)
          --rounds N    rounds, medians are reported (3)
          --work DIR    where to work (.qingdan/bench/work)
          --keep        keep the work folder: content, both sites, profiles
          Needs Hugo: apt-get install hugo`;

const OUTPUT = path.join(PROJECT, '.qingdan/bench');

export async function benchBuild(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      tasks: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '3' },
      work: { type: 'string', default: path.join(OUTPUT, 'work') },
      keep: { type: 'boolean', default: false },
    },
  });
  const tasks = positive('--tasks', values.tasks);
  const rounds = positive('--rounds', values.rounds);
  const hugo = hugoVersion();
  const work = path.resolve(values.work);
  const started = performance.now();
  const say = (text: string) =>
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);
  try {
    say(`generating ${tasks} tasks in ${work}`);
    const bench = prepare(work, tasks);
    say('checking the content');
    await bench.check();
    const results: Round[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const told = async <C extends Cost>(what: string, run: Promise<C>): Promise<C> => {
        const cost = await run;
        const peak = Math.max(...Object.values(cost.peaks));
        say(
          `round ${round}/${rounds}  ${what}: ${short(cost.wall)} s, CPU ${short(cost.cpu)} s, peak ${short(peak)} MB`,
        );
        return cost;
      };
      bench.forget();
      const cold = await told('portal, cold', bench.buildPortal());
      if (round === 1) bench.writePeer();
      const hugoCold = await told('Hugo, cold', bench.buildPeer());
      bench.edit(round);
      const edited = await told('portal, one edit', bench.buildPortal());
      const hugoEdited = await told('Hugo, one edit', bench.buildPeer());
      results.push({ cold, edited, hugoCold, hugoEdited });
    }
    const shapes = { portal: shapeOf(bench.portalSite), hugo: shapeOf(bench.peerSite) };
    say('profiling one more cold build');
    bench.forget();
    const profiles = await bench.profile();
    const { text, picture, data } = reportOf({
      tasks,
      hugo,
      rounds: results,
      shapes,
      profiles,
    });
    const file = path.join(OUTPUT, `build-${tasks}`);
    mkdirSync(OUTPUT, { recursive: true });
    writeFileSync(`${file}.md`, `${text}\n`);
    writeFileSync(`${file}.svg`, picture);
    writeFileSync(`${file}.json`, `${JSON.stringify(data, null, 1)}\n`);
    console.log(`\n${text}\n\nWritten: ${path.relative(process.cwd(), file)}.md, .svg, .json`);
  } finally {
    if (values.keep) say(`kept ${work}`);
    else rmSync(work, { recursive: true, force: true });
  }
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${option}: a whole number from 1, not “${text}”`);
  return value;
}

function hugoVersion(): string {
  const { stdout, error } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (error !== undefined) throw new Error('Hugo is not installed: apt-get install hugo');
  return /v[\d.]+/.exec(stdout)?.[0] ?? stdout.trim();
}

/** The folders of one bench, and what is done in them. */
function prepare(work: string, tasks: number) {
  const project = path.join(work, 'project');
  const contentRoot = path.join(work, 'content');
  const out = path.join(work, 'out');
  const peer = path.join(work, 'hugo');
  const profiles = path.join(work, 'profiles');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  copyProject(project);
  const content = generateContent(tasks);
  writeContent(contentRoot, content);
  const portal = (script: string, ...args: string[]): Command => ({
    program: process.execPath,
    args: [path.join(project, script), ...args],
    cwd: project,
    env: { QINGDAN_CONTENT: contentRoot, QINGDAN_OUT: out },
  });
  const build = portal('src/build/cli.ts', '--audience', 'internal');
  return {
    portalSite: path.join(out, 'internal'),
    peerSite: path.join(peer, 'public'),
    check: () => measure(portal('src/check-content.ts')),
    /** Nothing is left of earlier builds: caches, output. */
    forget() {
      for (const folder of [path.join(project, '.qingdan'), out, path.join(peer, 'public')]) {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    async buildPortal(): Promise<PortalCost> {
      const stretches = path.join(work, 'stretches.json');
      const cost = await measure({
        ...build,
        args: ['--import', path.join(import.meta.dirname, 'probe.ts'), ...build.args],
        env: { ...build.env, [PROBE_FILE]: stretches },
      });
      return { ...cost, phases: phasesOf(JSON.parse(readFileSync(stretches, 'utf8')) as Stretch[]) };
    },
    writePeer: () => writeHugoSite(peer, content, { portal: path.join(out, 'internal') }),
    buildPeer: () => measure({ program: 'hugo', args: ['--quiet'], cwd: peer }),
    edit: (round: number) => editOneTask(content, contentRoot, peer, round),
    async profile() {
      rmSync(profiles, { recursive: true, force: true });
      await measure({
        ...build,
        env: { ...build.env, NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profiles}` },
      });
      return summariseProfiles(profiles);
    },
  };
}

/** The same sentence at the end of the same task, here and in the peer. */
function editOneTask(content: GeneratedContent, contentRoot: string, peer: string, round: number): void {
  const task = content.lists[0]?.tasks[6] ?? content.lists[0]?.tasks[0];
  if (task === undefined) return;
  const edited = { ...task, body: `${task.body}\n\n第${round}次修改这一项。` };
  writeFileSync(path.join(contentRoot, 'tasks', `${task.id}.mdx`), taskFile(edited));
  writeFileSync(path.join(peer, 'content/lists', `${task.id}.md`), peerTaskFile(edited));
}

/** The build's stretches, named: until its first tool it compiles, after its last it puts the site into place. */
function phasesOf(stretches: readonly Stretch[]): PortalCost['phases'] {
  const phases = Object.fromEntries(
    PHASES.map((name) => [name, { wall: 0, cpu: 0 }]),
  ) as PortalCost['phases'];
  let seen = false;
  for (const { tools, wall, cpu } of stretches) {
    seen ||= tools.length > 0;
    const phase = tools.includes('astro')
      ? 'Astro'
      : tools.includes('pagefind')
        ? 'Pagefind'
        : seen
          ? 'place'
          : 'compile';
    phases[phase].wall += wall;
    phases[phase].cpu += cpu;
  }
  return phases;
}
