import { order as orders } from '../../machines/order/order.process.js';
import { orderEntry } from '../../machines/order/schema/entry.js';
import type { Language } from '../../machines/rulebook.js';
import { unmetRule } from '../http/problems/unmet.js';
import type { TransitionRefusedError } from '../engine/errors.js';
import { check } from '../schema/check.js';
import type { CellError, ImportedOrder as ImportedOrderView, ImportResult } from './import.dto.js';
import type { MappedOrder, Remark } from './mapped-order.js';
import { summaryOf } from './summary.js';
import type { Place } from './table.js';

/** What became of an order, as plain data. */
export type ImportedOrder = Pick<ImportedOrderView, keyof ImportedOrderView>;

/** What an import did. */
export interface Imported {
  result: ImportResult;
  /** The orders that were refused, or wait to be confirmed, with their rows. */
  refused: { order: MappedOrder; result: ImportedOrder }[];
}

export const cellError = ({ path, place, text }: Remark, language: Language): CellError => ({
  ...place,
  path,
  message: text[language],
});

const asTold = (value: unknown): string | boolean => (typeof value === 'boolean' ? value : String(value));

/** An order before anything was done with it: refused, until something better becomes of it. */
export function viewOf(order: MappedOrder, key: string, language: Language): ImportedOrder {
  const told = (remarks: readonly Remark[]): CellError[] => remarks.map((remark) => cellError(remark, language));
  return {
    key,
    externalNo: order.externalNo,
    row: order.place.row,
    sheet: order.place.sheet,
    outcome: 'refused',
    ok: false,
    already: false,
    values: order.entry,
    summary: summaryOf(order),
    errors: errorsOf(order, language),
    unmet: [],
    confirm: told(order.doubts),
    warnings: told(order.warnings),
    defaults: order.defaults.map(({ field, value, rule }) => ({ field, value: asTold(value), rule })),
  };
}

/** Cells that could not be understood, then fields whose values do not fit. */
function errorsOf(order: MappedOrder, language: Language): CellError[] {
  const misread = new Set(order.problems.map(({ path }) => path));
  const unfit = check(orderEntry, order.entry, language)
    .filter(({ path }) => !misread.has(path))
    .map(({ path, text }) => ({ path, place: order.placeOf(path), text }));
  return [...order.problems, ...unfit].map((remark) => cellError(remark, language));
}

export function unmetOf(error: TransitionRefusedError, order: MappedOrder, language: Language): ImportedOrder['unmet'] {
  return error.unmet.map((judgement) => {
    const told = unmetRule(orders, judgement, error.facts, language);
    const cell = (path: string): CellError => {
      const place: Place = order.placeOf(path);
      return { ...place, path, message: told.remedy };
    };
    return { ...told, cells: judgement.missing.map(cell) };
  });
}
