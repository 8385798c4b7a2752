/** Where a process spent its time, from what `node --cpu-prof` wrote: by package, and the heaviest functions. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sum } from './numbers.ts';

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[];
  samples: number[];
  timeDeltas: number[];
}

export interface Share {
  name: string;
  seconds: number;
}

export interface ProfileSummary {
  /** Seconds in which the main thread did not wait. */
  busy: number;
  owners: Share[];
  functions: Share[];
}

/** Summaries of all profiles in a folder, by the tool whose process it was. */
export function summariseProfiles(folder: string): Map<string, ProfileSummary> {
  const summaries = new Map<string, ProfileSummary>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))) {
    const profile = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CpuProfile;
    const urls = profile.nodes.map((node) => node.callFrame.url);
    const tool = urls.some((url) => url.endsWith('/astro/bin/astro.mjs'))
      ? 'astro'
      : urls.some((url) => url.endsWith('/src/build/cli.ts'))
        ? 'build'
        : undefined;
    if (tool !== undefined) summaries.set(tool, summarise(profile));
  }
  return summaries;
}

function summarise({ nodes, samples, timeDeltas }: CpuProfile): ProfileSummary {
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const owners = new Map<string, number>();
  const functions = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    if (frame === undefined || frame.functionName === '(idle)') continue;
    const seconds = (timeDeltas[index] ?? 0) / 1e6;
    const owner = ownerOf(frame);
    const name = `${frame.functionName === '' ? '(anonymous)' : frame.functionName} · ${owner}`;
    owners.set(owner, (owners.get(owner) ?? 0) + seconds);
    functions.set(name, (functions.get(name) ?? 0) + seconds);
  }
  return { busy: sum([...owners.values()]), owners: heaviest(owners), functions: heaviest(functions) };
}

/** The package, folder of ours or part of Node to which a function belongs. */
function ownerOf({ functionName, url }: { functionName: string; url: string }): string {
  if (url === '') return functionName.startsWith('(') ? functionName : '(engine)';
  if (url.startsWith('node:')) return url.replace(/^node:internal\/(\w+).*$/, 'node:$1');
  const module = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  if (module?.[1] !== undefined) return module[1];
  const bundled = /\/\.prerender\/(?:chunks\/)?(.+?)(?:_[\w-]{6,10})?\.mjs$/.exec(url);
  if (bundled?.[1] !== undefined) return `page bundle: ${bundled[1]}`;
  return /\/(src\/[^/]+)/.exec(url)?.[1] ?? 'other';
}

const heaviest = (shares: ReadonlyMap<string, number>): Share[] =>
  [...shares].map(([name, seconds]) => ({ name, seconds })).sort((a, b) => b.seconds - a.seconds);
