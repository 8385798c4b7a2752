/** Every component that a body may use. */
import { callout } from './callout.ts';
import type { Component } from './component.ts';
import { reference } from './reference.ts';
import { sheet } from './sheet.ts';

export const COMPONENTS: readonly Component[] = [callout, sheet, reference];

const byName = new Map(
  COMPONENTS.flatMap((component) => [
    [component.name, component] as const,
    [component.alias, component] as const,
  ]),
);

export const COMPONENT_NAMES = [...byName.keys()];

export const componentNamed = (name: string) => byName.get(name);
