/**
 * The registry of everything a list can name: units, collective designations, groups and people. Names drift
 * (旗教科体局 became 旗教体局; 网情中心 has three spellings), so printed names are resolved here once, at
 * import; tasks store ids.
 */
import type { AssigneeKind, Role } from '../schema/assignment.ts';
import { closestTexts } from '../schema/closest-text.ts';
import type { Designation } from '../schema/designation.ts';
import type { Group } from '../schema/group.ts';
import type { Person } from '../schema/person.ts';
import type { Unit } from '../schema/unit.ts';

export interface RegistryData {
  units: readonly Unit[];
  designations: readonly Designation[];
  groups: readonly Group[];
  people: readonly Person[];
}

export interface Assignee {
  kind: Exclude<AssigneeKind, 'unknown'>;
  id: string;
}

export interface Registry extends RegistryData {
  unit(id: string): Unit | undefined;
  designation(id: string): Designation | undefined;
  group(id: string): Group | undefined;
  person(id: string): Person | undefined;
  /** Whom a printed name means in a role; undefined when nobody is known by it. */
  resolve(printed: string, role: Role): Assignee | undefined;
  /** The likeliest known names for an unknown one, best first. */
  suggest(printed: string): string[];
}

/** Names as they are compared: one width, no spaces. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

export function namesOfUnit(unit: Unit): string[] {
  return [unit.name, ...unit.shortNames, ...unit.formerNames.map((former) => former.name)];
}

export const namesOfDesignation = (entry: Designation): string[] => [entry.name, ...entry.spellings];
export const namesOfGroup = (entry: Group): string[] => [entry.name, ...entry.spellings];
export const namesOfPerson = (entry: Person): string[] => [entry.name, ...entry.otherNames];

const byId = <T extends { id: string }>(entries: readonly T[]) =>
  new Map(entries.map((entry) => [entry.id, entry]));

function byName<T extends { id: string }>(entries: readonly T[], names: (entry: T) => string[]) {
  const index = new Map<string, string>();
  for (const entry of entries) {
    for (const name of names(entry)) {
      const key = normaliseName(name);
      if (!index.has(key)) index.set(key, entry.id);
    }
  }
  return index;
}

/** Which registries a role's names are looked up in, in this order. */
const LOOK_UP: Record<Role, readonly Assignee['kind'][]> = {
  lead: ['person', 'unit'],
  group: ['group', 'unit'],
  implement: ['unit', 'designation', 'group'],
  support: ['unit', 'designation', 'group'],
};

export function createRegistry(data: RegistryData): Registry {
  const units = byId(data.units);
  const designations = byId(data.designations);
  const groups = byId(data.groups);
  const people = byId(data.people);
  const names: Record<Assignee['kind'], Map<string, string>> = {
    unit: byName(data.units, namesOfUnit),
    designation: byName(data.designations, namesOfDesignation),
    group: byName(data.groups, namesOfGroup),
    person: byName(data.people, namesOfPerson),
  };
  const known = new Map(
    [
      ...data.units.flatMap(namesOfUnit),
      ...data.designations.flatMap(namesOfDesignation),
      ...data.groups.flatMap(namesOfGroup),
      ...data.people.flatMap(namesOfPerson),
    ].map((name) => [normaliseName(name), name]),
  );
  return {
    ...data,
    unit: (id) => units.get(id),
    designation: (id) => designations.get(id),
    group: (id) => groups.get(id),
    person: (id) => people.get(id),
    resolve(printed, role) {
      const key = normaliseName(printed);
      for (const kind of LOOK_UP[role]) {
        const id = names[kind].get(key);
        if (id !== undefined) return { kind, id };
      }
      return undefined;
    },
    suggest: (printed) =>
      closestTexts(normaliseName(printed), known.keys()).map((name) => known.get(name) ?? name),
  };
}
