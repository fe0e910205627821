const MEBIBYTE = 1024 * 1024;

/** What an import takes at most; beyond it the file is refused, saying which limit it was and what to do. */
export const LIMITS = {
  /** Of one uploaded file. */
  bytes: 20 * MEBIBYTE,
  /** Of a workbook's parts together, unpacked. */
  unpacked: 64 * MEBIBYTE,
  parts: 1000,
  sheets: 20,
  /** Rows with data, of all sheets together. */
  rows: 5000,
  /** How far a sheet may reach, empty rows and columns included. */
  lastRow: 20_000,
  lastColumn: 256,
  /** Cells with something in them, of all sheets together. */
  cells: 500_000,
  /** Characters in a cell; Excel takes no more either. */
  cellText: 32_767,
  /** Elements within each other, attributes of one, and characters written as `&…;`, in a part of a workbook. */
  depth: 64,
  attributes: 100,
  entities: 500_000,
  /** How long the reading may take, in milliseconds, and the memory of its thread, in MiB. */
  time: 30_000,
  memory: 512,
} as const;

export const inMebibytes = (bytes: number): number => bytes / MEBIBYTE;
