/** The ways in which a file of the portal can be read: each gives the texts that somebody could see in it. */

export interface Piece {
  text: string;
  /** Where in the file, in Chinese: `正文`, `属性 alt`, `tasks[3].title`. */
  where: string;
  /** Where the text begins, in signs from the beginning of what the file says; absent where that says nothing. */
  offset?: number;
  /** Bytes that were read as text by guess. */
  guessed?: boolean;
  /** Program text, styles: what looks like an id may be a word of theirs. */
  code?: boolean;
}

export type OnPiece = (piece: Piece) => void;

/** Texts hold files, and files hold texts; nobody packs more often than this. */
export const DEEPEST = 6;

export interface Context {
  where: string;
  depth: number;
  /** Offsets count from the beginning of the file: nothing was unpacked or resolved on the way. */
  plain: boolean;
  onPiece: OnPiece;
  inner: InnerReaders;
}

/** Texts hold files and mark-up, which hold texts: what reads texts is told here how to read those. */
export interface InnerReaders {
  file: (bytes: Uint8Array, context: Context) => void;
  markup: (html: string, context: Context) => void;
}

export const joined = (...places: readonly string[]) => places.filter((place) => place !== '').join(' › ');

/** A part of what is read. */
export const within = (context: Context, where: string): Context => ({
  ...context,
  where: joined(context.where, where),
});

/** What a part turns out to hold once it is unpacked or its escapes are resolved. */
export const unpacked = (context: Context, where: string): Context => ({
  ...within(context, where),
  depth: context.depth + 1,
  plain: false,
});
