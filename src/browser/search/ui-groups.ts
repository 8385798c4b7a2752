/** Items of one type together: types in the order of their best item, items in the order they had. */
export function groupByType<T extends { type: string }>(
  items: readonly T[],
): { type: T['type']; items: T[] }[] {
  const groups = new Map<T['type'], T[]>();
  for (const item of items) {
    const group = groups.get(item.type);
    if (group === undefined) groups.set(item.type, [item]);
    else group.push(item);
  }
  return [...groups].map(([type, grouped]) => ({ type, items: grouped }));
}
