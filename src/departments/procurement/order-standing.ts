import type { RequisitionForm } from '../../../machines/purchase-requisition/requisition.schema.js';
import type { RequisitionFacts } from '../../../machines/purchase-requisition/requisition.types.js';
import { ORDER_STANDING } from '../../../machines/purchase-requisition/v2/requisition.order.js';
import type { Observer } from '../../engine/processes.js';

const STATE = `SELECT state FROM process WHERE id = $1 AND kind = 'orders'`;

/** Where the order stands that the form names, or that was named before; nothing where the requisition names none. */
export const orderStanding: Observer = async (db, { facts, data }): Promise<Record<string, string>> => {
  const order = (data as RequisitionForm | undefined)?.order ?? (facts as RequisitionFacts | undefined)?.order;
  if (order === undefined || order === null) return {};
  const { rows } = await db.query<{ state: string }>(STATE, [order]);
  return { [ORDER_STANDING]: rows[0]?.state ?? '' };
};
