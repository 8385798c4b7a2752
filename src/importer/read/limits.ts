/** How much a document may ask of the machine that reads it. Real lists stay far below. */
const MB = 1024 * 1024;

export const LIMITS = {
  fileBytes: 50 * MB,
  archiveEntries: 5_000,
  /** All parts of an archive together, as it claims. */
  archiveBytes: 200 * MB,
  /** One part that is read: the text of a document, a sheet. */
  partBytes: 64 * MB,
  /** XML packs to a tenth or a thirtieth; a part that claims more than this is a bomb, */
  packing: 200,
  /** unless it is small anyway. */
  packingFrom: 8 * MB,
  /** Letters of a whole document, merged cells counted in each of their rows. */
  characters: 10_000_000,
  xmlDepth: 256,
  xmlNodes: 1_000_000,
  sheetRows: 20_000,
  sheetColumns: 256,
  /** Rows of all merged cells of a sheet together. */
  mergedRows: 200_000,
  /** Rows in which the head of a table is looked for. */
  rowsAboveHead: 100,
  fieldDepth: 50,
  /** Letters of the number that a list writes. */
  numberText: 255,
} as const;
