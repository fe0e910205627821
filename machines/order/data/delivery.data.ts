import type { Decimal } from '../../decimal.js';
import type { AttachmentId, BusinessDate, EntryChanges, LineQuantity, Nothing } from '../order.words.js';

export interface DeliveryData {
  'sales.arrange-acceptance': { on: BusinessDate; place: string; method: string; agreedWith: string };
  'sales.present-product': { questions: { question: string; answer: string }[] };
  'sales.record-acceptance': {
    reportNo?: string;
    signedBy?: string;
    signedOn?: BusinessDate;
    attachment?: AttachmentId;
    lines: { line: number; accepted: Decimal; rejected: Decimal }[];
  };
  'sales.record-objection': { items: string[] };
  /** `objection` names it by its number, `OB-1`, where several are open. */
  'sales.close-objection': { resolution: string; satisfied: boolean; objection?: string };
  'sales.return-for-rework': Nothing;
  'production.pack': { packages: number; labels: string };
  'clerk.confirm-delivery': { on: BusinessDate; place: string; customerReady: boolean };
  'logistics.dispatch': {
    shipment: string;
    carrier: string;
    trackingNo: string;
    on: BusinessDate;
    lines: LineQuantity[];
  };
  'logistics.report-transit': { shipment: string; status: string; location: string; eta: BusinessDate };
  'logistics.report-transport-exception': { shipment: string; cause: string; action: string; notified: string[] };
  'logistics.hand-over': {
    shipment: string;
    on: BusinessDate;
    receivedBy: string;
    documents: ('manual' | 'quality-certificate' | 'after-sales-commitment')[];
    lines: LineQuantity[];
  };
}

export interface SettlementData {
  'finance.record-payment': {
    kind: 'prepayment' | 'balance' | 'penalty' | 'refund';
    /** What it settles, in the order's currency. */
    amount: Decimal;
    /** In which it came; the order's, where it is not said. */
    currency?: string;
    /** How much came in that currency, where it is not the order's. */
    received?: Decimal;
    on: BusinessDate;
    reference: string;
  };
  'finance.record-costs': { production: Decimal; procurement: Decimal; logistics: Decimal };
  /** `lines` are what it is for; version 3 demands them. */
  'finance.issue-invoice': { invoiceNo: string; on: BusinessDate; amount: Decimal; lines?: LineQuantity[] };
  'finance.reconcile': { statementNo: string; confirmedBy: string };
  'finance.request-write-off': { amount: Decimal };
  'management.approve-write-off': Nothing;
  'finance.settle': Nothing;
}

export interface ExceptionData {
  'sales.amend': {
    changes: EntryChanges;
    customerConsent: { by: string; on: BusinessDate; attachment?: AttachmentId };
  };
  'management.cancel': { impactAccepted: boolean };
  'clerk.hold': Nothing;
  'clerk.resume': Nothing;
  'management.request-waiver': { rule: string };
  /** `rule` is needed only where more than one request is open. */
  'management.approve-waiver': { rule?: string };
}
