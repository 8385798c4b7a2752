/** The open data of one audience: values in, rows out. Samples are not data. */

import { printedHeading, sectionsOf } from '../catalog/sections.ts';
import type { Catalog, ListView, PolicyView, TaskView } from '../catalog/views.ts';
import type { BoundTask } from '../domain/responsibility.ts';
import type { Assignment } from '../schema/assignment.ts';
import type { Unit } from '../schema/unit.ts';
import type {
  ListData,
  ObligationData,
  OpenDataName,
  PolicyData,
  ProjectData,
  TaskData,
  UnitData,
} from './open-data-schema.ts';

const relative = (url: string) => url.replace(/^\//, '');

export function openData(name: OpenDataName, catalog: Catalog): object[] {
  switch (name) {
    case 'lists':
      return catalog.lists.map(listRow);
    case 'tasks':
      return catalog.tasks.map((task) => taskRow(task, catalog.list(task.list)));
    case 'units':
      return catalog.registry.units.map((unit) => unitRow(unit, catalog.responsibility.tasksOf(unit.id)));
    case 'projects':
      return catalog.projects.filter((project) => !project.sample).map(projectRow);
    case 'policies':
      return catalog.policies.map(policyRow);
    case 'obligations':
      return catalog.tasks.flatMap(obligationRows);
  }
}

const assignmentRow = ({ id, ...rest }: Assignment) => ({ ...rest, id: id ?? null });

function taskRow(task: TaskView, list: ListView | undefined): TaskData {
  const { part, subpart } = sectionsOf(list, task);
  return {
    id: task.id,
    list: task.list,
    number: task.number,
    section: part === undefined ? null : printedHeading(part),
    subsection: subpart === undefined ? null : printedHeading(subpart),
    title: task.title,
    text: task.plainText,
    lead: task.lead.map(assignmentRow),
    group: task.group.map(assignmentRow),
    implement: task.implement.map(assignmentRow),
    support: task.support.map(assignmentRow),
    obligations: task.obligations,
    withheld: task.withheld,
    policies: task.policies,
    projects: task.projects,
    related: task.related,
    visibility: task.visibility,
    url: relative(task.url),
  };
}

export function unitRow(unit: Unit, tasks: readonly BoundTask<TaskView>[]): UnitData {
  return {
    id: unit.id,
    name: unit.name,
    shortNames: unit.shortNames,
    formerNames: unit.formerNames.map((former) => former.name),
    kind: unit.kind,
    tasks: tasks.map(({ task, via, role, designation }) => ({
      task: task.id,
      list: task.list,
      number: task.number,
      via,
      role,
      ...(designation === undefined ? {} : { designation }),
    })),
    url: `units/${unit.id}/`,
  };
}

const filedAs = ({ indexNumber, publishedOn, disclosure, subject }: ListView | PolicyView) => ({
  publishedOn: publishedOn ?? null,
  indexNumber: indexNumber ?? null,
  disclosure: disclosure ?? null,
  subject: subject ?? null,
});

function listRow(list: ListView): ListData {
  return {
    id: list.id,
    title: list.title,
    shortTitle: list.shortTitle,
    documentNumber: list.documentNumber ?? null,
    issuers: list.issuers.map((issuer) => issuer.name),
    issuedOn: list.issuedOn ?? null,
    ...filedAs(list),
    supersedes: list.supersedes ?? null,
    year: list.year,
    kind: list.kind,
    validity: list.validity,
    sections: list.sections.map(({ id, number, title }) => ({ id, number, title })),
    tasks: list.tasks.length,
    total: list.total,
    url: relative(list.url),
  };
}

function policyRow(policy: PolicyView): PolicyData {
  return {
    id: policy.id,
    title: policy.title,
    issuer: policy.issuer ?? null,
    documentNumber: policy.documentNumber ?? null,
    issuedOn: policy.issuedOn ?? null,
    ...filedAs(policy),
    successor: policy.successor ?? null,
    officialUrl: policy.officialUrl ?? null,
    validity: policy.validity,
    tasks: policy.citedBy.map((task) => task.id),
    url: relative(policy.url),
  };
}

function projectRow(project: Catalog['projects'][number]): ProjectData {
  return {
    id: project.id,
    title: project.title,
    summary: project.summary ?? null,
    class: project.class,
    stage: project.stage ?? null,
    organisers: project.organisers.map((organiser) => organiser.unit ?? organiser.name ?? ''),
    serves: project.serves,
    beneficiaries: project.beneficiaries,
    townships: project.townships,
    places: project.places,
    sessions: project.sessions,
    withChildren: project.withChildren ?? null,
    tasks: project.tasks,
    url: relative(project.url),
  };
}

const obligationRows = (task: TaskView): ObligationData[] =>
  task.obligations.map((obligation) => ({
    task: task.id,
    list: task.list,
    number: task.number,
    ...obligation,
  }));
