/** What was looked for on this device: kept here only, newest first, cleared by the reader. */
const KEY = 'qingdan-recent';
const KEPT = 8;
const LONGEST = 60;

/** Some browsers, or their settings, keep nothing. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function recentQueries(store: Store | undefined = deviceStore()): readonly string[] {
  try {
    const value: unknown = JSON.parse(store?.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string, store: Store | undefined = deviceStore()): void {
  const text = query.trim();
  if (text === '' || text.length > LONGEST) return;
  const others = recentQueries(store).filter((one) => one !== text);
  try {
    store?.setItem(KEY, JSON.stringify([text, ...others].slice(0, KEPT)));
  } catch {
    // Nothing can be kept: the search itself works all the same.
  }
}

export function forgetQueries(store: Store | undefined = deviceStore()): void {
  try {
    store?.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

function deviceStore(): Store | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
