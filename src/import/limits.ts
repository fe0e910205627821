const MEBIBYTE = 1024 * 1024;

/** What an import takes at most; beyond it the file is refused before it costs anything. */
export const LIMITS = {
  /** Of one uploaded file. */
  bytes: 20 * MEBIBYTE,
  /** Of a workbook's parts together, unpacked. */
  unpacked: 64 * MEBIBYTE,
  parts: 1000,
  /** Rows with data, of all sheets together. */
  rows: 5000,
  /** How far a sheet may reach, empty rows and columns included. */
  lastRow: 20_000,
  lastColumn: 256,
  sheets: 20,
} as const;

export const inMebibytes = (bytes: number): number => bytes / MEBIBYTE;
