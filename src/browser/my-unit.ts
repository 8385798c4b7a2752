/**
 * "我的单位": the reader's own unit, remembered on this device only. It brings the unit's list to the home page
 * and marks its row in tables of quotas.
 */
const KEY = 'qingdan-unit';

export interface MyUnit {
  id: string;
  name: string;
  kind: string;
}

export function rememberedUnit(): MyUnit | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isUnit(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function rememberUnit(unit: MyUnit | undefined): void {
  try {
    if (unit === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(unit));
  } catch {
    // A browser that keeps nothing: the choice lasts as long as the page.
  }
}

/** Only a plain id may become part of an address. */
const isUnit = (value: unknown): value is MyUnit =>
  typeof value === 'object' &&
  value !== null &&
  /^[a-z0-9-]+$/.test(String((value as MyUnit).id)) &&
  typeof (value as MyUnit).name === 'string';
