import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';

const NOT_KEPT = '建账前的订单，未留存';

/** The file of an order from before the product. */
const story = (order: string, steps: DemoStep[] = []): DemoStory => ({
  known: { order },
  steps: [step('sales', 'sales.open-file', { order, customer: '苏州精工机械有限公司' }), ...steps],
});

const absent = (by: string, ...documents: string[]): DemoStep[] =>
  documents.map((document) => step(by, 'any.explain-absence', { document, why: NOT_KEPT }));

const complete = [
  ...absent('sales', 'contract', 'review-record', 'acceptance-report'),
  ...absent('production', 'production-plan'),
  ...absent('procurement', 'procurement-plan', 'purchase-contracts'),
  ...absent('quality', 'inspection-report'),
  ...absent('logistics', 'delivery-record'),
  ...absent('finance', 'invoice'),
  step('sales', 'sales.hand-over-file'),
];

/** Files of orders from before; those of the demo's own orders open by themselves. */
export const fileStories: readonly DemoStory[] = [
  story('2019-0107', complete),
  story('2019-0233', [
    ...complete,
    {
      by: 'archive',
      type: 'archive.receive-file',
      data: ({ day }) => ({ fileNo: 'DA-2019-0233', shelf: 'B-04-2', keepUntil: day(3660) }),
    },
    step('archive', 'archive.check-file', { complete: true, legible: true, medium: 'good' }),
  ]),
];
