import { OrderAmendment } from '../../src/departments/sales/amendment.entity.js';
import { OrderObjection } from '../../src/departments/sales/objection.entity.js';
import { OrderText } from '../../src/departments/sales/order-text.entity.js';
import { SearchText } from '../../src/departments/sales/search-text.entity.js';
import { SpecialRequirement } from '../../src/departments/sales/special-requirement.entity.js';
import { SalesProjection } from '../../src/departments/sales/sales.projection.js';
import { orderAt } from '../support/order.fixture.js';
import { rowOf, rowsAfter, transitionsOf } from './transitions.js';

const sales = new SalesProjection();

describe('what sales keeps beside the list', () => {
  it('finds an order by its numbers, its customer, its products', () => {
    const story = orderAt('reviewed', { with: { 'sales.enter-order': { class: 'project' } } });
    const writes = transitionsOf(story).flatMap((moved) => sales.keepTexts(moved));
    const words = (rows: { words: string }[]): string[] => rows.map((row) => row.words);
    const found = [
      '\ncoupling',
      '\ncp-40',
      '\ngearbox',
      '\ngx-100',
      '\nhuadong machinery',
      '\npo-7781',
      '\nso-000001',
      // The name of somebody there is spelled apart.
      '\rms lin',
      '\nc-2026-11',
    ];
    expect(words(rowsAfter(OrderText, (row) => row.words, writes))).toEqual(found);
    expect(words(rowsAfter(SearchText, (row) => row.words, writes))).toEqual(found);
  });

  it('finds an order no longer by what an amendment gave up, and others still', () => {
    const story = orderAt('reviewed', {
      and: [{ type: 'sales.amend', data: { changes: { customerPo: 'PO-7782' } } }],
    });
    const writes = transitionsOf(story).flatMap((moved) => sales.keepTexts(moved));
    const ofOrder = rowsAfter(OrderText, (row) => row.words, writes).map(({ words }) => words);
    expect(ofOrder.filter((words) => words.startsWith('\npo-'))).toEqual(['\npo-7782']);
    const shared = rowsAfter(SearchText, (row) => row.words, writes).map(({ words }) => words);
    expect(shared.filter((words) => words.startsWith('\npo-'))).toEqual(['\npo-7781', '\npo-7782']);
  });

  it('registers amendments with the consent', () => {
    const story = orderAt('planned', {
      and: [{ type: 'sales.amend', data: { changes: { deliveryDate: '2026-07-15' } } }],
    });
    expect(rowOf(OrderAmendment, (moved) => sales.keepAmendments(moved), story)).toEqual({
      orderNo: 'SO-000001',
      revision: 2,
      changed: ['deliveryDate'],
      reason: 'as agreed',
      consentBy: 'Ms Lin',
      consentOn: '2026-05-01',
      amendedBy: 'sales-1',
      amendedAt: '2026-05-01T08:00:00.000Z',
    });
  });

  it("registers the customer's objections and the departments'", () => {
    const objecting = { type: 'production.review', data: { verdict: 'object', objection: 'no capacity' } } as const;
    const inReview = orderAt('checked', { and: [objecting, 'sales.resolve-objection'] });
    expect(rowOf(OrderObjection, (moved) => sales.keepObjections(moved), inReview)).toMatchObject({
      source: 'review',
      objector: 'production',
      items: ['no capacity'],
      resolution: 'two shifts',
      open: false,
    });
    const atAcceptance = orderAt('inspected', { and: ['sales.record-objection'] });
    expect(rowOf(OrderObjection, (moved) => sales.keepObjections(moved), atAcceptance)).toMatchObject({
      source: 'customer',
      objector: 'customer',
      items: ['scratch on the housing'],
      resolution: null,
      open: true,
    });
  });

  it('routes special requirements to their departments, who acknowledge them with the order', () => {
    expect(rowOf(SpecialRequirement, (moved) => sales.keepSpecialRequirements(moved), orderAt('planned'))).toEqual({
      orderNo: 'SO-000001',
      no: 1,
      requirement: 'grey paint RAL 7035',
      department: 'production',
      acknowledgedAt: '2026-03-10T08:03:00.000Z',
      open: true,
    });
  });
});
