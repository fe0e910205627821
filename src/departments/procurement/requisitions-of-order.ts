import type { RequisitionOfOrder } from '../../../machines/order/v3/making/requisitions.js';
import { REQUISITIONS } from '../../../machines/order/v3/making/requisitions.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { Observer } from '../../engine/processes.js';

const OF_ORDER = `
  SELECT p.id, p.machine_version AS version, p.state, r.items
  FROM purchase_requisition r JOIN process p ON p.id = r.id
  WHERE r.order_no = $1 ORDER BY p.id`;

/** The requisitions that name the order, as they stand; a row without a name or a quantity asks for nothing yet. */
export const requisitionsOfOrder: Observer = async (db, { process }) => {
  const { rows } = await db.query<RequisitionOfOrder>(OF_ORDER, [process]);
  const told = rows.map(({ id, version, state, items }) => ({
    id,
    version,
    state,
    items: items.flatMap(({ item, quantity }) => (item === '' || quantity === '0' ? [] : [{ item, quantity }])),
  }));
  return { [REQUISITIONS]: canonicalJson(told) };
};
