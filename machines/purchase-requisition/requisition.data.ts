import type { Decimal } from '../decimal.js';
import type { Office } from '../offices.js';
import type { RequisitionDataV2 } from './v2/requisition.v2.data.js';

/** `YYYY-MM-DD`, a day of the company's calendar. */
export type BusinessDate = string;
/** An event that carries nothing beyond who, when and why. */
export type Nothing = Record<string, never>;

/** A row of the requisition form. Every field may be missing until the form's rules (PQ-01, PQ-02) have passed it. */
export interface RequisitionItem {
  item?: string;
  specification?: string;
  quantity?: Decimal;
  unit?: string;
  purpose?: string;
  expectedOn?: BusinessDate;
  /** What the whole row will cost, in the requisition's currency. */
  amount?: Decimal;
  /** A material that the company's leader decides on whatever it costs (S0§四(三)2). */
  important?: boolean;
  /** The line of the order that needs it. */
  line?: number;
}

/** The form as the department fills it. */
export interface RequisitionForm {
  /** The order that causes the purchase; none for what the department needs itself. */
  order?: string;
  currency?: string;
  items?: RequisitionItem[];
}

/** The events of version 1 with their data. */
export interface RequisitionDataV1 {
  /** A shortage that the review of an order found. What it is for and when it is needed is still to fill in. */
  'order.draft-requisition': {
    order: string;
    department: Office;
    /** Person id of whoever named the shortage. */
    requester: string;
    currency: string;
    items: { item: string; quantity: Decimal; line?: number }[];
  };
  'requester.submit': RequisitionForm & { department: Office };
  'requester.revise': RequisitionForm;
  'requester.withdraw': Nothing;
  'department.sign': Nothing;
  'department.return': Nothing;
  'department.revise': RequisitionForm;
  'department.withdraw': Nothing;
  'procurement.review': {
    necessary: boolean;
    stock: { onHand: Decimal; sufficient: boolean };
    withinBudget: boolean;
    /** Supply finds the material important although the department did not say so. */
    important?: boolean;
    note?: string;
  };
  'procurement.return': Nothing;
  'procurement.order': { purchaseOrderNo: string; supplier: string; contractNo?: string };
  'management.approve': Nothing;
  'management.reject': Nothing;
}

/** Every event of a requisition with its data, in whatever version. */
export type RequisitionData = RequisitionDataV1 & RequisitionDataV2;
export type RequisitionEventType = keyof RequisitionData;
