/** The catalogue record of a list or a policy: what is known, what is not yet, and who could tell. */
import { isSetAside, standingOf } from '../domain/document-standing.ts';
import { DISCLOSURES, WANTED_IN_RECORD } from '../schema/document-record.ts';
import { LIST_KINDS, VALIDITIES } from '../schema/list.ts';
import { POLICY_VALIDITIES } from '../schema/policy.ts';
import { officialDate } from '../text/official-format.ts';
import { words } from '../text/zh-cn.ts';
import type { ToAsk } from './project-contacts.ts';
import { groupsToAsk } from './task-summary.ts';
import type { Catalog, ListView, PolicyView } from './views.ts';

export interface RecordValue {
  text: string;
  url?: string | undefined;
}

export interface DocumentRecord {
  rows: { name: string; values: RecordValue[] }[];
  /** Names of what the catalogue asks for and nobody has written yet. */
  missing: string[];
}

type Field = Exclude<keyof typeof words.record, 'missing' | 'askWhom'>;
type Element = readonly [field: Field, values: RecordValue[]];

const told = (text: string | undefined, url?: string): RecordValue[] =>
  text === undefined ? [] : [{ text, url }];
const onDay = (day: string | undefined) => told(day === undefined ? undefined : officialDate(day));

export function listRecord(list: ListView): DocumentRecord {
  const validity =
    standingOf(list.validity, list.replacedBy.length > 0) === 'replaced' ? 'superseded' : list.validity;
  const issuers = list.issuers.map(({ name, unit }) => ({
    text: name,
    url: unit === undefined ? undefined : `/units/${unit}/`,
  }));
  const count =
    list.tasks.length === list.total
      ? words.list.tasks(list.total)
      : words.list.partly(list.tasks.length, list.total);
  return recordOf(
    [
      ...filed(list, issuers, VALIDITIES[validity]),
      ['kind', told(LIST_KINDS[list.kind])],
      ['tasks', told(count)],
    ],
    WANTED_IN_RECORD,
  );
}

export function policyRecord(policy: PolicyView): DocumentRecord {
  const validity = policy.validity === 'unverified' ? undefined : POLICY_VALIDITIES[policy.validity];
  return recordOf(
    [
      ...filed(policy, told(policy.issuer), validity),
      ['obtain', told(policy.obtain)],
      ['url', told(policy.officialUrl, policy.officialUrl)],
    ],
    ['issuer', ...WANTED_IN_RECORD, 'validity', ...(policy.officialUrl === undefined ? ['obtain'] : [])],
  );
}

/** How a policy stands that must not be worked by any more; nothing of one that may. */
export function whyPolicyIsSetAside({ validity, replacedBy }: PolicyView): string | undefined {
  const standing = standingOf(validity, replacedBy.length > 0);
  if (!isSetAside(standing)) return undefined;
  return validity === 'expired' || validity === 'repealed'
    ? POLICY_VALIDITIES[validity]
    : VALIDITIES.superseded;
}

/** In the order of the government's catalogue, two in a row. */
function filed(
  document: ListView | PolicyView,
  issuers: RecordValue[],
  validity: string | undefined,
): Element[] {
  const { disclosure } = document;
  return [
    ['indexNumber', told(document.indexNumber)],
    ['subject', told(document.subject)],
    ['issuer', issuers],
    ['issuedOn', onDay(document.issuedOn)],
    ['documentNumber', told(document.documentNumber)],
    ['publishedOn', onDay(document.publishedOn)],
    ['disclosure', told(disclosure === undefined ? undefined : DISCLOSURES[disclosure])],
    ['validity', told(validity)],
  ];
}

function recordOf(elements: readonly Element[], wanted: readonly string[]): DocumentRecord {
  const known = elements.filter(([, values]) => values.length > 0);
  const missing = elements.filter(([field, values]) => values.length === 0 && wanted.includes(field));
  return {
    rows: known.map(([field, values]) => ({ name: words.record[field], values })),
    missing: missing.map(([field]) => words.record[field]),
  };
}

/** The list's own group; else its issuers, as far as the registry knows them. */
export function whomToAskOfList(list: ListView, { registry }: Catalog): ToAsk[] {
  const group = registry.group(list.ask ?? '');
  if (group !== undefined) return [asked(group, 'groups')];
  return list.issuers
    .map(({ unit }) => registry.unit(unit ?? ''))
    .filter((unit) => unit !== undefined)
    .map((unit) => asked(unit, 'units'));
}

/** The groups that answer for the tasks which cite it. */
export function whomToAskOfPolicy(policy: PolicyView, catalog: Catalog): ToAsk[] {
  const groups = new Set(policy.citedBy.flatMap((task) => groupsToAsk(task, catalog)));
  return [...groups].map((group) => asked(group, 'groups'));
}

interface Office {
  id: string;
  name: string;
  contact?: { phone?: string | undefined } | undefined;
}

const asked = ({ id, name, contact }: Office, collection: 'groups' | 'units'): ToAsk => ({
  name,
  url: `/${collection}/${id}/`,
  phone: contact?.phone,
});
