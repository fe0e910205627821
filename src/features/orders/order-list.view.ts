import { isOver } from '../../../machines/order/order.due.js';
import { order } from '../../../machines/order/order.process.js';
import type { OrderLineRow } from '../../departments/sales/order-line.entity.js';
import type { OrderSummary } from '../../departments/sales/order-summary.entity.js';
import type { Names } from '../processes/history.view.js';
import type { Look } from '../processes/process.view.js';
import type { WaitView } from '../processes/waits.view.js';
import { stateName } from '../processes/waits.view.js';
import { redact } from '../../http/redact.js';

const lineView = (row: OrderLineRow) => ({
  line: row.line,
  productNo: row.productNo,
  description: row.description,
  specification: row.specification,
  unit: row.unit,
  unitPrice: row.unitPrice,
  dueDate: row.dueOn,
  quantities: {
    ordered: row.ordered,
    produced: row.produced,
    passed: row.passed,
    rejected: row.rejected,
    accepted: row.accepted,
    delivered: row.delivered,
    invoiced: row.invoiced,
    dispatched: row.dispatched,
    lost: row.lost,
    refused: row.refused,
    returned: row.returned,
    settled: row.settled,
  },
});

/** For whom, and on which day of the company, a list is shown. */
export interface ListLook extends Look {
  today: string;
}

/** An order in the list, without what the viewer may not see. */
export function orderItem(
  row: OrderSummary,
  { lines, waits }: { lines: readonly OrderLineRow[]; waits: readonly WaitView[] },
  names: Names,
  { viewer, language, today }: ListLook,
) {
  const item = {
    no: row.orderNo,
    state: row.state,
    stateName: stateName(order, row.state, language),
    revision: row.revision,
    version: row.version,
    class: row.class,
    customer: { name: row.customer },
    customerPo: row.customerPo,
    externalNo: row.externalNo,
    contractNo: row.contractNo,
    products: row.products,
    key: row.key,
    held: row.held,
    deliveryDate: row.dueOn,
    overdue: row.dueOn !== null && row.dueOn < today && !isOver({ milestone: row.state }),
    currency: row.currency,
    amounts: { ordered: row.amount },
    waits,
    lines: lines.map(lineView),
    enteredBy: { id: row.enteredBy, name: names.get(row.enteredBy) ?? '' },
    clerk: row.clerk === null ? null : { id: row.clerk, name: names.get(row.clerk) ?? '' },
    receivedAt: row.receivedAt,
    stateSince: row.stateSince,
    updatedAt: row.updatedAt,
  };
  return redact(item, viewer);
}

export type OrderItem = ReturnType<typeof orderItem>;
