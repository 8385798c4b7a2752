/**
 * An entry file is a front matter between two `---` lines and a body. This is the only place that takes one
 * apart or puts one together; every reader and writer of content comes through here.
 */
import * as yaml from 'yaml';

export interface EntryProblem {
  kind: 'front-matter-missing' | 'front-matter-syntax';
  /** Counted from 1, in the whole file. */
  line: number;
  column?: number;
  /** What the YAML reader said, in English; absent when there is no front matter at all. */
  detail?: string;
}

export interface EntryFile {
  /** Plain values; `""` and `null` mean "absent" and are left out. */
  data: unknown;
  body: string;
  /** The line of the file at which the body begins, counted from 1. */
  bodyLine: number;
  problems: EntryProblem[];
  /** The line of the file in which a field stands, or the nearest one above it. */
  lineOf(path: readonly PropertyKey[]): number;
}

const OPEN = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSE = /^---[ \t]*(?:\r?\n|$)/m;

export function parseEntryFile(text: string): EntryFile {
  const open = OPEN.exec(text);
  const rest = open === null ? '' : text.slice(open[0].length);
  const close = open === null ? null : CLOSE.exec(rest);
  if (open === null || close === null) {
    return {
      data: {},
      body: text,
      bodyLine: 1,
      problems: [{ kind: 'front-matter-missing', line: 1 }],
      lineOf: () => 1,
    };
  }
  const header = rest.slice(0, close.index);
  const bodyStart = open[0].length + close.index + close[0].length;
  const parsed = parseYaml(header, 1);
  return {
    ...parsed,
    body: text.slice(bodyStart),
    bodyLine: countLines(text.slice(0, bodyStart)) + 1,
  };
}

/** A registry or settings file: YAML alone. */
export function parseYamlFile(text: string): Omit<EntryFile, 'body' | 'bodyLine'> {
  return parseYaml(text.replace(/^\uFEFF/, ''), 0);
}

function parseYaml(source: string, linesBefore: number) {
  const counter = new yaml.LineCounter();
  const document = yaml.parseDocument(source, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const problems: EntryProblem[] = document.errors.map((error) => {
    const place = counter.linePos(error.pos[0]);
    return {
      kind: 'front-matter-syntax',
      line: place.line + linesBefore,
      column: place.col,
      detail: error.message,
    };
  });
  const lineOf = (path: readonly PropertyKey[]): number => {
    let found = 1;
    let node: unknown = document.contents;
    for (const key of path) {
      const step = stepInto(node, key);
      if (step === undefined) break;
      if (step.at !== undefined) found = counter.linePos(step.at).line;
      node = step.node;
    }
    return found + linesBefore;
  };
  const data = problems.length > 0 ? {} : withoutBlanks(document.toJS({ maxAliasCount: 100 }));
  return { data, problems, lineOf };
}

function stepInto(node: unknown, key: PropertyKey): { node: unknown; at: number | undefined } | undefined {
  if (yaml.isMap(node)) {
    const pair = node.items.find((item) => yaml.isScalar(item.key) && item.key.value === key);
    if (pair === undefined) return undefined;
    return { node: pair.value, at: (pair.key as yaml.Scalar).range?.[0] };
  }
  if (yaml.isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    return yaml.isNode(item) ? { node: item, at: item.range?.[0] } : undefined;
  }
  return undefined;
}

/** Editing forms write `""` for a cleared field: it means the same as no field. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isBlank(item)).map(withoutBlanks);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => !isBlank(item))
      .map(([key, item]) => [key, withoutBlanks(item)]),
  );
}

const isBlank = (value: unknown) => value === null || value === undefined || value === '';

const countLines = (text: string) => text.split('\n').length - 1;

/** The one way in which the project writes YAML, so that files from people, importer and forms are alike. */
export function writeYaml(data: unknown): string {
  return yaml.stringify(data, { lineWidth: 0, indentSeq: true, aliasDuplicateObjects: false });
}

export function writeEntryFile(data: unknown, body: string): string {
  return `---\n${writeYaml(data)}---\n\n${body.trim()}\n`;
}
