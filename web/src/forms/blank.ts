import type { FormSchema } from '../api/form-schema.js';

type Row = Record<string, unknown>;

/** A new row of a list: the next line number, and ticks that are not set. */
export function blankRow({ properties = {}, required = [] }: FormSchema, rows: readonly Row[]): Row {
  const row: Row = {};
  for (const [name, schema] of Object.entries(properties)) {
    if (schema.type === 'boolean' && required.includes(name)) row[name] = false;
  }
  if (isEntryLine({ properties })) {
    row.line = Math.max(0, ...rows.map(({ line }) => (typeof line === 'number' ? line : 0))) + 1;
  }
  return row;
}

/** The lines of an entry are numbered; everywhere else a line names one of the order's. */
export const isEntryLine = ({ properties = {} }: FormSchema): boolean =>
  properties.line?.['x-field'] === 'line' && 'productNo' in properties;

/** Every field that is a list and has to have a row begins with one. */
export function blankData({ properties = {}, required = [] }: FormSchema): Row {
  const data: Row = {};
  for (const [name, schema] of Object.entries(properties)) {
    if (schema['x-field'] === 'list' && schema.items && required.includes(name)) {
      data[name] = (schema.minItems ?? 0) > 0 ? [blankRow(schema.items, [])] : [];
    } else if (schema.type === 'object' && required.includes(name) && !schema.minProperties) {
      data[name] = blankData(schema);
    }
  }
  return data;
}
