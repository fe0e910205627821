import type { Decimal } from '../decimal.js';
import type { Office } from '../offices.js';

/** `YYYY-MM-DD`, a day of the company's calendar. */
export type BusinessDate = string;
/** Id of an uploaded file. */
export type AttachmentId = string;
/** An event that carries nothing beyond who, when and why. */
export type Nothing = Record<string, never>;

export type OrderClass = 'standard' | 'project' | 'acceptance-on-site';
export type Verdict = 'approve' | 'object';

export interface OrderLine {
  line: number;
  productNo: string;
  description: string;
  specification: string;
  quantity: Decimal;
  unit: string;
  unitPrice: Decimal;
  dueDate?: BusinessDate;
}

/** What the customer ordered, as entered. Every field may be missing until the entry rules (RC) have passed it. */
export interface Entry {
  class: OrderClass;
  channel: 'written' | 'electronic' | 'oral';
  customer?: { name?: string; contact?: string; phone?: string; email?: string; address?: string };
  customerPo?: string;
  /** The order's number in the system it was imported from. */
  externalNo?: string;
  currency?: string;
  lines?: (Pick<OrderLine, 'line'> & Partial<OrderLine>)[];
  deliveryPlace?: string;
  deliveryDate?: BusinessDate;
  paymentTerms?: string;
  qualityRequirements?: string;
  packagingRequirements?: string;
  specialRequirements?: { text: string; department: Office }[] | 'none';
  /** A key customer or a large project: asks for a strategy meeting (S4§二(一)2). */
  key?: boolean;
  /** Needs a design and a sample that the customer confirms (S4§二(五)). */
  design?: boolean;
  original?: AttachmentId;
  compared?: boolean;
  oralConfirmation?: { signedBy?: string; signedOn?: BusinessDate; attachment?: AttachmentId };
}

/** The fields to change; each replaces the field of the entry. */
export type EntryChanges = Partial<Entry>;

export interface PlanNode {
  stage: string;
  start: BusinessDate;
  finish: BusinessDate;
  responsible: string;
}

export interface PlanTask {
  team: string;
  work: string;
  start: BusinessDate;
  finish: BusinessDate;
}

export interface InspectionItem {
  item: string;
  result: 'pass' | 'fail';
}

export interface LineQuantity {
  line: number;
  quantity: Decimal;
}

/** The offices whose review counts; engineering only for project orders. */
export type ReviewingOffice = 'sales' | 'production' | 'procurement' | 'quality' | 'engineering';

/** The offices that receive a copy of the order and confirm it. */
export type IssuedOffice = 'production' | 'procurement' | 'quality' | 'logistics';

/** The five aspects of the final inspection (S3§六1): true where it passed. */
export interface Aspects {
  appearance: boolean;
  dimensions: boolean;
  performance: boolean;
  function: boolean;
  safety: boolean;
}

/** Who allowed goods to be used as they are, and how many of which line in spite of which finding. */
export interface Concession {
  allowedBy: string;
  office: Office | 'customer';
  /** Number of the letter or record by which it was allowed. */
  evidence: string;
  attachment?: AttachmentId;
  quantities: { line: number; quantity: Decimal; item: string }[];
}

export type Disposition = 'rework' | 'scrap' | 'use-as-is' | 'return';
