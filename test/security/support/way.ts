import type { OrderEventType } from '../../../machines/order/order.schema.js';
import { orderExamples } from '../../support/order-examples.js';
import { ACCEPTED, ISSUED, REVIEWED, SHIPPED, STARTED } from '../../support/stretches.js';

type Step = OrderEventType | [OrderEventType, object];

const progress = (line: number, good: string): Step => [
  'production.report-progress',
  { ...orderExamples['production.report-progress'], line, good, bad: '0' },
];

/** The straight way of an order, in stretches: after each it stands somewhere else. */
export const WAY: readonly { after: string; steps: readonly Step[] }[] = [
  { after: 'entry', steps: [] },
  { after: 'the preliminary check', steps: ['clerk.confirm-check'] },
  {
    after: 'the review',
    steps: REVIEWED.slice(1),
  },
  {
    after: 'the plans were submitted',
    steps: [...ISSUED, 'production.submit-plan', 'procurement.submit-plan', 'logistics.submit-plan'],
  },
  {
    after: 'the release',
    steps: ['clerk.approve-production-plan', 'clerk.approve-procurement-plan', 'clerk.release'],
  },
  { after: 'the start of production', steps: STARTED },
  {
    after: 'production',
    steps: [progress(1, '10'), progress(2, '40'), 'quality.record-in-process', 'production.finish'],
  },
  { after: 'a hold', steps: ['clerk.hold'] },
  { after: 'the final inspection', steps: ['clerk.resume', 'quality.pass-final'] },
  { after: 'the acceptance', steps: ACCEPTED },
  {
    after: 'the hand-over',
    steps: [...SHIPPED, 'logistics.hand-over'],
  },
];

/** The same for a project: contract, quotation, engineering. */
export const PROJECT_WAY: readonly { after: string; steps: readonly Step[] }[] = [
  { after: 'the check of a project', steps: ['clerk.confirm-check'] },
  {
    after: 'a contract was submitted',
    steps: ['sales.review', 'engineering.review', 'sales.quote', 'sales.submit-contract'],
  },
  { after: 'a decline', steps: ['sales.decline'] },
];
