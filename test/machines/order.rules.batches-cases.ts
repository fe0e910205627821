import type { OrderData, OrderEventType } from '../../machines/order/order.schema.js';
import type { BatchStanding } from '../../machines/order/v4/batches/batches.types.js';
import { REPORT } from '../../machines/order/v4/batches/batches.types.js';
import type { Changes, Point, Step } from '../support/order.fixture.js';
import { orderAt, scene } from '../support/order.fixture.js';
import { inParts } from './batches.company.js';
import type { RuleCase } from './order.rules.case.js';
import { entered, onceSaid, ON_SITE } from './order.rules.case.js';

/** The same event of an order at this point, once as the rule refuses it and once as it lets it pass. */
const at = <Type extends OrderEventType>(
  point: Point,
  type: Type,
  [stops, passes]: readonly [Partial<OrderData[Type]>, Partial<OrderData[Type]>],
  changes: Changes = {},
): RuleCase => ({
  stops: scene(orderAt(point, changes), { type, data: stops }, changes),
  passes: scene(orderAt(point, changes), { type, data: passes }, changes),
});

/** What one batch tells; so much of the gearboxes is made, accepted and delivered. */
const told = (batch: number, state: BatchStanding['state'], produced: string, delivered = '0'): Step => ({
  type: REPORT as OrderEventType,
  data: {
    batch,
    state,
    held: false,
    deliveredOn: null,
    lines: [
      {
        line: 1,
        produced,
        passed: delivered,
        rejected: '0',
        accepted: delivered,
        delivered,
        dispatched: delivered,
        lost: '0',
        refused: '0',
        returned: '0',
        takenBack: '0',
      },
    ],
  } satisfies BatchStanding,
});

const two = (...quantities: [string, string]) => ({
  changes: inParts(
    [
      { dueOn: '2026-05-31', quantity: quantities[0] },
      { dueOn: '2026-06-30', quantity: quantities[1] },
    ],
    [],
  ),
});

const IN_PARTS = entered(two('4', '6').changes);
const begun: Changes = { ...IN_PARTS, and: [told(1, 'producing', '4')] };
const delivered: Changes = { ...IN_PARTS, and: [told(1, 'delivered', '4', '4'), told(2, 'delivered', '6', '6')] };
const invoice = (batch: number, quantity: string) => ({ batch, amount: '1.00', lines: [{ line: 1, quantity }] });

const amending = (type: 'sales.amend', point: Point, changes: Changes, stops: object, passes: object): RuleCase =>
  at(point, type, [stops, passes], changes);

const outOfTheHouse: Changes = { ...ON_SITE, and: ['production.pack', 'clerk.confirm-delivery', 'logistics.dispatch'] };

export const batchesCases = {
  'RC-12': onceSaid('sales.enter-order', 'sales.enter-order', inParts([{ dueOn: '2026-05-31', quantity: '9' }])),
  'AM-05': amending('sales.amend', 'producing', begun, two('3', '7'), two('5', '5')),
  'AM-06': amending('sales.amend', 'producing', {}, two('4', '6'), { changes: { customerPo: 'PO-9' } }),
  'DB-01': at('producing', 'finance.issue-invoice', [invoice(3, '4'), invoice(1, '4')], delivered),
  'DB-02': at('producing', 'finance.issue-invoice', [invoice(1, '5'), invoice(1, '4')], delivered),
  'IN-13': {
    stops: scene(orderAt('accepted'), 'quality.withdraw-pass'),
    passes: scene(orderAt('inspected'), 'quality.withdraw-pass'),
  },
  'IN-14': {
    stops: scene(orderAt('inspected', outOfTheHouse), 'quality.withdraw-pass'),
    passes: scene(orderAt('inspected', ON_SITE), 'quality.withdraw-pass'),
  },
  'FE-16': {
    stops: scene(orderAt('inspected', { and: ['quality.withdraw-pass'] }), 'quality.pass-final'),
    passes: scene(orderAt('inspected', { and: ['quality.withdraw-pass'] }), {
      type: 'quality.pass-final',
      by: 'quality-2',
    }),
  },
};
