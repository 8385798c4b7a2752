/**
 * Whether a unit is a member of a collective designation.
 *
 * - `yes`: certain.
 * - `unverified`: a rule covers it, but the fact behind the rule is not established for this unit.
 * - `unknown`: the document's own list of members is not public; nobody here can say.
 * - `no`: no rule covers it.
 *
 * `unverified` and `unknown` both mean "maybe, ask": never silence.
 */
import type { Designation, MemberRule } from '../schema/designation.ts';
import type { Unit, UnitKind } from '../schema/unit.ts';

export type Membership = 'yes' | 'unverified' | 'unknown' | 'no';

const CERTAINTY: readonly Membership[] = ['yes', 'unverified', 'unknown', 'no'];

export function membershipOf(unit: Unit, designation: Designation): Membership {
  const found = new Set(designation.members.map((rule) => applyRule(unit, rule)));
  return CERTAINTY.find((membership) => found.has(membership)) ?? 'no';
}

function applyRule(unit: Unit, rule: MemberRule): Membership {
  switch (rule.type) {
    case 'kinds':
      if (!rule.kinds.includes(unit.kind)) return 'no';
      return rule.certainty;
    case 'units':
      return rule.units.includes(unit.id) ? 'yes' : 'no';
    case 'party-bodies':
      return hasPartyBody(unit);
    case 'unknown':
      return rule.among === undefined || rule.among.includes(unit.kind) ? 'unknown' : 'no';
  }
}

/**
 * Kinds of which every unit certainly has a party committee or group: those to which the 2020 notice is
 * addressed (各苏木乡镇场街道党委, 各党工委, departments, people's organisations, stationed units). For any
 * other unit the registry must say so itself.
 */
const KINDS_WITH_PARTY_BODY: ReadonlySet<UnitKind> = new Set([
  'township',
  'farm',
  'subdistrict',
  'party-department',
  'bureau',
  'peoples-organisation',
  'stationed-unit',
]);

function hasPartyBody(unit: Unit): Membership {
  if (unit.partyBody === 'none') return 'no';
  if (unit.partyBody !== 'unverified' || KINDS_WITH_PARTY_BODY.has(unit.kind)) return 'yes';
  return 'unverified';
}
