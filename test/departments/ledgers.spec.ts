import { Contract } from '../../src/departments/legal/contract.entity.js';
import { LegalProjection } from '../../src/departments/legal/legal.projection.js';
import { CustomerOrder } from '../../src/departments/market/customer-order.entity.js';
import { MarketProjection } from '../../src/departments/market/market.projection.js';
import { MarketNeed } from '../../src/departments/market/need.entity.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { rowOf, transitionsOf } from './transitions.js';

const legal = new LegalProjection();
const market = new MarketProjection();

describe('the contract ledger', () => {
  const PROJECT: Changes = { with: { 'sales.enter-order': { class: 'project' } } };
  const contract = (point: Point, changes?: Changes) =>
    rowOf(Contract, (moved) => legal.keepContract(moved), orderAt(point, changes));

  it('has no contract for a standard order', () => {
    expect(contract('settled')).toBeUndefined();
  });

  it('expects one of a project from its entry on, and has it when it is filed', () => {
    expect(contract('entered', PROJECT)).toMatchObject({ status: 'drafting', submittedAt: null });
    expect(contract('reviewed', PROJECT)).toEqual({
      orderNo: 'SO-000001',
      status: 'filed',
      customer: 'Huadong Machinery',
      currency: 'CNY',
      amount: '13002',
      outdated: false,
      submittedAt: '2026-03-02T08:09:00.000Z',
      opinion: 'lawful',
      returnedReason: null,
      contractNo: 'C-2026-11',
      signedOn: '2026-03-12',
      ledgerNo: 'L-11',
      copiesTo: ['production', 'quality'],
      movedAt: '2026-03-12T08:01:00.000Z',
    });
  });

  it('says why legal returned it', () => {
    const and: Changes['and'] = ['sales.submit-contract', 'legal.return-contract'];
    expect(contract('checked', { ...PROJECT, and })).toMatchObject({ status: 'drafting', returnedReason: 'as agreed' });
  });

  it('is outdated by an amendment of what it says', () => {
    const amendment = { type: 'sales.amend', data: { changes: { paymentTerms: '60 days' } } } as const;
    expect(contract('planned', { ...PROJECT, and: [amendment] })).toMatchObject({
      status: 'drafting',
      outdated: true,
      contractNo: null,
    });
  });
});

describe('market', () => {
  it('knows its customers, under their present names', () => {
    expect(rowOf(CustomerOrder, (moved) => market.keepCustomer(moved), orderAt('entered'))).toEqual({
      orderNo: 'SO-000001',
      customer: 'Huadong Machinery',
      receivedAt: '2026-03-02T08:00:00.000Z',
    });
    const renamed = { name: 'Huadong Group', contact: 'Ms Lin', phone: '+86 21 5555 0100' };
    const story = orderAt('checked', { and: [{ type: 'sales.amend', data: { changes: { customer: renamed } } }] });
    expect(rowOf(CustomerOrder, (moved) => market.keepCustomer(moved), story)).toMatchObject({
      customer: 'Huadong Group',
      receivedAt: '2026-03-02T08:00:00.000Z',
    });
  });

  it('registers what it passed on', () => {
    const [entry] = transitionsOf(orderAt('entered'));
    const passedOn = { ...entry, type: 'market.enter-order', by: 'market-1', office: 'market' };
    expect(rowOf(MarketNeed, () => market.registerNeed(passedOn), orderAt('entered'))).toEqual({
      orderNo: 'SO-000001',
      customer: 'Huadong Machinery',
      channel: 'written',
      products: [
        { product: 'GX-100 Gearbox', specification: 'ratio 1:20, flange IEC 90', quantity: '10', unit: 'pcs' },
        { product: 'CP-40 Coupling', specification: 'bore 40 mm', quantity: '4', unit: 'set' },
      ],
      wantedOn: '2026-06-30',
      quality: 'GB/T 10089, accuracy grade 6',
      passedOnBy: 'market-1',
      passedOnAt: '2026-03-02T08:00:00.000Z',
    });
  });

  it('takes the first review of sales for the receipt, no later one', () => {
    const story = orderAt('planned', {
      and: [{ type: 'sales.amend', data: { changes: { paymentTerms: '60 days' } } }, 'sales.review'],
    });
    const reviews = transitionsOf(story).filter(({ type }) => type === 'sales.review');
    expect(reviews.map((review) => market.noteReceipt(review).length)).toEqual([1, 0]);
  });
});
