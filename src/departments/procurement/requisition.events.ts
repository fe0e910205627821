import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import type { RequisitionData } from '../../../machines/purchase-requisition/requisition.data.js';
import {
  Amount,
  BusinessDay,
  Currency,
  Flag,
  JudgedText,
  LineNumber,
  OneOf,
  OptionalText,
  Quantity,
  Text,
} from '../../shape/fields.js';
import { ListOf, Nested } from '../../shape/nested.js';
import { NoData } from '../../shape/shapes.js';

type DataOf<Type extends keyof RequisitionData> = RequisitionData[Type];

/** A row of the form. What is missing or blank is for the rules PQ-01 and PQ-02 to say. */
class RequestedItem {
  @JudgedText({ optional: true }) item?: string;
  @JudgedText({ max: 2000, optional: true }) specification?: string;
  @Quantity({ positive: true, optional: true }) quantity?: string;
  @JudgedText({ max: 20, optional: true }) unit?: string;
  @JudgedText({ max: 2000, optional: true }) purpose?: string;
  @BusinessDay({ optional: true }) expectedOn?: string;
  /** Of the whole row, in the requisition's currency. */
  @Amount({ positive: true, optional: true }) amount?: string;
  @Flag({ optional: true }) important?: boolean;
  @LineNumber({ optional: true }) line?: number;
}

const ROWS = { max: 500, optional: true } as const;

/** The material requisition form of a department (S0§四(三)1). Only whose it is has to be there. */
class SubmittedRequisition implements DataOf<'requester.submit'> {
  @OneOf(OFFICES) department: Office;
  @OptionalText({ max: 50 }) order?: string;
  @Currency({ optional: true }) currency?: string;
  @ListOf(() => RequestedItem, ROWS) items?: RequestedItem[];
}

/** The whole form again; the department and an order once named stay. */
class RevisedRequisition implements DataOf<'requester.revise'> {
  @OptionalText({ max: 50 }) order?: string;
  @Currency({ optional: true }) currency?: string;
  @ListOf(() => RequestedItem, ROWS) items?: RequestedItem[];
}

class StockFound {
  @Quantity() onHand: string;
  @Flag() sufficient: boolean;
}

/** Necessity, stock and budget (S0§四(三)2). */
class SupplyReview implements DataOf<'procurement.review'> {
  @Flag() necessary: boolean;
  @Nested(() => StockFound) stock: StockFound;
  @Flag() withinBudget: boolean;
  @Flag({ optional: true }) important?: boolean;
  @OptionalText({ max: 2000 }) note?: string;
}

/** The order placed with the supplier (S0§四(三)3). */
class PlacedPurchaseOrder implements DataOf<'procurement.order'> {
  @Text({ max: 100 }) purchaseOrderNo: string;
  @Text() supplier: string;
  /** Of the purchase contract (PQ-10). */
  @OptionalText({ max: 100 }) contractNo?: string;
}

export const requisitionEvents = {
  'requester.submit': SubmittedRequisition,
  'requester.revise': RevisedRequisition,
  'requester.withdraw': NoData,
  'department.sign': NoData,
  'department.return': NoData,
  'department.revise': RevisedRequisition,
  'department.withdraw': NoData,
  'procurement.review': SupplyReview,
  'procurement.return': NoData,
  'procurement.order': PlacedPurchaseOrder,
  'management.approve': NoData,
  'management.reject': NoData,
};
