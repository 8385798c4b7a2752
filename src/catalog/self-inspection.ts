/** What the office has still to settle, joined with pages and groups. Empty in the public build. */
import { getEntry } from 'astro:content';
import { editAddress } from '../cms/entry-address.ts';
import { ENTRY_COLLECTIONS, REGISTRIES } from '../compile/collections.ts';
import { addressesOf } from '../domain/page-addresses.ts';
import type { Finding, Inspected } from '../domain/self-inspection/finding.ts';
import type { Inspection } from '../domain/self-inspection/inspect-content.ts';
import type { KeptPart } from '../domain/self-inspection/last-changes.ts';
import type { Group } from '../schema/group.ts';
import { words } from '../text/zh-cn.ts';
import type { Catalog } from './views.ts';

export interface FindingView extends Finding {
  /** What the collection is called. */
  of: string;
  /** Of the entry, where this build has a page of it. */
  url?: string;
  groups: Group[];
  /** Where it is edited, if the editors' web page stands beside this portal. */
  edit?: string;
}

export interface InspectionView {
  findings: FindingView[];
  parts: (KeptPart & { of: string; url?: string })[];
}

export async function getInspection(catalog: Catalog): Promise<InspectionView> {
  const entry = await getEntry('site', 'inspection');
  if (entry === undefined) throw new Error('the build was not inspected');
  const { findings, parts } = JSON.parse(String(entry.data['text'])) as Inspection;
  const editing = process.env['QINGDAN_EDITING'] === '1';
  const pages = pagesOf(catalog);
  const url = (collection: Inspected, id: string) => {
    const address = collection === 'site' || id === '' ? undefined : addressesOf(collection, id)[0];
    return address !== undefined && pages.has(address) ? { url: address } : {};
  };
  return {
    findings: findings.map((finding) => ({
      ...finding,
      of: titleOf(finding.collection),
      ...url(finding.collection, finding.id),
      groups: finding.ask.flatMap((id) => catalog.registry.group(id) ?? []),
      ...(editing ? { edit: editAddress(finding.collection, finding.id) } : {}),
    })),
    parts: parts.map((part) => ({
      ...part,
      of: part.name === undefined ? titleOf(part.collection) : words.inspection.tasksOf(part.name),
      ...(part.list === undefined ? {} : url('lists', part.list)),
    })),
  };
}

/** Samples may be hidden, and a story is taken down when its consent ends: then there is nothing to link to. */
function pagesOf({
  lists,
  tasks,
  policies,
  projects,
  stories,
  pages,
  registry,
  places,
}: Catalog): Set<string> {
  const { units, groups, designations } = registry;
  const of = { lists, tasks, policies, projects, stories, pages, units, groups, designations, places };
  return new Set(
    (Object.keys(of) as (keyof typeof of)[]).flatMap((name) =>
      of[name].flatMap(({ id }) => addressesOf(name, id).slice(0, 1)),
    ),
  );
}

const titleOf = (collection: Inspected): string =>
  collection === 'site' ? words.inspection.site : { ...ENTRY_COLLECTIONS, ...REGISTRIES }[collection].title;
