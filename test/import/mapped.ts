import { ValidationError } from '../../src/errors.js';
import { isKnown, readOrders } from '../../src/import/mappings.js';
import type { Upload } from '../../src/import/read-files.js';
import { readFiles } from '../../src/import/read-files.js';

export const mapped = async (...uploads: Upload[]) => readOrders((await readFiles(uploads, isKnown)).tables);

/** What is wrong with the orders, as `cell: what`. */
export async function complaints(...uploads: Upload[]): Promise<string[]> {
  const { orders } = await mapped(...uploads);
  return orders.flatMap((order) =>
    order.problems.map(({ place, text }) => `${place.column ?? ''}${place.row}: ${text['zh-CN']}`),
  );
}

export const refusal = async (...uploads: Upload[]): Promise<string> => {
  const error: unknown = await mapped(...uploads).catch((failure: unknown) => failure);
  if (!(error instanceof ValidationError)) throw error;
  const [{ path, text }] = error.problems;
  return `${path}: ${text?.['zh-CN']}`;
};
