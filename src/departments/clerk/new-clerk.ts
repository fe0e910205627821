import { NEW_CLERK } from '../../../machines/order/order.clerk.js';
import { isUuid } from '../../../machines/kit/formats.js';
import type { Observer } from '../../engine/processes.js';

/** Whether whoever is to take an order over belongs to the follow-up clerks; nothing where nobody is named yet. */
export const newClerk: Observer = async (db, { data }): Promise<Record<string, string>> => {
  // Whoever only looks at what may be sent has named nobody, and there is no data.
  const { person } = (data ?? {}) as { person?: unknown };
  if (!isUuid(person)) return {};
  const { rowCount } = await db.query(`SELECT FROM person WHERE id = $1 AND 'clerk' = ANY (offices)`, [person]);
  return { [NEW_CLERK]: rowCount ? 'yes' : 'no' };
};
