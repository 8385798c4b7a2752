/** What Decap hands to a preview, as plain values. */
import type { Map as Fields } from 'immutable';

export interface PreviewProps {
  entry: Fields<string, unknown>;
}

export function dataOf({ entry }: PreviewProps): Record<string, unknown> {
  const data = entry.get('data') as { toJS?(): Record<string, unknown> } | undefined;
  return data?.toJS?.() ?? {};
}
