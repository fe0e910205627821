import type { IssueFacts } from '../../../machines/issues/issue.types.js';
import { EXCEPTION_OPEN } from '../../../machines/issues/issue.follow-ups.js';
import { factIn } from '../../engine/command/facts-columns.js';
import type { Observer } from '../../engine/processes.js';

const OPEN = `
  SELECT FROM process p, jsonb_array_elements(${factIn('p', 'exceptions')}) AS e
  WHERE p.id = $1 AND p.kind = 'orders' AND e ->> 'id' = $2 AND (e ->> 'open')::boolean`;

/** Whether the exception of an order is still open that an issue is about; nothing where it is about none. */
export const exceptionOpen: Observer = async (db, { facts }): Promise<Record<string, string>> => {
  const exception = (facts as IssueFacts | undefined)?.exception;
  if (!exception) return {};
  const { rowCount } = await db.query(OPEN, [exception.order, exception.id]);
  return { [EXCEPTION_OPEN]: rowCount ? 'yes' : 'no' };
};
