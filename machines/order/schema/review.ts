import {
  amount,
  choice,
  count,
  day,
  flag,
  judged,
  lineNumber,
  office,
  quantity,
  rate,
  text,
  texts,
} from '../../kit/fields.js';
import { ofItems, ofSuppliers } from '../../kit/lookups.js';
import type { DataOf } from '../../kit/schema.js';
import { NO_DATA, called, list, within } from '../../kit/shapes.js';
import {
  MEANS,
  MEASURES,
  RATINGS,
  REVIEWING_OFFICES,
  RISKS,
  SHORTAGE_ACTIONS,
  SUPPLIER_STOCKS,
  VERDICTS,
} from './choices.js';
import { entryChange } from './entry.js';
import { answered } from './parts.js';
import { object, priced } from './words.js';

/** Why an office objects; whoever agrees is not asked. */
const objection = text({ max: 2000, asked: { beside: 'verdict', after: ['object'] } });

const quoteRisk = object('QuoteRisk', {
  kind: called('风险类别', '風險類別', 'Kind of risk', judged()),
  countermeasure: judged({ max: 2000 }),
});

const opinion = object('Opinion', { department: office(), text: judged({ max: 5000 }) });

const reviewMeeting = object('ReviewMeeting', {
  heldOn: day(),
  attendees: texts({ max: 200 }),
  opinions: list(opinion, { max: 50 }),
});

const shortage = object('Shortage', {
  item: called('物料', '物料', 'Material', judged({ lookup: ofItems() })),
  quantity: quantity({ positive: true }),
  action: choice(SHORTAGE_ACTIONS),
  'line?': lineNumber(),
});

const assessedSupplier = object('AssessedSupplier', {
  name: called('供应商名称', '供應商名稱', 'Supplier', judged({ lookup: ofSuppliers() })),
  capacity: called('供应能力', '供應能力', 'Capacity', judged({ max: 500 })),
  quality: called('质量状况', '品質狀況', 'Quality', judged({ max: 500 })),
  leadTimeDays: count({ max: 3650 }),
});

const purchaseCost = object('PurchaseCost', {
  estimate: amount({ min: '0' }),
  withinBudget: flag(),
  marketCompared: flag(),
});

const plannedInspection = object('PlannedInspection', {
  item: judged(),
  method: judged({ max: 500 }),
  key: called('关键项', '關鍵項', 'Key item', flag()),
});

const qualityRisk = object('QualityRisk', {
  kind: called('风险类别', '風險類別', 'Kind of risk', choice(RISKS)),
  precaution: judged({ max: 2000 }),
});

/** @param change what of the entry may be changed */
export const correction = (change: typeof entryChange) =>
  object('EntryCorrection', 'Before the review has begun; nobody has relied on the entry yet.', {
    changes: within(change, { min: 1 }),
  });

export const reviewSchema = {
  'clerk.confirm-check': object(
    'PreliminaryCheck',
    'The preliminary check, with what was asked and what the customer answered (S2§二1).',
    { complete: flag(), accurate: flag(), queries: list(answered) },
  ),
  'clerk.return-to-entry': NO_DATA,
  'sales.correct-entry': correction(entryChange),
  'sales.review': object('SalesReview', 'Order data, credit and price (S3§三2).', {
    verdict: choice(VERDICTS),
    informationCorrect: flag(),
    specialRequirementsRecorded: flag(),
    credit: object('Credit', {
      rating: choice(RATINGS),
      'precaution?': judged({ max: 2000, asked: { beside: 'rating', after: ['fair', 'poor'] } }),
    }),
    price: within(object('Price', { conforms: flag(), marginRate: rate() }), { secret: 'price' }),
    'objection?': objection,
  }),
  'sales.clear-delivery-date': object(
    'DateClearance',
    'The customer agrees to the date that production gave (S3§三2).',
    { date: called('确认的交期', '確認的交期', 'Cleared date', day()), clearedWith: judged({ secret: 'contact' }) },
  ),
  'sales.quote': priced(
    'Quotation',
    "Amount, cost and margin in the order's currency; a loss is negative (S4§二(二)1).",
    {
      amount: amount({ positive: true }),
      cost: amount({ min: '0' }),
      margin: amount(),
      risks: list(quoteRisk, { max: 100 }),
    },
  ),
  'sales.submit-contract': object('ContractText', {
    text: called('合同文本', '合約文本', 'Contract text', text({ max: 50_000, secret: 'price' })),
  }),
  'sales.sign-contract': object('ContractSignature', { contractNo: text({ max: 100 }), signedOn: day() }),
  'sales.file-contract': object(
    'ContractFiling',
    'Copies go round, the original is filed and entered in the ledger (S4§二(三)2).',
    { copiesTo: texts({ min: 1, max: 50 }), ledgerNo: text({ max: 100 }) },
  ),
  'sales.hold-strategy-meeting': reviewMeeting,
  'sales.hold-review-meeting': reviewMeeting,
  'sales.resolve-objection': object(
    'ObjectionSolution',
    'The solution that the objecting department agreed to; it reviews again (S3§三3).',
    { department: choice(REVIEWING_OFFICES), solution: text({ max: 5000 }), agreedWith: text() },
  ),
  'sales.pass-review': NO_DATA,
  'sales.decline': object('Declination', {
    lossEvaluation: text({ max: 5000, secret: 'price' }),
    customerInformed: flag(),
  }),
  'legal.return-contract': NO_DATA,
  'legal.approve-contract': object('ContractOpinion', "Legal's positive opinion on the contract (S4§二(三)1).", {
    opinion: text({ max: 5000, secret: 'price' }),
  }),
  'engineering.review': object('EngineeringReview', 'Feasibility, solution, cost against benefit (S4§二(二)2).', {
    verdict: choice(VERDICTS),
    feasible: flag(),
    solution: called('技术方案', '技術方案', 'Technical solution', judged({ max: 5000 })),
    costBenefit: judged({ max: 5000 }),
    'objection?': objection,
  }),
  'production.review': object('ProductionReview', 'Capacity, stock and cycle (S3§三2).', {
    verdict: choice(VERDICTS),
    capacity: object('Capacity', {
      equipment: choice(MEASURES),
      staff: choice(MEASURES),
      process: called('工艺', '製程', 'Process', choice(MEASURES)),
    }),
    stock: object('Stock', {
      sufficient: flag(),
      shortages: list(shortage, { max: 500, asked: { beside: 'sufficient', after: [false] } }),
    }),
    cycleDays: count({ max: 3650 }),
    expectedStart: day(),
    expectedFinish: day(),
    'objection?': objection,
  }),
  'procurement.review': object('ProcurementReview', 'Suppliers, their stock and the cost (S3§三2).', {
    verdict: choice(VERDICTS),
    suppliers: list(assessedSupplier),
    supplierStock: choice(SUPPLIER_STOCKS),
    cost: called('采购成本', '採購成本', 'Purchase cost', within(purchaseCost, { secret: 'purchase-cost' })),
    'objection?': objection,
  }),
  'quality.review': object('QualityReview', 'Standard, inspection plan, means and risks (S3§三2).', {
    verdict: choice(VERDICTS),
    standard: judged({ max: 500 }),
    inspectionPlan: list(plannedInspection, { max: 500 }),
    means: choice(MEANS),
    'measures?': judged({ max: 2000, asked: { beside: 'means', after: ['measures'] } }),
    risks: list(qualityRisk, { max: 100 }),
    'objection?': objection,
  }),
};

export type ReviewData = DataOf<typeof reviewSchema>;
