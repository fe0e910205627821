import type { Noted, Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type { DraftedRow, Goods, PurchaseData } from './purchase.schema.js';

export type PurchaseEvent = Recorded<PurchaseData>;

type Reasoned = Stamp & { reason: string | null };

/** One inspection of what has arrived. */
export interface Inspection extends Stamp {
  result: 'pass' | 'fail';
  lines: Goods[];
  report: string;
  /** Of what failed. */
  disposition: 'return' | 'concession' | 'sort' | null;
}

/** Quality would take it as it is; it counts once production has agreed. */
export interface Concession extends Reasoned {
  lines: Goods[];
  accepted: Stamp | null;
  refused: Reasoned | null;
}

/** Everything the machine remembers of a purchase order. */
export interface PurchaseFacts {
  no: string;
  /** 1 as drafted; placing it adds one. */
  revision: number;
  supplier: string | null;
  currency: string | null;
  lines: DraftedRow[];
  drafted: Stamp | null;
  /** Terms and offers as they were when it was placed; null while nobody has placed it. */
  placed: Noted<Omit<PurchaseData['procurement.place-order'], 'lines' | 'supplier' | 'currency'>> | null;
  progressed: Noted<PurchaseData['procurement.report-production']>[];
  warnings: Noted<PurchaseData['procurement.warn-delay']>[];
  shipments: Noted<PurchaseData['procurement.report-shipment']>[];
  arrivals: Noted<PurchaseData['procurement.report-arrival']>[];
  inspections: Inspection[];
  concessions: Concession[];
  stocked: Noted<PurchaseData['procurement.stock-in']>[];
  returns: Noted<PurchaseData['procurement.return-goods']>[];
  shortages: (Noted<PurchaseData['procurement.close-short']> & { reason: string | null })[];
  /** Since when something is later than agreed, `YYYY-MM-DD`; stays, also when it has come. */
  lateSince: string | null;
  remedies: Noted<PurchaseData['procurement.record-remedy']>[];
  requests: Noted<PurchaseData['procurement.request-payment']>[];
  payments: Noted<PurchaseData['finance.pay']>[];
  reconciled: Noted<PurchaseData['procurement.reconcile']> | null;
  /** Suppliers that it was taken from, the last one last. */
  former: (Reasoned & { supplier: string })[];
  /** What passed for an order that did not take it at that moment: it is offered to be entered there. */
  untold: { order: string; report: string; lots: { item: string; quantity: string }[] }[];
  cancelled: Reasoned | null;
  dueOn: string | null;
}
