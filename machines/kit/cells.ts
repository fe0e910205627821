/** The kinds of fields that one cell of a spreadsheet can say; what has others to begin with cannot begin from a row. */
export const IN_A_CELL = [
  'text',
  'texts',
  'currency',
  'day',
  'flag',
  'count',
  'quantity',
  'amount',
  'rate',
  'hours',
  'choice',
] as const;

export type CellField = (typeof IN_A_CELL)[number];

export const isInACell = (kind: string | undefined): kind is CellField =>
  (IN_A_CELL as readonly (string | undefined)[]).includes(kind);
