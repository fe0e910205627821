import type { Decimal } from '../decimal.js';
import type { Office } from '../offices.js';
import type { Entry, EntryChanges, InspectionItem, PlanNode, PlanTask, Verdict } from './order.types.js';

/** `YYYY-MM-DD`, a day of the company's calendar. */
export type BusinessDate = string;
/** Id of an uploaded file. */
export type AttachmentId = string;
/** An event that carries nothing beyond who, when and why. */
export type Nothing = Record<string, never>;

export interface LineQuantity {
  line: number;
  quantity: Decimal;
}

interface Meeting {
  heldOn: BusinessDate;
  attendees: string[];
  opinions: { department: string; text: string }[];
}

export interface EntryData {
  'sales.enter-order': Entry;
  'market.enter-order': Entry;
  'clerk.enter-order': Entry;
}

export interface ReviewData {
  'clerk.confirm-check': { complete: boolean; accurate: boolean; queries: { question: string; answer: string }[] };
  'clerk.return-to-entry': Nothing;
  'sales.correct-entry': { changes: EntryChanges };
  'sales.review': {
    verdict: Verdict;
    informationCorrect: boolean;
    specialRequirementsRecorded: boolean;
    credit: { rating: 'good' | 'fair' | 'poor'; precaution?: string };
    price: { conforms: boolean; marginRate: Decimal };
    objection?: string;
  };
  'production.review': {
    verdict: Verdict;
    capacity: { equipment: 'enough' | 'short'; staff: 'enough' | 'short'; process: 'enough' | 'short' };
    stock: {
      sufficient: boolean;
      shortages: { item: string; quantity: Decimal; action: 'purchase' | 'adjust-plan'; line?: number }[];
    };
    cycleDays: number;
    expectedStart: BusinessDate;
    expectedFinish: BusinessDate;
    objection?: string;
  };
  'sales.clear-delivery-date': { date: BusinessDate; clearedWith: string };
  'procurement.review': {
    verdict: Verdict;
    suppliers: { name: string; capacity: string; quality: string; leadTimeDays: number }[];
    supplierStock: 'sufficient' | 'new-supplier' | 'extra-capacity';
    cost: { estimate: Decimal; withinBudget: boolean; marketCompared: boolean };
    objection?: string;
  };
  'quality.review': {
    verdict: Verdict;
    standard: string;
    inspectionPlan: { item: string; method: string; key: boolean }[];
    means: 'sufficient' | 'measures';
    measures?: string;
    risks: { kind: 'data-security' | 'intellectual-property' | 'quality'; precaution: string }[];
    objection?: string;
  };
  'engineering.review': {
    verdict: Verdict;
    feasible: boolean;
    solution: string;
    costBenefit: string;
    objection?: string;
  };
  'sales.quote': {
    amount: Decimal;
    cost: Decimal;
    margin: Decimal;
    risks: { kind: string; countermeasure: string }[];
  };
  'sales.submit-contract': { text: string };
  'legal.return-contract': Nothing;
  'legal.approve-contract': { opinion: string };
  'sales.sign-contract': { contractNo: string; signedOn: BusinessDate };
  'sales.file-contract': { copiesTo: string[]; ledgerNo: string };
  'sales.hold-strategy-meeting': Meeting;
  'sales.hold-review-meeting': Meeting;
  'sales.resolve-objection': { department: ReviewingOffice; solution: string; agreedWith: string };
  'sales.pass-review': Nothing;
  'sales.decline': { lossEvaluation: string; customerInformed: boolean };
}

/** The offices whose review counts; engineering only for project orders. */
export type ReviewingOffice = 'sales' | 'production' | 'procurement' | 'quality' | 'engineering';

/** The offices that receive a copy of the order and confirm it. */
export type IssuedOffice = 'production' | 'procurement' | 'quality' | 'logistics';

export interface PlanData {
  'clerk.issue-order': { copiesTo: IssuedOffice[] };
  'production.acknowledge-order': { duties: string };
  'procurement.acknowledge-order': { duties: string };
  'quality.acknowledge-order': { duties: string };
  'logistics.acknowledge-order': { duties: string };
  'production.submit-plan': {
    nodes: PlanNode[];
    materials: { item: string; specification: string; quantity: Decimal }[];
    tasks: PlanTask[];
    slackDays: number;
    consulted: { sales: boolean; procurement: boolean };
  };
  'clerk.approve-production-plan': Nothing;
  'clerk.return-production-plan': Nothing;
  'production.declare-no-purchase': Nothing;
  'procurement.submit-plan': {
    items: {
      item: string;
      specification: string;
      quantity: Decimal;
      by: BusinessDate;
      supplier: string;
      key: boolean;
      contractNo?: string;
    }[];
  };
  'clerk.approve-procurement-plan': Nothing;
  'clerk.return-procurement-plan': Nothing;
  'logistics.submit-plan': {
    mode: string;
    route: string;
    loading: string;
    schedule: string;
    longHaul: false | { booked: boolean; insured: boolean; storage: boolean };
    customerInformed: boolean;
  };
  'sales.hold-kickoff': { heldOn: BusinessDate; milestones: { name: string; on: BusinessDate }[] };
  'engineering.pass-design-review': { reviewers: string[] };
  'engineering.submit-sample': { tests: { item: string; result: 'pass' | 'fail' }[] };
  'sales.confirm-sample': { confirmedBy: string; on: BusinessDate };
  'sales.return-sample': Nothing;
  'clerk.release': Nothing;
}

export interface ProductionData {
  'quality.pass-incoming': { lots: { item: string; quantity: Decimal; report: string }[] };
  'quality.fail-incoming': { lots: { item: string; quantity: Decimal; report: string }[] };
  'production.report-preparation': { equipmentReady: boolean; staffTrained: boolean; workInstruction: string };
  'quality.release-inspection-plan': {
    items: { item: string; method: string; standard: string; key: boolean }[];
  };
  'quality.join-preparation': { checked: string[] };
  'production.start': Nothing;
  'production.report-progress': {
    date: BusinessDate;
    line: number;
    good: Decimal;
    bad: Decimal;
    hours: Decimal;
    materials?: string;
    equipment?: string;
  };
  'production.raise-exception': {
    id: string;
    kind: 'delay' | 'quality' | 'material' | 'equipment';
    cause: string;
    solution: string;
  };
  'production.close-exception': {
    id: string;
    kind?: 'delay' | 'quality' | 'material' | 'equipment';
    cause?: string;
    solution?: string;
  };
  'quality.record-in-process': { process: string; key: boolean; result: 'pass' | 'fail'; inspector: string };
  'production.finish': Nothing;
  'quality.pass-final': {
    aspects: Aspects;
    items: InspectionItem[];
    inspector: string;
    lines: { line: number; passed: Decimal; rejected: Decimal }[];
    report?: AttachmentId;
  };
  'quality.fail-final': {
    items: InspectionItem[];
    disposition: Disposition;
    lines: { line: number; rejected: Decimal }[];
  };
  'production.finish-rework': { measures: string };
  'production.request-plan-change': {
    reasonClass: 'market' | 'customer' | 'material' | 'equipment';
    content: string;
    impact: string;
    nodes: PlanNode[];
  };
  'production.support-plan-change': { opinion: string };
  'management.approve-plan-change': Nothing;
  'management.reject-plan-change': Nothing;
  'production.assess-cancellation': { impact: string };
}

/** The five aspects of the final inspection (S3§六1): true where it passed. */
export interface Aspects {
  appearance: boolean;
  dimensions: boolean;
  performance: boolean;
  function: boolean;
  safety: boolean;
}

export type Disposition = 'rework' | 'scrap' | 'use-as-is' | 'return';

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
  'sales.close-objection': { resolution: string; satisfied: boolean };
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
    kind: 'prepayment' | 'balance' | 'penalty';
    amount: Decimal;
    on: BusinessDate;
    reference: string;
  };
  'finance.record-costs': { production: Decimal; procurement: Decimal; logistics: Decimal };
  'finance.issue-invoice': { invoiceNo: string; on: BusinessDate; amount: Decimal };
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

/** Every event of an order with its data. */
export type OrderData = EntryData &
  ReviewData &
  PlanData &
  ProductionData &
  DeliveryData &
  SettlementData &
  ExceptionData;
export type OrderEventType = keyof OrderData;
export type { Office };
