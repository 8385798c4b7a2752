/** The figures of the build bench as tables and as a picture. */
import { type Bar, barPicture } from './bar-picture.ts';
import type { ProfileSummary } from './cpu-profile.ts';
import { NOT_DONE_BY_HUGO } from './hugo-site.ts';
import type { Cost } from './measure.ts';
import { median, short, table } from './numbers.ts';
import { PAGE_KINDS, type PageKind, type Shape } from './site-shape.ts';

/** `compile` reads, checks and renders all content; `place` copies the site beside its target and renames it. */
export const PHASES = ['compile', 'Astro', 'Pagefind', 'place'] as const;
export type Phase = (typeof PHASES)[number];

export interface PortalCost extends Cost {
  phases: Record<Phase, { wall: number; cpu: number }>;
}

export interface Round {
  cold: PortalCost;
  edited: PortalCost;
  hugoCold: Cost;
  hugoEdited: Cost;
}

export interface BuildFigures {
  tasks: number;
  hugo: string;
  rounds: Round[];
  shapes: Record<'portal' | 'hugo', Record<PageKind, Shape>>;
  profiles: ReadonlyMap<string, ProfileSummary>;
}

type State = 'cold' | 'edited';
const STATES: [state: State, name: string][] = [
  ['cold', 'cold'],
  ['edited', 'after one edit'],
];

export function reportOf(figures: BuildFigures): { text: string; picture: string; data: object } {
  const { tasks, hugo, rounds } = figures;
  const text = [
    `# Build of ${tasks} tasks, internal audience`,
    `${rounds.length} rounds, medians; ratios are taken round by round against Hugo ${hugo} in the same round. CPU is user + system of the whole process tree, peak the largest single process. Node ${process.version}, ${process.platform} ${process.arch}.`,
    totals(rounds),
    '## Phases',
    phases(rounds),
    '## What was built',
    shapes(figures.shapes),
    `Hugo leaves undone: ${NOT_DONE_BY_HUGO.join('; ')}.`,
    '## Profile of a cold build (main threads, seconds)',
    ...[...figures.profiles].map(([tool, profile]) => profileTable(tool, profile)),
  ].join('\n\n');
  return {
    text,
    picture: barPicture(`CPU seconds of a build, ${tasks} tasks`, 's', bars(rounds)),
    data: { ...figures, profiles: Object.fromEntries(figures.profiles) },
  };
}

const hugoOf = (round: Round, state: State) => (state === 'cold' ? round.hugoCold : round.hugoEdited);
const peakOf = (cost: Cost, without?: string) =>
  Math.max(...Object.entries(cost.peaks).map(([tool, peak]) => (tool === without ? 0 : peak)));

function totals(rounds: readonly Round[]): string {
  const rows = STATES.flatMap(([state, name]) => {
    const row = (label: string, of: (round: Round) => { wall: number; cpu: number; peak: number }) => [
      label,
      median(rounds.map((round) => of(round).wall)),
      median(rounds.map((round) => of(round).cpu)),
      median(rounds.map((round) => of(round).peak)),
      median(rounds.map((round) => of(round).wall / hugoOf(round, state).wall)),
      median(rounds.map((round) => of(round).cpu / hugoOf(round, state).cpu)),
    ];
    return [
      row(`Hugo, ${name}`, (round) => ({ ...hugoOf(round, state), peak: peakOf(hugoOf(round, state)) })),
      row(`portal, ${name}, without Pagefind`, (round) => ({
        wall: round[state].wall - round[state].phases.Pagefind.wall,
        cpu: round[state].cpu - round[state].phases.Pagefind.cpu,
        peak: peakOf(round[state], 'pagefind'),
      })),
      row(`portal, ${name}`, (round) => ({ ...round[state], peak: peakOf(round[state]) })),
    ];
  });
  return table(['', 'wall s', 'CPU s', 'peak MB', 'wall ÷ Hugo', 'CPU ÷ Hugo'], rows);
}

function phases(rounds: readonly Round[]): string {
  const tools: Partial<Record<Phase, string>> = { compile: 'build', Astro: 'astro', Pagefind: 'pagefind' };
  return table(
    ['', ...STATES.flatMap(([, name]) => [`${name}: wall s`, 'CPU s', 'share of CPU %', 'peak MB'])],
    PHASES.map((phase) => [
      phase,
      ...STATES.flatMap(([state]) => [
        median(rounds.map((round) => round[state].phases[phase].wall)),
        median(rounds.map((round) => round[state].phases[phase].cpu)),
        `${Math.round(median(rounds.map((round) => (100 * round[state].phases[phase].cpu) / round[state].cpu)))}`,
        median(rounds.map((round) => round[state].peaks[tools[phase] ?? ''] ?? Number.NaN)),
      ]),
    ]),
  );
}

function shapes({ portal, hugo }: BuildFigures['shapes']): string {
  const rows = PAGE_KINDS.map((kind) => {
    const [ours, theirs] = [portal[kind], hugo[kind]];
    const kilobytes = ({ pages, bytes }: Shape) => (pages === 0 ? Number.NaN : bytes / pages / 1000);
    return [
      kind,
      String(ours.pages),
      String(theirs.pages),
      kilobytes(ours),
      kilobytes(theirs),
      `${short(ours.bytes / 1e6)} : ${short(theirs.bytes / 1e6)}`,
    ];
  });
  return table(['pages', 'portal', 'Hugo', 'portal KB a page', 'Hugo KB a page', 'HTML in MB'], rows);
}

function profileTable(tool: string, { busy, owners, functions }: ProfileSummary): string {
  const rows = Array.from({ length: 12 }, (_, index) => {
    const [owner, busiest] = [owners[index], functions[index]];
    const percent = (seconds: number) => `${short(seconds)} (${Math.round((100 * seconds) / busy)} %)`;
    return [
      owner?.name ?? '',
      owner === undefined ? '' : percent(owner.seconds),
      busiest?.name ?? '',
      busiest === undefined ? '' : percent(busiest.seconds),
    ];
  });
  return table([`${tool}: ${short(busy)} s by package`, 'self', 'by function', 'self'], rows);
}

function bars(rounds: readonly Round[]): Bar[] {
  return STATES.flatMap(([state, name]) => [
    {
      name: `portal, ${name}`,
      parts: PHASES.map((phase) => ({
        name: phase,
        value: median(rounds.map((round) => round[state].phases[phase].cpu)),
      })),
    },
    {
      name: `Hugo, ${name}`,
      parts: [{ name: 'Hugo', value: median(rounds.map((round) => hugoOf(round, state).cpu)) }],
    },
  ]);
}
