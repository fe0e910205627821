import { textsAt } from '../../src/audit/blanking.js';
import { batchNo, Company, ORDER, wayOf } from '../machines/batches.company.js';
import { PERSONAL, personalIn } from './support/personal.js';

// What a customer's people are called is erased wherever a process of another kind was told it.

describe('the people of a customer', () => {
  const company = Company.producing();
  const { made, passed, accepted, sent, delivered } = wayOf({ 1: '3' }, 1);
  company.does(batchNo(1), ...made, passed, ...accepted, ...sent, delivered);
  company.does(ORDER, { type: 'sales.amend', data: { changes: { deliveryPlace: 'Ostrava' } } }, { type: 'clerk.hold' });

  it('are known by the paths under which somebody has sent them', () => {
    expect(PERSONAL).toEqual(expect.arrayContaining(['customer.contact', 'customer.phone', 'signedBy', 'agreedWith']));
  });

  it('are reached by these paths in whatever an order tells its batches, and the batches it', () => {
    const told = company.told.map(({ type, data }) => ({ type, data, people: personalIn(type, data) }));
    expect(told.flatMap(({ type, people }) => (people.length > 0 ? [type] : []))).toEqual(
      expect.arrayContaining(['order.open-batch']),
    );
    for (const { type, data, people } of told) {
      const reached = textsAt([{ data, reason: null }], PERSONAL);
      expect([type, people.filter((text) => !reached.includes(text))]).toEqual([type, []]);
    }
  });
});
