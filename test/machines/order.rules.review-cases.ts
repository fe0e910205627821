import type { OrderData } from '../../machines/order/order.schema.js';
import { DATA } from '../support/order-data.fixture.js';
import type { RuleCase } from './order.rules.case.js';
import { entered, onceChanged, onceSaid, PROJECT } from './order.rules.case.js';

const [gearbox] = DATA['sales.enter-order'].lines ?? [];

const onceEntered = (entry: Partial<OrderData['sales.enter-order']>, usual = {}): RuleCase =>
  onceSaid('sales.enter-order', 'sales.enter-order', entry, entered(usual));

const PASS = 'sales.pass-review';
const JUDGED = {
  sales: DATA['sales.review'],
  production: DATA['production.review'],
  procurement: DATA['procurement.review'],
  quality: DATA['quality.review'],
};

/** The entry, and the review. */
export const reviewCases = {
  'RC-01': onceEntered({ customer: { name: 'Huadong Machinery', contact: 'Ms Lin', phone: ' ' } }),
  'RC-02': onceEntered({ lines: [{ ...gearbox, line: 1, specification: '' }] }),
  'RC-03': onceEntered({ lines: [{ ...gearbox, line: 1, unitPrice: undefined }] }),
  'RC-04': onceEntered({ deliveryDate: undefined }),
  'RC-05': onceEntered({ paymentTerms: undefined }),
  'RC-06': onceEntered({ qualityRequirements: undefined }),
  'RC-07': onceEntered({ packagingRequirements: '' }),
  'RC-08': onceEntered({ oralConfirmation: { signedBy: 'Ms Lin', signedOn: '2026-03-02' } }, { channel: 'oral' }),
  'RC-09': onceEntered({ compared: false }),
  'RC-10': onceEntered({ specialRequirements: [] }),

  'RV-00': onceSaid('clerk.confirm-check', 'clerk.confirm-check', { queries: [{ question: 'Paint?', answer: '' }] }),
  'RV-01': onceSaid(PASS, 'sales.review', { specialRequirementsRecorded: false }),
  'RV-02': onceSaid(PASS, 'sales.review', { credit: { rating: 'poor' } }),
  'RV-03': onceSaid(PASS, 'sales.review', { price: { conforms: true, marginRate: '0' } }),
  'RV-04': onceSaid(PASS, 'production.review', {
    capacity: { equipment: 'enough', staff: 'enough' } as (typeof JUDGED)['production']['capacity'],
  }),
  'RV-05': onceSaid(PASS, 'production.review', { stock: { sufficient: false, shortages: [] } }),
  'RV-06': onceSaid(PASS, 'production.review', { expectedFinish: '2026-03-01' }),
  'RV-07': {
    // Production judged again after the date was cleared.
    stops: onceChanged(PASS, { and: ['production.review'] }).stops,
    passes: onceChanged(PASS, { and: ['production.review', 'sales.clear-delivery-date'] }).stops,
  },
  'RV-08': onceSaid(PASS, 'procurement.review', {
    suppliers: [{ name: 'Ningbo Casting', capacity: '', quality: 'A', leadTimeDays: 14 }],
  }),
  'RV-09': onceSaid(PASS, 'procurement.review', { supplierStock: undefined }),
  'RV-10': onceSaid(PASS, 'procurement.review', { cost: { ...JUDGED.procurement.cost, withinBudget: false } }),
  'RV-11': onceSaid(PASS, 'quality.review', { inspectionPlan: [] }),
  'RV-12': onceSaid(PASS, 'quality.review', { means: 'measures' }),
  'RV-13': onceSaid(PASS, 'quality.review', { risks: [{ kind: 'quality', precaution: 'sampling' }] }),
  'RV-14': onceSaid(PASS, 'engineering.review', { costBenefit: ' ' }, PROJECT),
  'RV-15': onceSaid(PASS, 'sales.quote', { risks: [{ kind: 'delivery', countermeasure: '' }] }, PROJECT),
  'RV-16': onceSaid(PASS, 'legal.approve-contract', { opinion: '' }, PROJECT),
  'RV-17': onceChanged(PASS, { without: ['sales.file-contract'] }, PROJECT),
  'RV-18': onceChanged(PASS, { without: ['sales.hold-strategy-meeting'] }, entered({ key: true })),
  'RV-19': onceSaid(PASS, 'sales.hold-review-meeting', {
    opinions: DATA['sales.hold-review-meeting'].opinions.filter(({ department }) => department !== 'quality'),
  }),
  'RV-20': onceSaid(PASS, 'sales.review', { verdict: 'object', objection: 'the price is too low' }),
  'RV-21': onceChanged(PASS, {
    and: [{ type: 'sales.amend', data: { changes: { packagingRequirements: 'pallet' } } }],
  }),
} satisfies Record<string, RuleCase>;
