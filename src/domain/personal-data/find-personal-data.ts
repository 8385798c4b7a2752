/** Everything in a text that belongs to one person. */
import { findContacts } from './contacts.ts';
import type { PersonalData } from './finding.ts';
import { findHouseholds } from './households.ts';
import { findNumbers } from './numbers.ts';
import { findPupils } from './pupils.ts';

export function findPersonalData(text: string): PersonalData[] {
  return [...findNumbers(text), ...findContacts(text), ...findPupils(text), ...findHouseholds(text)].sort(
    (a, b) => a.at - b.at,
  );
}
