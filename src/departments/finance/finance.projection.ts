import { Injectable } from '@nestjs/common';
import { deliveryBatch } from '../../../machines/delivery-batches/batch.process.js';
import { order } from '../../../machines/order/order.process.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import { purchaseOrder } from '../../../machines/purchase-orders/purchase.process.js';
import type { PurchaseFacts } from '../../../machines/purchase-orders/purchase.types.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Write } from '../../engine/projections/projection.js';
import { difference, OnTransition } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { changes, following } from '../../read-models/follow.js';
import { AdjustmentRow } from './adjustment.entity.js';
import { ReceivableClaim } from './claim.entity.js';
import { DocumentNumber } from './document-number.entity.js';
import { adjustmentsOf, invoicesOf, numbersOf, paymentsOf, receivableOf } from './finance.rows.js';
import { claimsOfOrder, OWED_BY, payablesOf } from './due.rows.js';
import { InvoiceRow } from './invoice.entity.js';
import { Payable } from './payable.entity.js';
import { PaymentRow } from './payment.entity.js';
import { Receivable } from './receivable.entity.js';

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
    return difference(Receivable, wasOpen ? [receivableOf(before, began)] : [], [receivableOf(after, began)]);
  }

  /** What the customer was asked to pay, and what falls due without that; from the review on. */
  @OnTransition(order)
  keepClaims = following({
    entity: ReceivableClaim,
    looksAt: OWED_BY,
    opens: ({ reviewPassed }) => reviewPassed !== null,
    rows: claimsOfOrder,
  });

  @OnTransition(purchaseOrder)
  keepPayables({ before, after }: Transition<PurchaseFacts>): Write[] {
    return difference(Payable, before === null ? [] : payablesOf(before), payablesOf(after));
  }

  @OnTransition(order)
  keepInvoices = following({
    entity: InvoiceRow,
    looksAt: ['entry', 'invoices'],
    rows: invoicesOf,
  });

  @OnTransition(order)
  keepPayments = following({
    entity: PaymentRow,
    looksAt: ['entry', 'payments'],
    rows: paymentsOf,
  });

  @OnTransition(order)
  keepAdjustments = following({
    entity: AdjustmentRow,
    looksAt: ['entry', 'money'],
    rows: adjustmentsOf,
  });

  @OnTransition(order)
  keepNumbers = following({
    entity: DocumentNumber,
    looksAt: ['entry', 'numbers'],
    rows: numbersOf,
  });

  /** A report of an acceptance has a number of its own in a batch, too. */
  @OnTransition(deliveryBatch)
  keepBatchNumbers = following({
    entity: DocumentNumber,
    looksAt: ['entry', 'numbers'],
    rows: numbersOf,
  });
}
