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
  /** The YAML reader's name for what is wrong; absent when there is no front matter at all. */
  code?: YamlProblemCode;
  /** The line as it stands in the file. */
  text?: string;
}

/** The reader's own names, and what it would pass over, lose or stop at. */
export type YamlProblemCode =
  | yaml.ErrorCode
  | 'NOT_FIELDS'
  | 'UNKNOWN_ALIAS'
  | 'UNUSED_ANCHOR'
  | 'TOO_MANY_ALIASES';

export interface EntryFile {
  /** Plain values; `""` and `null` mean "absent" and are left out. */
  data: unknown;
  body: string;
  /** The line of the file at which the body begins, counted from 1. */
  bodyLine: number;
  problems: EntryProblem[];
  /** The line of the first comment in the front matter, which a form would lose. */
  commentLine: number | undefined;
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
      commentLine: undefined,
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
  const document = yaml.parseDocument(source, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const lines = source.split(/\r?\n/);
  const problemAt = (code: YamlProblemCode, offset: number): EntryProblem => {
    const { line, col } = counter.linePos(offset);
    const text = lines[line - 1] ?? '';
    return { kind: 'front-matter-syntax', line: line + linesBefore, column: col, code, text };
  };
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
  const problems = onePerLine(yamlProblems(document, source).map(({ code, at }) => problemAt(code, at)));
  const comment = firstComment(source);
  const commentLine = comment === undefined ? undefined : counter.linePos(comment).line + linesBefore;
  if (problems.length > 0) return { data: {}, problems, lineOf, commentLine };
  try {
    const data = withoutBlanks(document.toJS({ maxAliasCount: 100 })) ?? {};
    return { data, problems, lineOf, commentLine };
  } catch {
    // Only aliases that multiply without end come here: they would fill the memory.
    return { data: {}, problems: [problemAt('TOO_MANY_ALIASES', 0)], lineOf, commentLine };
  }
}

/** Where the first comment begins. Only the reader's own tokens tell a comment from a `#` inside a text. */
function firstComment(source: string): number | undefined {
  if (!source.includes('#')) return undefined;
  let offset = 0;
  let scalar = false;
  for (const token of new yaml.Lexer().lex(source)) {
    if (MARKERS.has(token)) {
      scalar = token === SCALAR_MARKER;
      continue;
    }
    if (!scalar && token.startsWith('#')) return offset;
    scalar = false;
    offset += token.length;
  }
  return undefined;
}

/** What the reader puts between tokens: the start of a document, an error inside a flow, the start of a scalar. */
const SCALAR_MARKER = '\u001f';
const MARKERS: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR_MARKER]);

function yamlProblems(
  document: yaml.Document.Parsed,
  source: string,
): { code: YamlProblemCode; at: number }[] {
  const found: { code: YamlProblemCode; at: number }[] = document.errors.map((error) => ({
    code: error.code,
    at: /Missing closing/.test(error.message) ? openQuoteBefore(source, error.pos[0]) : error.pos[0],
  }));
  // After a tab the reader has lost count of the levels: what else it says is about the tab.
  const tabs = found.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (found.length > 0) return tabs.length > 0 ? tabs : found;
  const top = document.contents;
  if (top !== null && !yaml.isMap(top) && !(yaml.isScalar(top) && isBlank(top.value))) {
    return [{ code: 'NOT_FIELDS', at: top.range[0] }];
  }
  for (const { code, pos } of document.warnings)
    if (code === 'TAG_RESOLVE_FAILED') found.push({ code, at: pos[0] });
  return /[*&]/.test(source) ? [...found, ...aliasProblems(document)] : found;
}

/** `title: *重点*` and `title: &甲` mean something to YAML, never to an editor. */
function aliasProblems(document: yaml.Document.Parsed): { code: YamlProblemCode; at: number }[] {
  const found: { code: YamlProblemCode; at: number }[] = [];
  const anchors = new Map<string, number>();
  const used = new Set<string>();
  yaml.visit(document, {
    Alias(_key, node) {
      used.add(node.source);
      if (node.resolve(document) === undefined)
        found.push({ code: 'UNKNOWN_ALIAS', at: node.range?.[0] ?? 0 });
    },
    Value(_key, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node.range?.[0] ?? 0);
    },
  });
  for (const [anchor, at] of anchors) if (!used.has(anchor)) found.push({ code: 'UNUSED_ANCHOR', at });
  return found;
}

/** The reader notices a missing quote where the text ends; the mistake is in the line where the quote opens. */
function openQuoteBefore(source: string, offset: number): number {
  const opened = [...source.slice(0, offset).matchAll(/(?:^|[:-][ \t]+)(["'])(?!.*\1)/gm)].at(-1);
  return opened === undefined ? offset : opened.index + opened[0].length - 1;
}

/** One mistake makes the reader stumble several times in a line. */
const onePerLine = (problems: EntryProblem[]) =>
  problems.filter(({ line }, index) => problems.findIndex((other) => other.line === line) === index);

function stepInto(node: unknown, key: PropertyKey): { node: unknown; at: number | undefined } | undefined {
  if (yaml.isMap(node)) {
    const pair = node.items.find((item) => yaml.isScalar(item.key) && String(item.key.value) === String(key));
    if (pair === undefined) return undefined;
    return { node: pair.value, at: (pair.key as yaml.Scalar).range?.[0] };
  }
  if (yaml.isSeq(node) && typeof key === 'number') {
    const item = node.items.filter((entry) => !(yaml.isScalar(entry) && isBlank(entry.value)))[key];
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
  return `---\n${writeYaml(data)}---\n\n${bodyText(body)}\n`;
}

/** A body without blank lines around it, in one kind of line end. The indent of its first line is its own. */
export const bodyText = (body: string): string =>
  body
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/[ \t\n]+$/, '');
