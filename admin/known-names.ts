/** What forms can refer to, loaded once a page: from the local server, or as a published site was built with it. */
import type { KnownNames } from '../src/cms/known-names.ts';
import { ADMIN_ROOT } from './root.ts';

let loading: Promise<KnownNames> | undefined;

export function knownNames(): Promise<KnownNames> {
  loading ??= fetch(`${ADMIN_ROOT}names.json`).then((response) => response.json() as Promise<KnownNames>);
  return loading;
}

/** After a save that may have added a name. */
export function forgetNames(): void {
  loading = undefined;
}
