/** What pages show as 待补充: fields that are left empty because nobody has said them yet. */
import type * as z from 'zod';
import { designationSchema } from '../../schema/designation.ts';
import { WANTED_IN_RECORD } from '../../schema/document-record.ts';
import { groupSchema } from '../../schema/group.ts';
import { listSchema } from '../../schema/list.ts';
import { personSchema } from '../../schema/person.ts';
import { placeSchema } from '../../schema/place.ts';
import { policySchema } from '../../schema/policy.ts';
import { projectSchema } from '../../schema/project.ts';
import { fieldName, metaAt } from '../../schema/schema-path.ts';
import { siteSchema } from '../../schema/site.ts';
import { teamSchema } from '../../schema/team.ts';
import { unitSchema } from '../../schema/unit.ts';
import type { Content } from '../content.ts';
import { membershipOf } from '../membership.ts';
import { type Finding, type FindingKind, findingAt, type Subject } from './finding.ts';
import type { Of, Subjects } from './subjects.ts';

/** A field; or several of which one will do, under the name that they share. */
type Wanted = string | { name: string; oneOf: readonly string[] };

/** A field that says something, but not for certain. */
interface Doubt {
  key: string;
  what: string;
}

const POLICY_RECORD: readonly Wanted[] = [
  'issuer',
  ...WANTED_IN_RECORD,
  { name: '哪里能看到', oneOf: ['obtain', 'url'] },
];
const PROJECT: readonly Wanted[] = [
  'summary',
  'stage',
  'organisers',
  { name: '帮到谁', oneOf: ['beneficiaries', 'serves'] },
  { name: '在哪里', oneOf: ['townships', 'places', 'venues'] },
];
const PROJECT_LIVE: readonly Wanted[] = [
  ...PROJECT,
  'join',
  { name: '什么时候', oneOf: ['schedule', 'sessions'] },
];
const SITE: readonly Wanted[] = ['organiser', 'contact', 'siteUrl'];

/** Documents that lack what they are filed under, or of which nobody has looked whether they still hold. */
export const incompleteRecords = ({ lists, policies }: Subjects): Finding[] => [
  ...lists.flatMap((list) => blanks('record', list, listSchema, WANTED_IN_RECORD)),
  ...policies.flatMap((policy) =>
    blanks('record', policy, policySchema, POLICY_RECORD, doubtfulValidity(policy.data)),
  ),
];

const doubtfulValidity = ({ validity, successor }: Content['policies'][number]['data']): Doubt[] => [
  ...(validity === 'unverified' ? [{ key: 'validity', what: '有效性待核实' }] : []),
  ...(validity === 'repealed' && successor === undefined
    ? [{ key: 'successor', what: '已废止，没有写替代它的文件' }]
    : []),
];

/** Everything else that is still to be filled in. Samples show what a form looks like and are nobody's task. */
export function blankFields(content: Content, subjects: Subjects): Finding[] {
  const real = <T extends { sample: boolean }>(list: readonly Of<T>[]) =>
    list.filter(({ data }) => !data.sample);
  return [
    ...real(subjects.projects).flatMap((project) =>
      blanks('blank', project, projectSchema, project.data.stage === 'closed' ? PROJECT : PROJECT_LIVE),
    ),
    ...subjects.designations.flatMap((entry) =>
      blanks('blank', entry, designationSchema, [], doubtfulMembers(entry.data)),
    ),
    ...subjects.units.flatMap((unit) =>
      blanks('blank', unit, unitSchema, [], doubtsAbout(unit.data, content)),
    ),
    ...subjects.groups.flatMap((group) => blanks('blank', group, groupSchema, ['contact'])),
    ...subjects.people.flatMap((person) => blanks('blank', person, personSchema, ['post'])),
    ...real(subjects.places).flatMap((place) => blanks('blank', place, placeSchema, ['contact', 'township'])),
    ...real(subjects.teams).flatMap((team) => blanks('blank', team, teamSchema, ['contact', 'unit'])),
    ...siteBlanks(content),
  ];
}

const doubtfulMembers = ({ members }: Content['designations'][number]['data']): Doubt[] => [
  ...(members.some((rule) => rule.type === 'unknown') ? [{ key: 'members', what: '成员名单没有公开' }] : []),
  ...(members.some((rule) => rule.type === 'kinds' && rule.certainty === 'unverified')
    ? [{ key: 'members', what: '有一类成员待核实' }]
    : []),
];

function doubtsAbout(unit: Content['units'][number]['data'], { designations }: Content): Doubt[] {
  const unverified = designations.filter(({ data }) => membershipOf(unit, data) === 'unverified');
  // Otherwise it is the designation that must say.
  const ofParty = unverified.some(({ data }) => data.members.some(({ type }) => type === 'party-bodies'));
  const names = unverified.map(({ data }) => `“${data.name}”`).join('');
  return [
    ...(names === '' ? [] : [{ key: ofParty ? 'partyBody' : '', what: `在不在${names}里待核实` }]),
    ...(unit.source?.includes('待核') ? [{ key: 'source', what: `依据写的是“${unit.source}”` }] : []),
  ];
}

function siteBlanks({ site }: Content): Finding[] {
  if (site === undefined) return [];
  const { data, place } = site;
  const subject = { collection: 'site' as const, id: '', name: data.name, place, ask: [], data };
  return blanks('blank', subject, siteSchema, SITE);
}

/** One finding an entry, however much it lacks. */
function blanks<T extends object>(
  kind: FindingKind,
  subject: Subject & { data: T },
  schema: z.ZodType,
  wanted: readonly Wanted[],
  doubts: readonly Doubt[] = [],
): Finding[] {
  const missing = wanted
    .map((one) =>
      typeof one === 'string' ? { name: metaAt(schema, [one]).title ?? one, oneOf: [one] } : one,
    )
    .filter(({ oneOf }) => !oneOf.some((key) => isSaid(subject.data, key)));
  const names = missing.map(({ name }) => name);
  const said = [
    ...(names.length === 0 ? [] : [`没有写：${names.join('、')}`]),
    ...doubts.map(({ what }) => what),
  ];
  if (said.length === 0) return [];
  const keys = new Set([...missing.flatMap(({ oneOf }) => oneOf), ...doubts.map(({ key }) => key)]);
  const field = [...keys]
    .filter((key) => key !== '')
    .map((key) => fieldName(schema, [key]))
    .join('、');
  return [findingAt(subject, { kind, field, what: said.join('；') })];
}

function isSaid(data: object, key: string): boolean {
  const value = (data as Record<string, unknown>)[key];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
