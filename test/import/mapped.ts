import { ValidationError } from '../../src/errors.js';
import type { Remark } from '../../src/import/mapped-order.js';
import { HEADER, readOrders } from '../../src/import/mappings.js';
import type { Upload } from '../../src/import/read-files.js';
import { readFiles } from '../../src/import/read-files.js';

// A promise, so that what is thrown is a rejection.
export const mapped = async (...uploads: Upload[]) => readOrders(readFiles(uploads, HEADER).tables);

const told = ({ place, text }: Remark): string => `${place.column ?? ''}${place.row}: ${text['zh-CN']}`;

/** What is wrong with the orders, as `cell: what`. */
export async function complaints(...uploads: Upload[]): Promise<string[]> {
  const { orders } = await mapped(...uploads);
  return orders.flatMap(({ problems }) => problems.map(told));
}

/** What a person has to confirm, in the same way. */
export async function doubts(...uploads: Upload[]): Promise<string[]> {
  const { orders } = await mapped(...uploads);
  return orders.flatMap((order) => order.doubts.map(told));
}

/** All that is said of the orders, and what was not read. */
export async function said(...uploads: Upload[]) {
  const { orders, notRead } = await mapped(...uploads);
  return {
    orders: orders.map(({ externalNo, lines }) => `${externalNo}: ${lines.length}`),
    wrong: orders.flatMap(({ problems }) => problems.map(told)),
    ask: orders.flatMap((order) => order.doubts.map(told)),
    tell: orders.flatMap(({ warnings }) => warnings.map(told)),
    notRead: notRead.map(({ sheet, row, text }) => `${sheet}${row === null ? '' : `:${row}`}: ${text['zh-CN']}`),
  };
}

export const refusal = async (...uploads: Upload[]): Promise<string> => {
  const error: unknown = await mapped(...uploads).catch((failure: unknown) => failure);
  if (!(error instanceof ValidationError)) throw error;
  const [{ path, text }] = error.problems;
  return `${path}: ${text?.['zh-CN']}`;
};
