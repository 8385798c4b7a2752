/**
 * How many brand projects units have, against what a list asks. Only a quota whose "who" is a designation with known
 * members can be held against units; the others are told as they are. No order but the registry's.
 */
import type { Obligation } from '../../schema/obligation.ts';

export interface Claim {
  /** As printed: 各苏木乡镇（场街道）. */
  who: string;
  least: number;
  quote: string;
}

/** Quotas that ask for so many brand projects. */
export function projectClaims(obligations: readonly Obligation[]): Claim[] {
  return obligations.flatMap(({ what, who, quota, quote }) => {
    const least = quota?.op === '>=' || quota?.op === '=' ? quota.value : undefined;
    if (!what.includes('品牌项目') || who === undefined || least === undefined) return [];
    return [{ who, least, quote }];
  });
}

/** 每个苏木乡镇（场、街道） and 各苏木乡镇场街道 are the same bodies. */
export const sameBodies = (who: string, name: string): boolean => bareName(who) === bareName(name);
const bareName = (name: string) => name.replace(/^(?:各|每个|每)/, '').replace(/[（）()、，,\s]/g, '');

interface CountedProject {
  townships: readonly string[];
  organisers: readonly { unit?: string | undefined }[];
  stage?: string | undefined;
}

/** Of a unit: what it organises, and what is held in its township. A closed project does not count. */
export const projectsOfUnit = <T extends CountedProject>(unit: string, projects: readonly T[]): T[] =>
  projects.filter(
    (project) =>
      project.stage !== 'closed' &&
      (project.townships.includes(unit) || project.organisers.some((organiser) => organiser.unit === unit)),
  );
