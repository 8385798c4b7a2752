import type { Body, Row } from '../content.ts';

/** An entry without the place where it stands: a build needs none. */
export interface ViewEntry<T> {
  id: string;
  data: T;
  body: Body;
}

/** The values of registry rows, without their places. */
export const valuesOf = <T>(rows: readonly Row<T>[]): T[] => rows.map((row) => row.data);
