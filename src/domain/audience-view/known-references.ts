/** Leaves out a reference to something that this audience may not see. */
export function withKnown<T extends object, K extends keyof T>(
  value: T,
  key: K,
  known: ReadonlySet<string>,
): T {
  const id = value[key];
  if (typeof id !== 'string' || known.has(id)) return value;
  const { [key]: _, ...rest } = value;
  return rest as T;
}
