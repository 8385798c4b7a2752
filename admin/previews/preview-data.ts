/** What Decap hands to a preview, as plain values. */
import type { Map as Fields } from 'immutable';

export interface PreviewProps {
  entry: Fields<string, unknown>;
  collection: Fields<string, unknown>;
  /** Where a picture of the content can be seen; its text is the address. */
  getAsset(path: string): unknown;
}

export function dataOf({ entry }: PreviewProps): Record<string, unknown> {
  const data = entry.get('data') as { toJS?(): Record<string, unknown> } | undefined;
  return data?.toJS?.() ?? {};
}
