import type { OrderEventType } from '../../machines/order/order.schema.js';
import { orderExamples } from '../support/order-examples.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';

/** Somebody who wants to decide at the same moment as others. */
export interface Contender {
  by: string;
  type: string;
  data: object;
  /** Ends the process, so it joins in now and then only. */
  ends?: boolean;
}

const order = (by: string, type: OrderEventType, data: object = orderExamples[type]): Contender => ({ by, type, data });
const requisition = (by: string, type: keyof typeof requisitionExamples): Contender => ({
  by,
  type,
  data: requisitionExamples[type],
});
const ending = (contender: Contender): Contender => ({ ...contender, ends: true });

/** Large enough for the company's leader. */
const ITEM = {
  item: '焊接机器人送丝机构',
  specification: '原厂备件',
  quantity: '1',
  unit: '套',
  purpose: '三号线维修',
  expectedOn: '2027-03-19',
  amount: '68000.00',
};
export const REQUISITION = { department: 'production', currency: 'CNY', items: [ITEM] };
const REVISION = { currency: 'CNY', items: [{ ...ITEM, amount: '66000.00' }] };

/** Whose office is lent to whom in a run: they decide for another, and are barred with him. */
export const LENT = [
  { from: 'production-head', to: 'archive', office: 'production' },
  { from: 'manager', to: 'hr', office: 'management' },
  { from: 'sales', to: 'legal', office: 'sales' },
] as const;

const withdrawals = [
  ending(requisition('production', 'requester.withdraw')),
  ending(requisition('production-head', 'department.withdraw')),
];

/** Approve, return, withdraw and amend, by the state of a requisition. */
export const REQUISITION_CONTESTS: Readonly<Record<string, readonly Contender[]>> = {
  submitted: [
    requisition('production-head', 'department.sign'),
    requisition('archive', 'department.sign'),
    requisition('production-head', 'department.return'),
    requisition('archive', 'department.return'),
    ...withdrawals,
  ],
  returned: [
    { ...requisition('production', 'requester.revise'), data: REVISION },
    { ...requisition('production-head', 'department.revise'), data: REVISION },
    { ...requisition('archive', 'department.revise'), data: REVISION },
    ...withdrawals,
  ],
  signed: [
    requisition('procurement', 'procurement.review'),
    requisition('procurement-head', 'procurement.review'),
    requisition('procurement', 'procurement.return'),
    ...withdrawals,
  ],
  'awaiting-leader': [
    requisition('manager', 'management.approve'),
    requisition('manager2', 'management.approve'),
    requisition('hr', 'management.approve'),
    requisition('manager2', 'management.reject'),
    ...withdrawals,
  ],
  approved: [requisition('procurement', 'procurement.order'), requisition('procurement-head', 'procurement.order')],
};

const [FIRST, ...REST] = orderExamples['sales.enter-order'].lines ?? [];
/** Another quantity: what was reviewed and planned before no longer holds. */
export const more = (quantity: number): object => ({
  changes: { lines: [{ ...FIRST, quantity: String(quantity) }, ...REST] },
});
const amend = order('sales', 'sales.amend');
const cancel = ending(order('manager', 'management.cancel'));
const decline = ending(order('sales2', 'sales.decline'));

export interface OrderStage {
  /** The milestone at which it is reached. */
  at: string;
  /** What is done before, by one after the other. */
  first?: readonly Contender[];
  contenders: readonly Contender[];
  /** Everybody's decision is a different one: all of them try. */
  everybody?: boolean;
}

export const CHECKING: OrderStage = {
  at: 'received',
  contenders: [
    order('clerk', 'clerk.confirm-check'),
    order('clerk2', 'clerk.confirm-check'),
    order('clerk2', 'clerk.return-to-entry'),
    amend,
    cancel,
    decline,
  ],
};

export const RETURNED: OrderStage = {
  at: 'received',
  contenders: [
    order('sales', 'sales.correct-entry', more(12)),
    order('sales2', 'sales.correct-entry', more(13)),
    amend,
    cancel,
  ],
};

/** From the check on, what an order goes through until its plan stands. */
export const STAGES: readonly OrderStage[] = [
  {
    at: 'received',
    // Whoever entered the order, and who stands in for him, try the sales review too.
    contenders: [
      order('sales', 'sales.review'),
      order('sales2', 'sales.review'),
      order('legal', 'sales.review'),
      order('production', 'production.review'),
      order('procurement', 'procurement.review'),
      order('quality', 'quality.review'),
    ],
    everybody: true,
  },
  {
    at: 'received',
    first: [order('sales', 'sales.clear-delivery-date'), order('sales', 'sales.hold-review-meeting')],
    contenders: [order('sales', 'sales.pass-review'), order('sales2', 'sales.pass-review'), amend, decline, cancel],
  },
  {
    at: 'reviewed',
    first: [
      order('clerk', 'clerk.issue-order'),
      order('production', 'production.acknowledge-order'),
      order('procurement', 'procurement.acknowledge-order'),
      order('quality', 'quality.acknowledge-order'),
      order('logistics', 'logistics.acknowledge-order'),
      order('production', 'production.submit-plan'),
    ],
    contenders: [
      order('clerk', 'clerk.approve-production-plan'),
      order('clerk2', 'clerk.approve-production-plan'),
      order('clerk', 'clerk.return-production-plan'),
      amend,
      cancel,
    ],
  },
  {
    at: 'reviewed',
    first: [order('manager', 'management.request-waiver', { rule: 'PL-12' })],
    contenders: [
      order('manager', 'management.approve-waiver', { rule: 'PL-12' }),
      order('manager2', 'management.approve-waiver', { rule: 'PL-12' }),
      order('hr', 'management.approve-waiver', { rule: 'PL-12' }),
      cancel,
    ],
  },
];
