import type { OrderEventType } from '../../machines/order/order.schema.js';
import { DATA } from '../support/order-data.fixture.js';
import type { Changes, Point, Step } from '../support/order.fixture.js';
import { orderAt, scene, strict } from '../support/order.fixture.js';
import type { RuleCase } from './order.rules.case.js';
import { ON_SITE, onceChanged, onceSaid, PROJECT } from './order.rules.case.js';

type Event = Step | OrderEventType;

/** At the same point of the story, the first event is stopped and the second is not. */
const at = (point: Point, stopped: Event, passed: Event, changes: Changes = {}): RuleCase => ({
  stops: scene(orderAt(point, changes), stopped),
  passes: scene(orderAt(point, changes), passed),
});

/** The event is stopped, unless the other happened before it. */
const unlessAfter = (point: Point, event: Event, settles: Event, changes: Changes = {}): RuleCase => ({
  stops: scene(orderAt(point, changes), event),
  passes: scene(orderAt(point, { ...changes, and: [...(changes.and ?? []), settles] }), event),
});

const entryLines = DATA['sales.enter-order'].lines ?? [];
const lessOfLine1 = (quantity: string) => ({
  type: 'sales.amend' as const,
  data: { changes: { lines: entryLines.map((line) => (line.line === 1 ? { ...line, quantity } : line)) } },
});

const renamed = entryLines.map((line) => ({ ...line, productNo: `${line.productNo}-B` }));

const onePiece = (line: number, quantity: string) => ({ lines: [{ line, quantity }] });
const onTheirWay: Changes = {
  and: ['production.pack', 'clerk.confirm-delivery', 'logistics.dispatch'],
  policy: { ...strict, levels: { ...strict.levels, 'DL-04': 'warn' } },
};
const partly: Changes = {
  with: { 'sales.record-acceptance': { lines: [{ line: 1, accepted: '10', rejected: '0' }] } },
};

/** What stands beside the straight way: hold, changes, leaving, four eyes, quantities. */
export const conductCases = {
  'HD-01': onceChanged('sales.review', { and: ['clerk.hold'] }),

  'AM-01': at(
    'inspected',
    { type: 'sales.amend', data: { customerConsent: { by: '', on: '2026-05-01' } } },
    'sales.amend',
  ),
  'AM-02': at('accepted', lessOfLine1('9'), lessOfLine1('10')),
  'AM-03': at('accepted', { type: 'sales.amend', data: { changes: { lines: renamed } } }, 'sales.amend'),
  'CN-01': at('planned', { type: 'management.cancel', data: { impactAccepted: false } }, 'management.cancel'),
  'CN-02': unlessAfter('finished', 'management.cancel', 'production.assess-cancellation'),
  'DC-01': at('checked', { type: 'sales.decline', data: { lossEvaluation: ' ' } }, 'sales.decline'),
  'DC-02': at('checked', { type: 'sales.decline', data: { customerInformed: false } }, 'sales.decline'),

  'PY-01': {
    stops: scene(orderAt('checked'), 'finance.record-payment'),
    passes: scene(orderAt('reviewed'), 'finance.record-payment'),
  },
  'WV-01': at('checked', { type: 'management.request-waiver', data: { rule: 'RV-20' } }, 'management.request-waiver'),
  'WV-02': unlessAfter('checked', 'management.approve-waiver', 'management.request-waiver'),
  'PC-01': {
    stops: scene(orderAt('reviewed'), 'production.request-plan-change'),
    passes: scene(orderAt('producing'), 'production.request-plan-change'),
  },
  'PC-02': unlessAfter('producing', 'management.approve-plan-change', 'production.support-plan-change', {
    and: ['production.request-plan-change'],
  }),
  'EX-01': at(
    'producing',
    { type: 'production.close-exception', data: { id: 'X-9' } },
    { type: 'production.close-exception', data: { id: 'X-1' } },
    { and: ['production.raise-exception'] },
  ),
  'EX-02': at(
    'producing',
    { type: 'production.raise-exception', data: { id: 'X-1' } },
    { type: 'production.raise-exception', data: { id: 'X-2' } },
    { and: ['production.raise-exception'] },
  ),
  'OB-01': at(
    'checked',
    { type: 'sales.resolve-objection', data: { department: 'quality' } },
    { type: 'sales.resolve-objection', data: { department: 'production' } },
    { and: [{ type: 'production.review', data: { verdict: 'object', objection: 'no capacity in April' } }] },
  ),
  'RW-01': {
    stops: scene(orderAt('accepted'), 'sales.return-for-rework'),
    passes: scene(orderAt('accepted', partly), 'sales.return-for-rework'),
  },

  'FE-01': onceChanged('sales.review', { by: { 'sales.review': 'sales-1' } }),
  'FE-02': onceChanged('clerk.approve-production-plan', { by: { 'clerk.approve-production-plan': 'production-1' } }),
  'FE-03': onceChanged('clerk.approve-procurement-plan', { by: { 'clerk.approve-procurement-plan': 'procurement-1' } }),
  'FE-04': onceChanged('legal.approve-contract', { by: { 'legal.approve-contract': 'sales-1' } }, PROJECT),
  'FE-05': at(
    'producing',
    { type: 'production.support-plan-change', by: 'production-1' },
    'production.support-plan-change',
    { and: ['production.request-plan-change'] },
  ),
  'FE-06': at(
    'producing',
    { type: 'management.approve-plan-change', by: 'production-head' },
    'management.approve-plan-change',
    { and: ['production.request-plan-change', 'production.support-plan-change'] },
  ),
  'FE-07': onceChanged('quality.pass-final', { by: { 'quality.pass-final': 'production-1' } }),
  'FE-08': onceChanged('finance.settle', { by: { 'finance.settle': 'finance-1' } }),
  'FE-10': at('checked', { type: 'management.approve-waiver', by: 'management-1' }, 'management.approve-waiver', {
    and: ['management.request-waiver'],
  }),

  'LG-01': at(
    'producing',
    { type: 'production.report-progress', data: { line: 9 } },
    { type: 'production.report-progress', data: { line: 2 } },
  ),
  'LG-02': onceSaid('quality.pass-final', 'quality.pass-final', { lines: [{ line: 1, passed: '11', rejected: '0' }] }),
  'LG-03': onceSaid('sales.record-acceptance', 'sales.record-acceptance', {
    lines: [{ line: 1, accepted: '9', rejected: '2' }],
  }),
  'LG-04': onceSaid('logistics.dispatch', 'logistics.dispatch', onePiece(1, '11')),
  'LG-05': onceSaid('logistics.hand-over', 'logistics.hand-over', onePiece(1, '0')),
  'LG-06': at(
    'accepted',
    { type: 'logistics.report-transit', data: { shipment: 'S-9' } },
    { type: 'logistics.report-transit', data: { shipment: 'S-1' } },
    { and: ['production.pack', 'logistics.dispatch'] },
  ),
  'LG-07': onceSaid('quality.pass-final', 'quality.pass-final', { lines: [{ line: 1, passed: '0', rejected: '10' }] }),
  'LG-08': onceSaid('sales.record-acceptance', 'sales.record-acceptance', {
    lines: [{ line: 1, accepted: '0', rejected: '10' }],
  }),
  // As shipped, DL-04 stops it too: what is handed over was accepted.
  'OS-02': {
    stops: scene(orderAt('inspected', { ...ON_SITE, ...onTheirWay }), 'logistics.hand-over', onTheirWay),
    passes: scene(orderAt('accepted', onTheirWay), 'logistics.hand-over', onTheirWay),
  },
  'OS-01': {
    stops: scene(orderAt('inspected'), 'production.pack'),
    passes: scene(orderAt('inspected', ON_SITE), 'production.pack'),
  },
} satisfies Record<string, RuleCase>;
