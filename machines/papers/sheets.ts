/** The papers that go with an order. */
export const SHEETS = [
  'order-copy',
  'plan',
  'traveller',
  'inspection',
  'acceptance',
  'hand-over',
  'settlement',
] as const;
export type Sheet = (typeof SHEETS)[number];

export const isSheet = (name: string | undefined): name is Sheet => SHEETS.some((sheet) => sheet === name);
