/** Changes the text of a package's module. Throws where the module no longer reads as `patch` expects. */
export function patchModule(
  code: string,
  changes: readonly (readonly [found: RegExp, instead: string])[],
  patch: string,
): string {
  return changes.reduce((before, [found, instead]) => {
    const after = before.replace(found, instead);
    if (after === before) throw new Error(`A package has changed: ${patch} no longer fits at ${found}.`);
    return after;
  }, code);
}
