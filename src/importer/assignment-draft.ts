/** The names in an item's brackets, resolved against the registry. */
import type { Registry } from '../domain/registry.ts';
import type { Assignment, Role } from '../schema/assignment.ts';
import { nameWithoutVenue } from './parse/assignees.ts';
import { joinAllLines } from './parse/joined-text.ts';
import type { ParsedAssignee, ResponsibilityBracket } from './parse/parsed-list.ts';

export function draftAssignments(
  brackets: readonly ResponsibilityBracket[],
  role: Role,
  registry: Registry,
): Assignment[] {
  return brackets
    .flatMap((bracket) => bracket.fields)
    .filter((field) => field.role === role)
    .flatMap((field) =>
      field.assignees
        .filter((assignee) => assignee.withheld !== true)
        .map((assignee) => draftAssignment(assignee, field.label.replace(/\s+/g, ''), role, registry)),
    );
}

function draftAssignment(printed: ParsedAssignee, label: string, role: Role, registry: Registry): Assignment {
  const text = joinAllLines(printed.text);
  const venue = printed.venue === undefined ? {} : { venue: joinAllLines(printed.venue) };
  const found = registry.resolve(text, role) ?? registry.resolve(nameWithoutVenue({ text, ...venue }), role);
  return { text, label, ...(found === undefined ? { kind: 'unknown' as const } : found), ...venue };
}

export const withheldInBrackets = (brackets: readonly ResponsibilityBracket[]): string[] =>
  brackets
    .flatMap((bracket) => bracket.fields)
    .flatMap((field) => field.assignees)
    .filter((assignee) => assignee.withheld === true)
    .map((assignee) => joinAllLines(assignee.text));
