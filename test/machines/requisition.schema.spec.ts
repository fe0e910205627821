import { requisitionEvents } from '../../machines/purchase-requisition/requisition.events.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import { requisitionSchema } from '../../machines/purchase-requisition/requisition.schema.js';
import { check } from '../../src/schema/check.js';
import { givenNothing } from './requisition.story.js';

type PublicType = keyof typeof requisitionSchema;

const TYPES = Object.keys(requisitionEvents).filter((type) => type !== 'order.draft-requisition') as PublicType[];

const problemsOf = (type: PublicType, data: unknown) =>
  check(requisitionSchema[type], data, 'en').map(({ path, message }) => `${path}: ${message}`);

describe('every public event of a requisition', () => {
  it('has a schema and an example; the draft of an order has none', () => {
    expect(Object.keys(requisitionSchema).toSorted()).toEqual(TYPES.toSorted());
    expect(Object.keys(requisitionExamples).toSorted()).toEqual(TYPES.toSorted());
  });

  it.each(TYPES)('%s takes its example', (type) => {
    expect(problemsOf(type, requisitionExamples[type])).toEqual([]);
  });

  it.each(TYPES)('%s refuses a field that it does not know, and who sent it', (type) => {
    expect(problemsOf(type, { ...requisitionExamples[type], by: 'manager' })).toEqual(['by: is not a known field']);
  });

  it.each(TYPES)('%s asks for exactly the fields that its schema calls required', (type) => {
    const required = (requisitionSchema[type].schema.required ?? []).map((name) => `${name}: is required`);
    expect(problemsOf(type, {})).toEqual(required);
  });
});

describe('a form', () => {
  it('may lack everything but the department: what is missing is for the rules to say', () => {
    expect(problemsOf('requester.submit', { department: 'sales' })).toEqual([]);
    expect(problemsOf('requester.submit', { department: 'sales', items: [{ item: '', purpose: ' ' }] })).toEqual([]);
    expect(problemsOf('requester.submit', {})).toEqual(['department: is required']);
    expect(problemsOf('requester.revise', {})).toEqual([]);
  });

  it('is refused where a value is of the wrong kind', () => {
    const items = [{ quantity: '0', amount: '-1', expectedOn: '2026-02-30', important: 'yes', line: 0 }];
    expect(problemsOf('requester.submit', { department: 'kitchen', currency: 'RMB¥', items })).toEqual([
      'department: must be one of: clerk, sales, market, legal, engineering, production, procurement, quality, ' +
        'logistics, finance, aftersales, archive, operations, hr, management',
      'currency: must be a currency code of ISO 4217, e.g. CNY',
      'items[0].quantity: must be greater than 0',
      'items[0].expectedOn: must be a day of the calendar, written YYYY-MM-DD',
      'items[0].amount: must be greater than 0',
      'items[0].important: must be true or false',
      'items[0].line: must be a whole number from 1 to 99999',
    ]);
  });

  it('takes what could decide the approval from nobody', () => {
    const { department, items } = requisitionExamples['requester.submit'];
    const forged = { department, items, milestone: 'approved', signature: { by: 'hu' }, leader: { reasons: [] } };
    expect(problemsOf('requester.submit', forged)).toEqual([
      'milestone: is not a known field',
      'signature: is not a known field',
      'leader: is not a known field',
    ]);
  });
});

it('the examples together tell of one requisition', () => {
  givenNothing()
    .when('requester.submit', requisitionExamples['requester.submit'])
    .thenItIs('submitted')
    .when('department.sign', requisitionExamples['department.sign'])
    .when('procurement.return', requisitionExamples['procurement.return'], { reason: '库存 2 套' })
    .when('requester.revise', requisitionExamples['requester.revise'])
    .thenItIs('submitted')
    .when('department.sign', requisitionExamples['department.sign'])
    .when('procurement.review', requisitionExamples['procurement.review'])
    .thenItIs('awaiting-leader')
    .when('management.approve', requisitionExamples['management.approve'])
    .when('procurement.order', requisitionExamples['procurement.order'])
    .thenItIs('ordered')
    .thenWarnedOf();
});
