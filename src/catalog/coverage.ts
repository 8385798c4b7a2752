/** Brand projects of units against the quotas of each list; for the office itself. */
import { type Claim, projectClaims, projectsOfUnit, sameBodies } from '../domain/projects/coverage.ts';
import type { Designation } from '../schema/designation.ts';
import type { Unit } from '../schema/unit.ts';
import { realProjects } from './project-cards.ts';
import type { Catalog, ListView, ProjectView, TaskView } from './views.ts';

export interface UnitCoverage {
  unit: Unit;
  projects: ProjectView[];
}

export interface ClaimCoverage {
  claim: Claim;
  list: ListView;
  task: TaskView;
  /** Undefined where nobody has listed whom the claim means. */
  designation?: Designation | undefined;
  /** Members in the registry's order; else the units that have projects. */
  units: UnitCoverage[];
}

export function coverageOf(catalog: Catalog): ClaimCoverage[] {
  const projects = realProjects(catalog);
  return catalog.lists.flatMap((list) =>
    list.tasks.flatMap((task) =>
      projectClaims(task.obligations).map((claim): ClaimCoverage => {
        const designation = catalog.registry.designations.find((entry) =>
          [entry.name, ...entry.spellings].some((name) => sameBodies(claim.who, name)),
        );
        const members = designation === undefined ? undefined : membersOf(designation, catalog);
        const units = catalog.registry.units
          .map((unit) => ({ unit, projects: projectsOfUnit(unit.id, projects) }))
          .filter(({ unit, projects: own }) => members?.has(unit.id) ?? own.length > 0);
        return { claim, list, task, designation, units };
      }),
    ),
  );
}

const membersOf = ({ id }: Designation, catalog: Catalog) =>
  new Set(
    catalog.responsibility
      .members(id)
      .filter(({ membership }) => membership === 'yes')
      .map(({ unit }) => unit),
  );
