import {
  Amount,
  BusinessDay,
  Count,
  Flag,
  JudgedText,
  OneOf,
  OptionalText,
  Quantity,
  Text,
} from '../../shape/fields.js';
import { ListOf, Nested } from '../../shape/nested.js';
import type { DataOf, Verdict } from '../../shape/order/parts.js';
import { Acknowledgement, VERDICTS } from '../../shape/order/parts.js';

const SUPPLIER_STOCK = ['sufficient', 'new-supplier', 'extra-capacity'] as const;

class AssessedSupplier {
  @JudgedText() name: string;
  @JudgedText({ max: 500 }) capacity: string;
  @JudgedText({ max: 500 }) quality: string;
  @Count({ max: 3650 }) leadTimeDays: number;
}

class PurchaseCost {
  @Amount({ min: '0' }) estimate: string;
  @Flag() withinBudget: boolean;
  @Flag() marketCompared: boolean;
}

/** Suppliers, their stock and the cost (S3§三2). */
class ProcurementReview implements DataOf<'procurement.review'> {
  @OneOf(VERDICTS) verdict: Verdict;
  @ListOf(() => AssessedSupplier) suppliers: AssessedSupplier[];
  @OneOf(SUPPLIER_STOCK) supplierStock: (typeof SUPPLIER_STOCK)[number];
  @Nested(() => PurchaseCost) cost: PurchaseCost;
  @OptionalText({ max: 2000 }) objection?: string;
}

class PlannedPurchase {
  @JudgedText() item: string;
  @JudgedText({ max: 2000 }) specification: string;
  @Quantity({ positive: true }) quantity: string;
  @BusinessDay() by: string;
  @JudgedText() supplier: string;
  @Flag() key: boolean;
  /** Of the purchase contract; a key item needs one (PL-11). */
  @JudgedText({ max: 100, optional: true }) contractNo?: string;
}

/** A shortage of the review that is not bought, or not in full (PL-20). */
class UncoveredShortage {
  @Text() item: string;
  @JudgedText({ max: 2000 }) reason: string;
}

class ProcurementPlan implements DataOf<'procurement.submit-plan'> {
  @ListOf(() => PlannedPurchase, { max: 1000 }) items: PlannedPurchase[];
  @ListOf(() => UncoveredShortage, { max: 200, optional: true }) uncovered?: UncoveredShortage[];
}

export const procurementEvents = {
  'procurement.review': ProcurementReview,
  'procurement.acknowledge-order': Acknowledgement,
  'procurement.submit-plan': ProcurementPlan,
};
