import { multiply, round, sum } from '../../machines/decimal.js';
import type { EntryChanges } from '../../machines/order/order.types.js';
import { share } from './order-steps.js';
import type { Part } from './step.js';
import { step } from './step.js';
import { wayTo } from './way.js';
import {
  acceptance,
  confirmDelivery,
  dispatch,
  handOver,
  pack,
  passFinal,
  payment,
  preparations,
  production,
  shipmentOf,
  shipped,
  start,
} from './work-steps.js';

// An order that is paid in instalments and invoiced in parts.

export const IN_INSTALMENTS: EntryChanges = {
  paymentTerms: '预付 30%，交货后 5 天付 70%',
  terms: [
    { share: '30', days: 0, from: 'order' },
    { share: '70', days: 5, from: 'delivery' },
  ],
};

/** What was agreed to be paid in advance, on the day on which the plans are in force. */
const prepaymentInvoice = step('finance', 'finance.issue-invoice', (scene) => ({
  kind: 'prepayment',
  invoiceNo: `2631${scene.no.slice(-6)}`,
  on: scene.day(),
  amount: share(scene, '0.3'),
}));
/** What the first shipment carried; the prepayment is set off in the last invoice. */
const firstInvoice = step('finance', 'finance.issue-invoice', (scene) => {
  const lines = shipped(scene, 'first');
  const carried = scene.lines.filter(({ line }) => lines.some((row) => row.line === line));
  return {
    invoiceNo: `2632${scene.no.slice(-6)}`,
    on: scene.day(),
    amount: sum(carried.map(({ quantity, unitPrice }) => round(multiply(quantity, unitPrice), 2))),
    shipment: shipmentOf(scene),
    lines,
  };
});

/** The prepayment has come in; the first shipment is handed over and invoiced. */
export const paidInInstalments: Part[] = [
  ...wayTo('planned'),
  prepaymentInvoice,
  payment('prepayment'),
  preparations(false),
  start,
  production,
  passFinal,
  acceptance,
  pack,
  confirmDelivery,
  dispatch('first'),
  handOver('first'),
  firstInvoice,
];
