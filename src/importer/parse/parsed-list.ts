/**
 * A list as the parser understood it: a tree of what the document says and the marks between. Written out
 * again (regenerate.ts), the tree gives the source to the character; that is the proof that nothing was lost.
 */
import type { Role } from '../../schema/assignment.ts';

export interface ParsedList {
  /** Everything before the first part or item, in order. */
  head: HeadLine[];
  blocks: Block[];
}

export interface HeadLine {
  kind: 'title' | 'issuer' | 'number' | 'date' | 'recipients' | 'preamble' | 'other' | 'blank';
  raw: string;
  line: number;
}

export type Block = ParsedSection | ParsedItem | Signature | ClosingNote | Attachment;

/** 第一部分 or 一、… (level 1); （一）… or 一、… below a 第一部分 (level 2). */
export interface ParsedSection {
  kind: 'section';
  level: 1 | 2;
  line: number;
  before: string;
  /** `一` or `（一）`, as printed. */
  number: string;
  /** What stands between number and title: `、` and spaces. */
  mark: string;
  title: Joined;
  /** What stands below the heading and above the next number: paragraphs, brackets. */
  body: Segment[];
}

export interface ParsedItem {
  kind: 'item';
  line: number;
  /** Spaces before the number. */
  before: string;
  /** As printed: `46`; `（三）` in a plan of points. */
  number: string;
  /** `.`, `．` or `、`, and spaces. */
  mark: string;
  segments: Segment[];
}

/** Issuers and date below the last item. */
export interface Signature {
  kind: 'signature';
  line: number;
  raw: string;
}

/** 附件2 and what stands below it: a paper that is no part of the list. */
export interface Attachment {
  kind: 'attachment';
  line: number;
  raw: string;
}

export interface ClosingNote {
  kind: 'closing';
  line: number;
  raw: string;
}

/** Text that the layout broke over lines: the pieces, and what stood between them. */
export type Joined = { text: string; raw: string };

export type Segment = { kind: 'text'; raw: string } | ResponsibilityBracket;

/** （牵头人：…，责任组室：…） wherever it stands in an item, or the same on a line without brackets. */
export interface ResponsibilityBracket {
  kind: 'responsibility';
  line: number;
  /** `（`, `(` or `【`; empty for a line. */
  open: string;
  fields: ResponsibilityField[];
  /** What stands between the last value and the closing bracket, and the bracket, if it is closed. */
  close: string;
}

export interface ResponsibilityField {
  /** Absent when the label names nobody's role: 完成时限. */
  role?: Role;
  /** As printed: 协调人, 负责组室, 牵头落实单位. */
  label: string;
  /** What stands before the label. */
  before: string;
  colon: string;
  assignees: ParsedAssignee[];
}

export interface ParsedAssignee {
  /** The separator before it; empty for the first. */
  before: string;
  text: string;
  /** The place in brackets after a unit's name. */
  venue?: string;
  /** 详见附件 and the like: material that is handed over in person, not a unit. */
  withheld?: true;
  /** What stands after it and before the next separator: a bracket, blanks. */
  after?: string;
}
