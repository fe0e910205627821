import type { FormSchema } from '../api/form-schema.js';

/** What a cell of a spreadsheet can say. */
const IN_A_CELL = [
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
];

/** Whether a row of a spreadsheet can say all that a process has to begin with: then many are entered from a file. */
export const isRow = ({ properties = {}, required = [] }: FormSchema): boolean =>
  Object.keys(properties).length > 0 &&
  required.every((name) => IN_A_CELL.includes(properties[name]?.['x-field'] ?? ''));
