import { check } from '../../src/schema/check.js';
import { machines } from '../../machines/index.js';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import { orderExamples } from '../../machines/order/order.examples.js';
import { orderSchema } from '../../machines/order/order.schema.js';

/**
 * Of every version: what has ended is still sent to the orders that began with it, and what runs beside the chart to all. What
 * other processes send is checked by nobody.
 */
const TYPES = [
  ...new Set(
    machines['orders'].flatMap(({ events, beside }) =>
      Object.entries({ ...events, ...beside?.events }).flatMap(([type, { internal }]) => (internal ? [] : [type])),
    ),
  ),
] as OrderEventType[];

const problemsOf = (type: OrderEventType, data: unknown) =>
  check(orderSchema[type], data, 'en').map(({ path, message }) => `${path}: ${message}`);

/** The example of an event with some fields replaced. */
const but = (type: OrderEventType, changes: object) => ({ ...orderExamples[type], ...changes });

/** The example of an event without one field. */
const without = (type: OrderEventType, name: string) =>
  Object.fromEntries(Object.entries(orderExamples[type]).filter(([field]) => field !== name));

describe('every event of an order', () => {
  it('has a schema and an example', () => {
    expect(Object.keys(orderSchema).toSorted()).toEqual(TYPES.toSorted());
    expect(Object.keys(orderExamples).toSorted()).toEqual(TYPES.toSorted());
  });

  it.each(TYPES)('%s takes its example', (type) => {
    expect(problemsOf(type, orderExamples[type])).toEqual([]);
  });

  it.each(TYPES)('%s refuses a field that it does not know, and who sent it', (type) => {
    expect(problemsOf(type, but(type, { by: 'manager' }))).toEqual(['by: is not a known field']);
  });

  it.each(TYPES)('%s asks for exactly the fields that its schema calls required', (type) => {
    const required = (orderSchema[type].schema.required ?? []).map((name) => `${name}: is required`);
    expect(problemsOf(type, {})).toEqual(required);
  });
});

describe('an entry', () => {
  const entry = orderExamples['sales.enter-order'];
  const enter = (changes: object) => problemsOf('sales.enter-order', { ...entry, ...changes });

  it('may lack everything but its class and channel: what is missing is for the rules to say', () => {
    expect(problemsOf('sales.enter-order', { class: 'project', channel: 'oral' })).toEqual([]);
    expect(problemsOf('sales.enter-order', {})).toEqual(['class: is required', 'channel: is required']);
  });

  it('may be blank where it is text', () => {
    const blanks = { customerPo: '', deliveryPlace: ' ', paymentTerms: '', qualityRequirements: '' };
    const nested = { customer: { name: '', contact: '', phone: '' }, oralConfirmation: { signedBy: '' } };
    const line = { line: 1, productNo: '', description: '', specification: '', unit: '' };
    const special = [{ text: '', department: 'quality' }];
    expect(enter({ ...blanks, ...nested, lines: [line], specialRequirements: special })).toEqual([]);
    expect(enter({ customer: {}, lines: [], specialRequirements: [], oralConfirmation: {} })).toEqual([]);
    expect(enter({ specialRequirements: 'none' })).toEqual([]);
  });

  it('is refused where a value is of the wrong kind', () => {
    expect(enter({ class: 'urgent', channel: 'fax', currency: 'RMB¥' })).toEqual([
      'class: must be one of: standard, project, acceptance-on-site',
      'channel: must be one of: written, electronic, oral',
      'currency: must be a currency code of ISO 4217, e.g. CNY',
    ]);
    expect(enter({ customer: '苏州精工', deliveryPlace: 328, deliveryDate: '2026-02-30', key: 'yes' })).toEqual([
      'customer: must be an object',
      'deliveryPlace: must be text',
      'deliveryDate: must be a day of the calendar, written YYYY-MM-DD',
      'key: must be true or false',
    ]);
    expect(enter({ original: 'scan.pdf', specialRequirements: 'nothing', customerPo: null })).toEqual([
      'customerPo: must be text',
      'specialRequirements: must be a list, or none',
      'original: must be the id of an uploaded file',
    ]);
  });

  it('is refused where a line is wrong, and says which', () => {
    const [line] = entry.lines ?? [];
    expect(enter({ lines: [line, { ...line, line: 2, quantity: 40, unitPrice: '350,00' }] })).toEqual([
      'lines[1].quantity: must be a number written as text, e.g. "12.50": at most 12 digits before and 6 after the point',
      'lines[1].unitPrice: must be a number written as text, e.g. "12.50": at most 12 digits before and 6 after the point',
    ]);
    expect(enter({ lines: [{ ...line, quantity: '0', unitPrice: '-1' }] })).toEqual([
      'lines[0].quantity: must be greater than 0',
      'lines[0].unitPrice: must not be less than 0',
    ]);
    expect(enter({ lines: [{ productNo: 'RT-250' }] })).toEqual(['lines[0].line: is required']);
    expect(enter({ lines: [{ line: 1.5 }] })).toEqual(['lines[0].line: must be a whole number from 1 to 99999']);
    expect(enter({ lines: [line, line] })).toEqual(['lines[1].line: repeats an earlier one: 1']);
  });

  it('has at most 500 lines', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => ({ line: index + 1 }));
    expect(enter({ lines: lines(500) })).toEqual([]);
    expect(enter({ lines: lines(501) })).toEqual(['lines: must have at most 500 items']);
  });
});

describe.each(['sales.amend', 'sales.correct-entry'] as const)('the changes of %s', (type) => {
  const change = (changes: unknown) => problemsOf(type, but(type, { changes }));

  it('may be any field of the entry', () => {
    expect(change(orderExamples['sales.enter-order'])).toEqual([]);
    expect(change({ specialRequirements: 'none' })).toEqual([]);
  });

  it('are at least one, and blank nothing', () => {
    expect(change({})).toEqual(['changes: must have at least one field']);
    expect(change({ deliveryPlace: '', customer: {}, lines: [] })).toEqual([
      'changes.customer: must have at least one field',
      'changes.lines: must have at least 1 items',
      'changes.deliveryPlace: must not be blank',
    ]);
  });

  it('are no other fields', () => {
    expect(change({ revision: 7, state: 'settled' })).toEqual([
      'changes.revision: is not a known field',
      'changes.state: is not a known field',
    ]);
  });
});

describe('what the rules judge', () => {
  it.each<[OrderEventType, object]>([
    ['clerk.confirm-check', { complete: false, accurate: false, queries: [{ question: '哪一版？', answer: '' }] }],
    ['sales.review', { credit: { rating: 'poor', precaution: '' } }],
    ['procurement.review', { suppliers: [] }],
    ['quality.review', { standard: '', inspectionPlan: [], means: 'measures' }],
    ['production.submit-plan', { nodes: [], materials: [], tasks: [], slackDays: 0 }],
    ['logistics.submit-plan', { mode: '', longHaul: { booked: false, insured: false, storage: false } }],
    ['production.report-preparation', { equipmentReady: false, staffTrained: false, workInstruction: '' }],
    ['logistics.hand-over', { documents: [] }],
  ])('is not refused by the form: %s', (type, changes) => {
    expect(problemsOf(type, but(type, changes))).toEqual([]);
  });

  it('leaves the signature of the acceptance report to its gate', () => {
    const { lines } = orderExamples['sales.record-acceptance'];
    expect(problemsOf('sales.record-acceptance', { lines })).toEqual([]);
    expect(problemsOf('sales.record-acceptance', { lines, reportNo: '', signedBy: '' })).toEqual([]);
    expect(problemsOf('sales.record-acceptance', { lines, signedOn: '2026-02-30' })).toEqual([
      'signedOn: must be a day of the calendar, written YYYY-MM-DD',
    ]);
  });
});

describe('what no rule could mend', () => {
  it.each<[OrderEventType, string, object]>([
    ['logistics.submit-plan', 'longHaul: is required', without('logistics.submit-plan', 'longHaul')],
    [
      'logistics.submit-plan',
      'longHaul: must be an object, or false',
      but('logistics.submit-plan', { longHaul: null }),
    ],
    ['finance.record-payment', 'amount: must be greater than 0', but('finance.record-payment', { amount: '-5' })],
    ['finance.issue-invoice', 'invoiceNo: must not be blank', but('finance.issue-invoice', { invoiceNo: ' ' })],
    ['production.pack', 'packages: must be a whole number from 1 to 100000', but('production.pack', { packages: 0 })],
    ['logistics.dispatch', 'lines: must have at least 1 items', but('logistics.dispatch', { lines: [] })],
    ['sales.hold-kickoff', 'milestones: must have at least 1 items', but('sales.hold-kickoff', { milestones: [] })],
    ['clerk.issue-order', 'copiesTo: must have at least 1 items', but('clerk.issue-order', { copiesTo: [] })],
    [
      'quality.pass-final',
      'aspects.safety: is required',
      but('quality.pass-final', { aspects: { appearance: true, dimensions: true, performance: true, function: true } }),
    ],
  ])('%s: %s', (type, problem, data) => {
    expect(problemsOf(type, data)).toEqual([problem]);
  });
});
