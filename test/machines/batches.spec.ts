import { batchNo, Company, DELIVERIES, inParts, ORDER, wayOf } from './batches.company.js';

const first = wayOf({ 1: '3' }, 1);
const rest = { dueOn: '2026-06-30', quantity: '7' };
const end = { dueOn: '2026-06-30', quantity: '4' };

describe('an order that is delivered in parts', () => {
  it('begins a batch for each day when its production starts, over all lines', () => {
    const company = Company.producing();
    expect(company.states).toEqual(['producing', 'producing', 'producing', 'producing']);
    expect(company.at(ORDER).value).toMatchObject({ life: { producing: 'in-batches' }, batches: 'kept' });
    expect([1, 2, 3].map((batch) => company.at(batchNo(batch)).dueOn)).toEqual([
      '2026-05-31',
      '2026-06-10',
      '2026-06-30',
    ]);
    expect(company.batch(2).entry.lines?.map(({ line, quantity }) => [line, quantity])).toEqual([
      [1, '3'],
      [2, '4'],
    ]);
    expect(company.waits(batchNo(1))).toEqual(['production.report-progress', 'quality.record-in-process']);
    expect(company.waits(ORDER)).toEqual([]);
    expect(company.send(ORDER, { type: 'production.report-progress' })).toBe('unknown');
  });

  it('follows its batches to the delivery of the last one', () => {
    const company = Company.producing();
    company.does(batchNo(1), ...first.made, first.passed, ...first.accepted, ...first.sent, first.delivered);
    expect(company.states).toEqual(['producing', 'delivered', 'producing', 'producing']);
    expect(company.order.quantities['1']).toMatchObject({ ordered: '10', produced: '3', delivered: '3' });
    const [second, third] = [wayOf({ 1: '3', 2: '4' }, 2), wayOf({ 1: '4' }, 3)];
    company.does(batchNo(3), ...third.made, third.passed);
    company.does(batchNo(2), ...second.made);
    expect(company.at(ORDER).state).toBe('producing');
    company.does(batchNo(2), second.passed);
    expect(company.states).toEqual(['inspected', 'delivered', 'inspected', 'inspected']);
    expect(company.at(ORDER).value).toMatchObject({ life: { inspected: 'in-batches' }, carriage: 'none' });
    expect(company.send(ORDER, { type: 'sales.record-acceptance' })).toBe('unknown');
    company.does(batchNo(2), ...second.accepted);
    company.does(batchNo(3), ...third.accepted);
    expect(company.states).toEqual(['customer-accepted', 'delivered', 'customer-accepted', 'customer-accepted']);
    expect(company.send(ORDER, { type: 'logistics.dispatch' })).toBe('unknown');
    company.does(batchNo(3), ...third.sent, third.delivered);
    company.does(batchNo(2), ...second.sent, second.delivered);
    expect(company.states).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
    expect(company.order.quantities['1']).toMatchObject({ ordered: '10', accepted: '10', delivered: '10' });
  });

  it('takes no word of a batch that it does not have, and gives a batch to nobody but itself', () => {
    const company = Company.producing();
    expect(company.send(batchNo(1), { type: 'sales.amend' })).toBe('unknown');
    expect(company.send(batchNo(1), { type: 'management.cancel' })).toBe('unknown');
    expect(company.send(batchNo(1), { type: 'finance.issue-invoice' })).toBe('unknown');
  });

  it('is set back with a batch that fails, that is reworked, or that comes back', () => {
    const company = Company.producing({
      with: { 'sales.enter-order': inParts([...DELIVERIES.slice(0, 1), rest], [end]) },
    });
    const [one, two] = [wayOf({ 1: '3' }, 1), wayOf({ 1: '7', 2: '4' }, 2)];
    company.does(batchNo(1), ...one.made, one.passed, ...one.accepted, ...one.sent, one.delivered);
    company.does(batchNo(2), ...two.made, {
      type: 'quality.fail-final',
      data: { lines: [{ line: 1, rejected: '2' }] },
    });
    expect(company.at(batchNo(2)).value).toMatchObject({ life: { producing: 'rework' } });
    expect(company.order.quantities['1']).toMatchObject({ produced: '10', rejected: '2' });
    company.does(batchNo(2), 'production.finish-rework', two.passed);
    expect(company.states).toEqual(['inspected', 'delivered', 'inspected']);
    company.does(batchNo(2), 'sales.return-for-rework');
    expect(company.states).toEqual(['producing', 'delivered', 'producing']);
    company.does(batchNo(1), {
      type: 'logistics.record-return',
      data: { disposition: 'ship-again', lines: [{ line: 1, quantity: '1' }] },
    });
    expect(company.states).toEqual(['producing', 'customer-accepted', 'producing']);
    expect(company.order.quantities['1']).toMatchObject({ accepted: '3', delivered: '2' });
    expect(company.order.goods?.lines['1']).toMatchObject({ dispatched: '2', returned: '1' });
  });

  it('counts the quantities of a batch by the rules of an order', () => {
    const company = Company.producing();
    const report = (line: number, good: string) => ({ type: 'production.report-progress', data: { line, good } });
    expect(company.send(batchNo(1), report(2, '1'))).toEqual(['LG-01']);
    company.does(batchNo(1), report(1, '2'), 'quality.record-in-process');
    expect(company.send(batchNo(1), { type: 'production.finish' })).toEqual(['IN-01']);
    company.does(batchNo(1), report(1, '1'), 'production.finish');
    expect(company.send(batchNo(1), { ...first.passed, by: 'production-1' })).toEqual(['FE-07']);
    company.does(batchNo(1), first.passed, ...first.accepted.slice(0, -1));
    const signed = { reportNo: 'AR-9', lines: [{ line: 1, accepted: '4', rejected: '0' }] };
    expect(company.send(batchNo(1), { type: 'sales.record-acceptance', data: signed })).toEqual(['LG-03']);
  });

  it('lets quality take a pass back in the batch, until the customer has signed', () => {
    const company = Company.producing();
    company.does(batchNo(1), ...first.made, first.passed, { type: 'quality.withdraw-pass', by: 'quality-2' });
    expect(company.at(batchNo(1)).value).toMatchObject({ life: { producing: 'awaiting-inspection' } });
    expect(company.order.quantities['1']).toMatchObject({ produced: '3', passed: '0' });
    expect(company.send(batchNo(1), first.passed)).toEqual(['FE-16']);
    company.does(batchNo(1), { ...first.passed, by: 'quality-2' }, ...first.accepted);
    expect(company.send(batchNo(1), { type: 'quality.withdraw-pass' })).toEqual(['IN-13']);
  });
});

describe('what happens to the order', () => {
  it('holds its batches, and lets go those that are not on hold by themselves', () => {
    const company = Company.producing();
    company.does(batchNo(2), 'clerk.hold').does(ORDER, 'clerk.hold');
    expect([1, 2, 3].map((batch) => company.at(batchNo(batch)).held)).toEqual([true, true, true]);
    expect(company.send(batchNo(1), { type: 'production.report-progress' })).toEqual(['HD-01']);
    expect(company.send(batchNo(1), { type: 'clerk.resume' })).toBe('unknown');
    expect(company.waits(batchNo(1))).toEqual([]);
    company.does(ORDER, 'clerk.resume');
    expect([1, 2, 3].map((batch) => company.at(batchNo(batch)).held)).toEqual([false, true, false]);
    expect(company.at(batchNo(2)).value).toMatchObject({ hold: 'held' });
    company.does(batchNo(2), 'clerk.resume');
    expect(company.at(batchNo(2)).held).toBe(false);
  });

  it('cancels what is not delivered with it; what is stays', () => {
    const company = Company.producing();
    company.does(batchNo(1), ...first.made, first.passed, ...first.accepted, ...first.sent, first.delivered);
    company.does(ORDER, 'production.assess-cancellation', 'management.request-cancellation', {
      type: 'management.approve-cancellation',
      by: 'management-2',
    });
    expect(company.states).toEqual(['cancelled', 'delivered', 'cancelled', 'cancelled']);
    expect(company.waits(batchNo(2))).toEqual([]);
  });
});

const AMENDED = ['production.review', 'sales.clear-delivery-date', 'procurement.review'];
const RENEWED = [{ type: 'sales.review', by: 'sales-2' }, ...AMENDED, 'sales.hold-review-meeting', 'sales.pass-review'];
const REPLANNED = [
  'clerk.issue-order',
  'production.acknowledge-order',
  'procurement.acknowledge-order',
  'quality.acknowledge-order',
  'logistics.acknowledge-order',
  'production.submit-plan',
  'clerk.approve-production-plan',
  'procurement.submit-plan',
  'clerk.approve-procurement-plan',
  'logistics.submit-plan',
  'clerk.release',
];

describe('an amendment', () => {
  const amended = (changes: object) => ({ type: 'sales.amend', data: { changes } });
  const parts = (...quantities: [string, string][]) =>
    inParts(quantities.map(([dueOn, quantity]) => ({ dueOn, quantity })));

  it('lets its batches wait until the order is back; a day moves, a batch is added', () => {
    const company = Company.producing();
    company.does(batchNo(1), ...first.made, first.passed, ...first.accepted, ...first.sent, first.delivered);
    company.does(
      ORDER,
      amended(parts(['2026-05-31', '3'], ['2026-06-10', '3'], ['2026-06-20', '3'], ['2026-06-25', '1'])),
    );
    expect(company.states).toEqual(['received', 'delivered', 'suspended', 'suspended']);
    expect(company.waits(batchNo(2))).toEqual([]);
    company.does(ORDER, ...RENEWED, ...REPLANNED);
    expect(company.states).toEqual(['producing', 'delivered', 'producing', 'producing', 'producing']);
    expect(company.at(batchNo(3)).dueOn).toBe('2026-06-20');
    expect(company.batch(3).quantities['1']).toMatchObject({ ordered: '3' });
    expect(company.batch(4).entry.deliveryDate).toBe('2026-06-25');
  });

  it('leaves a batch what it has made, and a delivered one as it is', () => {
    const company = Company.producing();
    company.does(batchNo(1), ...first.made, first.passed, ...first.accepted, ...first.sent, first.delivered);
    company.does(batchNo(2), { type: 'production.report-progress', data: { line: 1, good: '3' } });
    const refused = (...quantities: [string, string][]) => company.send(ORDER, amended(parts(...quantities)));
    expect(refused(['2026-05-31', '2'], ['2026-06-10', '3'], ['2026-06-30', '5'])).toEqual(['AM-05']);
    expect(refused(['2026-06-01', '3'], ['2026-06-10', '3'], ['2026-06-30', '4'])).toEqual(['AM-05']);
    expect(refused(['2026-05-31', '3'], ['2026-06-10', '2'], ['2026-06-30', '5'])).toEqual(['AM-05']);
    // What is made of the second would fall into two.
    expect(refused(['2026-05-31', '3'], ['2026-06-12', '3'], ['2026-06-30', '4'])).toEqual(['AM-05']);
    const later = parts(['2026-05-31', '3'], ['2026-06-12', '3'], ['2026-06-30', '4']).lines;
    const both = later.map((line) =>
      line.line === 2 ? { ...line, deliveries: [{ dueOn: '2026-06-12', quantity: '4' }] } : line,
    );
    expect(company.send(ORDER, amended({ lines: both }))).toBeNull();
  });

  it('gives up a batch of which nothing is made', () => {
    const company = Company.producing();
    company.does(ORDER, {
      ...amended({
        lines: inParts(DELIVERIES.slice(0, 2)).lines.map((line) => ({
          ...line,
          quantity: line.line === 1 ? '6' : '4',
        })),
      }),
    });
    company.does(ORDER, ...RENEWED, ...REPLANNED);
    expect(company.states).toEqual(['producing', 'producing', 'producing', 'cancelled']);
  });

  it('makes an inspection stale in the batch as it does in an order', () => {
    const company = Company.producing();
    company.does(batchNo(1), ...first.made, first.passed);
    company.does(ORDER, amended({ qualityRequirements: 'accuracy grade 5' }));
    expect(company.at(batchNo(1)).state).toBe('suspended');
    company.does(ORDER, 'quality.review', 'sales.hold-review-meeting', 'sales.pass-review');
    expect(company.at(ORDER).state).toBe('reviewed');
  });
});
