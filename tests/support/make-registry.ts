/** A small registry of 示例县 to ask questions of; each entry passes its schema, so defaults are filled in. */
import type * as z from 'zod';
import { createRegistry, type Registry } from '../../src/domain/registry.ts';
import { type Designation, designationSchema } from '../../src/schema/designation.ts';
import { type Group, groupSchema } from '../../src/schema/group.ts';
import { type Person, personSchema } from '../../src/schema/person.ts';
import { type Unit, type UnitInput, unitSchema } from '../../src/schema/unit.ts';

export const makeUnit = (unit: Partial<UnitInput> & { id: string }): Unit =>
  unitSchema.parse({ name: unit.id, kind: 'bureau', ...unit });

export const makeDesignation = (
  entry: Partial<z.input<typeof designationSchema>> & Pick<z.input<typeof designationSchema>, 'members'>,
): Designation => designationSchema.parse({ id: 'all', name: '各单位', reason: '都在内', ...entry });

export const makeGroup = (group: Partial<z.input<typeof groupSchema>> & { id: string }): Group =>
  groupSchema.parse({ name: group.id, ...group });

export const makePerson = (person: Partial<z.input<typeof personSchema>> & { id: string }): Person =>
  personSchema.parse({ name: person.id, ...person });

export interface RegistryEntries {
  units?: Unit[];
  designations?: Designation[];
  groups?: Group[];
  people?: Person[];
}

export function makeRegistry(entries: RegistryEntries): Registry {
  return createRegistry({ units: [], designations: [], groups: [], people: [], ...entries });
}
