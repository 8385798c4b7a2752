import { describe, expect, test } from 'vitest';
import { membershipOf } from '../../../src/domain/membership.ts';
import { PARTY_BODIES, type PartyBody, UNIT_KIND_IDS, type UnitKind } from '../../../src/schema/unit.ts';
import { makeDesignation, makeUnit } from '../../support/make-registry.ts';

const township = makeUnit({ id: 'donghe-zhen', kind: 'township' });
const library = makeUnit({ id: 'tushuguan', kind: 'institution' });

const KINDS = { type: 'kinds', kinds: ['township', 'farm'] } as const;
const PERHAPS = { type: 'kinds', kinds: ['township'], certainty: 'unverified' } as const;
const NAMED = { type: 'units', units: ['tushuguan'] } as const;
const SECRET = { type: 'unknown' } as const;
const SECRET_BUREAUS = { type: 'unknown', among: ['bureau', 'institution'] } as const;

describe('rules', () => {
  test.for([
    ['of the kind', [KINDS], township, 'yes'],
    ['of another kind', [KINDS], library, 'no'],
    ['of a kind that is not certain', [PERHAPS], township, 'unverified'],
    ['on the list of units', [NAMED], library, 'yes'],
    ['not on the list of units', [NAMED], township, 'no'],
    ['members are not public', [SECRET], township, 'unknown'],
    ['members are not public, but of this kind', [SECRET_BUREAUS], library, 'unknown'],
    ['members are not public, and of other kinds', [SECRET_BUREAUS], township, 'no'],
    ['certain before unverified', [PERHAPS, KINDS], township, 'yes'],
    ['unverified before unknown', [SECRET, PERHAPS], township, 'unverified'],
    ['unknown before no', [NAMED, SECRET], township, 'unknown'],
    ['by name, though the list is not public', [SECRET, NAMED], library, 'yes'],
  ] as const)('%s', ([, members, unit, expected]) => {
    const rules = members.map((rule) => structuredClone(rule));
    expect(membershipOf(unit, makeDesignation({ members: rules as never }))).toBe(expected);
  });
});

describe('a party committee or group', () => {
  const withPartyBody = makeDesignation({ members: [{ type: 'party-bodies' }] });
  /** Of these kinds every unit has one unless the registry says otherwise. */
  const certain: UnitKind[] = [
    'township',
    'farm',
    'subdistrict',
    'party-department',
    'bureau',
    'peoples-organisation',
    'stationed-unit',
  ];

  test.for(UNIT_KIND_IDS)('a %s', (kind) => {
    const answers = (Object.keys(PARTY_BODIES) as PartyBody[]).map((partyBody) => [
      partyBody,
      membershipOf(makeUnit({ id: 'a', kind, partyBody }), withPartyBody),
    ]);
    expect(Object.fromEntries(answers)).toEqual({
      committee: 'yes',
      group: 'yes',
      'committee-or-group': 'yes',
      none: 'no',
      unverified: certain.includes(kind) ? 'yes' : 'unverified',
    });
  });
});
