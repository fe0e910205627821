import { isInACell } from '../../../machines/kit/cells.js';
import type { FormSchema } from '../api/form-schema.js';

/** Whether a row of a spreadsheet can say all that a process has to begin with: then many are entered from a file. */
export const isRow = ({ properties = {}, required = [] }: FormSchema): boolean =>
  Object.keys(properties).length > 0 && required.every((name) => isInACell(properties[name]?.['x-field']));
