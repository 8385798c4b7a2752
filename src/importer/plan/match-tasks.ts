/**
 * Which entry an item of the document already is: the same words, else words much like them, else the same
 * printed number, unless that number now stands for something else.
 */
import type { ExistingTask } from './existing-task.ts';
import { digestOf } from './field-digest.ts';
import { likeness } from './likeness.ts';
import { fieldValue, importedDigest, type PlannedTask } from './planned-task.ts';

/** Two items of one list share fewer words than an item and its edited version. */
const EDITED = 0.5;
/** Under one number: what is less alike is another item. */
const REWRITTEN = 0.2;

type Test = (task: PlannedTask, old: ExistingTask) => boolean;

export function matchTasks(
  planned: readonly PlannedTask[],
  existing: readonly ExistingTask[],
): Map<PlannedTask, ExistingTask> {
  const matches = new Map<PlannedTask, ExistingTask>();
  const free = new Set(existing);
  const take = (task: PlannedTask, old: ExistingTask) => {
    matches.set(task, old);
    free.delete(old);
  };
  const takeWhere = (test: Test) => {
    for (const task of planned) {
      if (matches.has(task)) continue;
      const old = [...free].find((candidate) => test(task, candidate));
      if (old !== undefined) take(task, old);
    }
  };
  takeWhere((task, old) => hasSameWords(task, old) && hasSameNumber(task, old));
  takeWhere(hasSameWords);
  const unmatched = planned.filter((task) => !matches.has(task));
  for (const { task, old } of alikePairs(unmatched, free)) {
    if (!matches.has(task) && free.has(old)) take(task, old);
  }
  takeWhere((task, old) => hasSameNumber(task, old) && !isAnotherItem(task, old));
  return matches;
}

const hasSameWords: Test = (task, old) => task.data.source?.hash === old.data.source?.hash;
const hasSameNumber: Test = (task, old) => task.data.number === (old.data.source?.item ?? old.data.number);

/** The most alike first; of equals the one that keeps its number. */
function alikePairs(planned: readonly PlannedTask[], existing: ReadonlySet<ExistingTask>) {
  return planned
    .flatMap((task) => [...existing].map((old) => ({ task, old, alike: likeness(task.body, old.body) })))
    .filter(({ alike }) => alike >= EDITED)
    .sort(
      (a, b) =>
        b.alike - a.alike || Number(hasSameNumber(b.task, b.old)) - Number(hasSameNumber(a.task, a.old)),
    );
}

/** Only where the entry still has the document's words can they tell that the number went to another item. */
function isAnotherItem(task: PlannedTask, old: ExistingTask): boolean {
  const standing = digestOf(fieldValue(old.data, old.body, 'body'));
  return importedDigest(old.data, 'body') === standing && likeness(task.body, old.body) < REWRITTEN;
}
