import { DATA } from '../support/order-data.fixture.js';
import type { OrderData } from '../../machines/order/order.schema.js';
import { before, orderAt, scene } from '../support/order.fixture.js';
import type { RuleCase } from './order.rules.case.js';
import { onceChanged, onceSaid } from './order.rules.case.js';

const START = 'production.start';
const PASS_FINAL = 'quality.pass-final';
const { stock } = DATA['production.review'];
const purchases = DATA['procurement.submit-plan'].items;
const inspected = DATA['quality.pass-final'];

const WHEELS = { id: 'PR-000007', version: 2, items: [{ item: 'worm wheel', quantity: '12' }] };
const bought = (state: string) => ({ [START]: { requisitions: JSON.stringify([{ ...WHEELS, state }]) } });

const CONCESSION = {
  allowedBy: 'Ms Lin',
  office: 'customer',
  evidence: 'letter of 6 May',
  quantities: [{ line: 1, quantity: '2', item: 'noise' }],
} satisfies OrderData['quality.fail-final']['concession'];
const asIs = (concession?: OrderData['quality.fail-final']['concession']) =>
  scene(orderAt('finished'), {
    type: 'quality.fail-final',
    data: { disposition: 'use-as-is', concession },
  });

const noPurchase = (stock: OrderData['production.review']['stock']) =>
  scene(orderAt('reviewed', { with: { 'production.review': { stock } } }), 'production.declare-no-purchase');

const REPAIRED = ['quality.fail-final', 'production.finish-rework'] as const;

const acceptance = before('sales.record-acceptance');
/** The customer signed on 20 May; told when it is the 19th at the company, and when the 20th has just begun there. */
const toldAt = (at: string) => ({ ...acceptance, by: { ...acceptance.by, at } });

export const makingCases = {
  'PL-19': { stops: noPurchase(stock), passes: noPurchase({ sufficient: true, shortages: [] }) },
  'PL-20': onceSaid('procurement.submit-plan', 'procurement.submit-plan', {
    items: purchases.map((row) => ({ ...row, quantity: row.item === 'worm wheel' ? '9' : row.quantity })),
  }),
  'PR-07': onceChanged(START, { observed: bought('approved') }, { observed: bought('submitted') }),
  'PR-08': {
    stops: scene(orderAt('producing'), {
      type: 'quality.fail-incoming',
      data: { lots: [{ item: 'worm wheel', quantity: '1', report: 'QI-2' }] },
    }),
    passes: scene(orderAt('producing'), {
      type: 'quality.fail-incoming',
      data: { lots: [{ item: 'worm wheel', quantity: '1', report: 'QI-1' }] },
    }),
  },
  'IN-09': onceSaid(PASS_FINAL, PASS_FINAL, { items: inspected.items.filter(({ item }) => item === 'noise') }),
  'IN-10': { stops: asIs(), passes: asIs(CONCESSION) },
  'IN-11': onceChanged(PASS_FINAL, { by: { 'production.finish-rework': 'quality-1' } }, { and: [...REPAIRED] }),
  'IN-12': onceSaid(PASS_FINAL, 'production.finish-rework', { workers: ['Sun'] }, { and: [...REPAIRED] }),
  'DT-01': { stops: toldAt('2026-05-19T15:59:59.999Z'), passes: toldAt('2026-05-19T16:00:00.000Z') },
  'DT-02': onceSaid('sales.hold-review-meeting', 'sales.hold-review-meeting', { heldOn: '2026-03-01' }),
  'DT-03': onceSaid('logistics.hand-over', 'logistics.hand-over', { on: '2026-05-24' }),
  'DT-04': onceSaid('procurement.submit-plan', 'procurement.submit-plan', {
    items: purchases.map((row) => ({ ...row, by: '2026-03-09' })),
  }),
  'DT-05': onceSaid('clerk.confirm-delivery', 'clerk.confirm-delivery', { on: '2026-07-01' }),
  'DT-06': onceSaid('sales.record-acceptance', 'sales.record-acceptance', { signedOn: '2026-05-05' }),
} satisfies Record<string, RuleCase>;
