import type { OrderData } from '../../machines/order/order.schema.js';
import { DATA } from '../support/order-data.fixture.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { both, orderAt, scene } from '../support/order.fixture.js';
import type { RuleCase } from './order.rules.case.js';
import { entered, onceSaid } from './order.rules.case.js';
import { approving, asking, INVOICED } from './order-money.steps.js';

const INVOICE = 'finance.issue-invoice';
type Invoice = Partial<OrderData[typeof INVOICE]>;

const instalments = (first: string, second: string) => [
  { share: first, days: 0, from: 'order' as const },
  { share: second, days: 30, from: 'delivery' as const },
];
/** Thirty per cent with the order, the rest thirty days after the delivery. */
export const PREPAID: Changes = entered({ terms: instalments('30', '70') });

export const prepayment = (amount = '3900.60'): Invoice => ({ kind: 'prepayment', amount, lines: undefined });

/** An invoice that is stopped, and the same with other data. */
const invoiced = (point: Point, stops: Invoice, passes: Invoice, changes: Changes = {}): RuleCase => ({
  stops: scene(orderAt(point, changes), { type: INVOICE, data: stops }, changes),
  passes: scene(orderAt(point, changes), { type: INVOICE, data: passes }, changes),
});

const [first, second] = DATA[INVOICE].lines ?? [];
/** Thirteen per cent are 1380.53 of 12000.00, and 115.27 of 1002.00. */
const taxed = (rate: string, amount: string): Invoice => ({
  lines: [
    { ...first, tax: { rate, amount } },
    { ...second, tax: { rate, amount: rate === '13' ? '115.27' : '107.36' } },
  ],
});

const prepaid: Changes = both(PREPAID, { and: [{ type: INVOICE, data: prepayment() }] });
const credited: Changes = { and: [...INVOICED, asking('credit-note', '2.00'), approving('AD-1', '2.00')] };

export const termsCases = {
  'RC-11': onceSaid(
    'sales.enter-order',
    'sales.enter-order',
    { terms: instalments('30', '60') },
    { with: { 'sales.enter-order': { terms: instalments('30', '70') } } },
  ),
  'IV-01': {
    stops: scene(orderAt('reviewed', PREPAID), { type: INVOICE, data: prepayment() }),
    passes: scene(orderAt('planned', PREPAID), { type: INVOICE, data: prepayment() }),
  },
  'IV-02': invoiced('planned', prepayment('3900.61'), prepayment(), PREPAID),
  'IV-03': invoiced('delivered', { amount: '13002.01' }, {}),
  'IV-04': invoiced('delivered', {}, { amount: '9101.40', setOff: '3900.60' }, prepaid),
  'IV-05': invoiced('delivered', { shipment: 'S-9' }, { shipment: 'S-1' }),
  'IV-06': invoiced('delivered', taxed('12', '1285.71'), taxed('13', '1380.53')),
  'IV-07': invoiced('delivered', taxed('13', '1380.55'), taxed('13', '1380.54')),
  'MN-17': {
    stops: scene(orderAt('delivered', credited), { type: 'finance.issue-credit-note', data: { corrects: 'INV-9' } }),
    passes: scene(orderAt('delivered', credited), { type: 'finance.issue-credit-note', data: { corrects: 'INV-1' } }),
  },
} satisfies Record<string, RuleCase>;
