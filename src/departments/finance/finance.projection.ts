import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { Write } from '../../engine/projections/projection.js';
import { difference, OnTransition } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { changes, following } from '../../read-models/follow.js';
import { AdjustmentRow } from './adjustment.entity.js';
import { DocumentNumber } from './document-number.entity.js';
import { adjustmentsOf, invoicesOf, numbersOf, paymentsOf, receivableOf } from './finance.rows.js';
import { InvoiceRow } from './invoice.entity.js';
import { PaymentRow } from './payment.entity.js';
import { Receivable } from './receivable.entity.js';

const invoices = following({
  entity: InvoiceRow,
  key: ({ no }) => no,
  looksAt: ['entry', 'invoices'],
  rows: invoicesOf,
});

const payments = following({
  entity: PaymentRow,
  key: ({ no }) => no,
  looksAt: ['entry', 'payments'],
  rows: paymentsOf,
});

const adjustments = following({
  entity: AdjustmentRow,
  key: ({ no }) => no,
  looksAt: ['entry', 'money'],
  rows: adjustmentsOf,
});

const numbers = following({
  entity: DocumentNumber,
  key: ({ kind, scope, number }) => JSON.stringify([kind, scope, number]),
  looksAt: ['entry', 'numbers'],
  rows: numbersOf,
});

/** The facts by which a receivable moves. */
const MONEY = [
  'entry',
  'roundsLines',
  'milestone',
  'quantities',
  'quote',
  'reviewPassed',
  'payments',
  'costs',
  'invoices',
  'reconciliation',
  'writeOffs',
  'money',
  'goods',
  'closing',
] as const satisfies (keyof OrderFacts)[];

/** What finance does when an order moves: it keeps receivables and the registers of invoices and payments. */
@Injectable()
export class FinanceProjection {
  @OnTransition(order)
  keepReceivable(transition: OrderTransition): Write[] {
    if (!changes(transition, MONEY)) return [];
    const { before, after, began } = transition;
    const wasOpen = before !== null && before.reviewPassed !== null;
    if (!wasOpen && after.reviewPassed === null) return [];
    const key = ({ orderNo }: Receivable): string => orderNo;
    return difference(Receivable, key, wasOpen ? [receivableOf(before, began)] : [], [receivableOf(after, began)]);
  }

  @OnTransition(order)
  keepInvoices(transition: OrderTransition): Write[] {
    return invoices(transition);
  }

  @OnTransition(order)
  keepPayments(transition: OrderTransition): Write[] {
    return payments(transition);
  }

  @OnTransition(order)
  keepAdjustments(transition: OrderTransition): Write[] {
    return adjustments(transition);
  }

  @OnTransition(order)
  keepNumbers(transition: OrderTransition): Write[] {
    return numbers(transition);
  }
}
