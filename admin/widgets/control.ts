/** What Decap hands to a control of a form, as far as ours use it. */
import type { Map as Fields, List } from 'immutable';
import type { ComponentClass } from 'react';

export interface ControlProps<Value = unknown> {
  value: Value | undefined;
  onChange(value: unknown): void;
  forID: string;
  classNameWrapper: string;
  field: Fields<string, unknown>;
  /** Decap's own warning: it may be stale; here only what never changes is read from it. */
  entry: Fields<string, unknown>;
  getEntry?(): Fields<string, unknown>;
  setActiveStyle(): void;
  setInactiveStyle(): void;
}

export type Rows = List<Fields<string, unknown>>;
// biome-ignore lint/suspicious/noExplicitAny: Decap makes controls of values of every kind.
export type ControlClass = ComponentClass<any>;

export const CUSTOM_ERROR = (message: string) => ({ error: { type: 'CUSTOM', message } });
