import type { Happened, NoticeRule } from '../kit/notices.js';
import type { OrderFacts } from './order.types.js';

type When = NonNullable<NoticeRule<OrderFacts>['when']>;

const earlier = ({ before, after }: Happened<OrderFacts>): OrderFacts => before ?? after;
const designs = ({ entry }: OrderFacts): boolean => entry.class === 'project' || entry.design === true;

const isReviewed: When = ({ after }) => after.reviewPassed !== null;
const isChecked: When = ({ before }) => before !== null && before.check !== null;
const isKey: When = ({ after }) => after.entry.key === true;
const hasContract: When = (happened) => earlier(happened).contract.text !== null;
const takesDesign: When = (happened) => designs(earlier(happened));
const isProject: When = ({ after }) => after.entry.class === 'project';
const raised =
  (kind: string): When =>
  ({ after }) =>
    after.exceptions.at(-1)?.kind === kind;

const ENTRY = ['sales.enter-order', 'market.enter-order', 'clerk.enter-order'];
const UPHEAVAL = ['sales.amend', 'sales.decline', 'management.cancel', 'clerk.hold', 'clerk.resume'];

/** What ended with version 2. */
export const endedNotices: readonly NoticeRule<OrderFacts>[] = [
  { on: ['management.approve-write-off'], tell: ['finance'] },
];

/** Who hears of what happens to an order, in whatever version. */
export const orderNotices: readonly NoticeRule<OrderFacts>[] = [
  {
    on: ENTRY,
    tell: ['production', 'procurement', 'quality', 'logistics', 'finance'],
    clause: 'S3§二3',
  },
  // Design and samples, a contract to come, and key customers or large projects (S4§二(一)2).
  { on: ENTRY, tell: ['engineering'], when: takesDesign, clause: 'S3§二3' },
  { on: ENTRY, tell: ['legal'], when: isProject, clause: 'S3§二3' },
  { on: [...ENTRY, 'clerk.hold', 'sales.return-for-rework'], tell: ['management'], when: isKey, clause: 'S4§二(一)2' },
  { on: ['clerk.take-over'], tell: ['clerk', 'sales'], clause: 'S2§一3' },
  {
    to: 'delivered',
    tell: [
      'clerk',
      'sales',
      'market',
      'production',
      'procurement',
      'quality',
      'logistics',
      'finance',
      'aftersales',
      'archive',
    ],
    clause: 'S3§六3',
  },
  { to: 'delivered', tell: ['engineering'], when: takesDesign, clause: 'S3§六3' },
  { to: 'delivered', tell: ['legal'], when: ({ after }) => after.contract.text !== null, clause: 'S3§六3' },
  // Who is engaged by then hears of a change or an end; nobody earlier.
  { on: UPHEAVAL, tell: ['production', 'procurement', 'quality'], when: isChecked },
  { on: [...UPHEAVAL, 'sales.sign-contract'], tell: ['legal'], when: hasContract },
  {
    on: [...UPHEAVAL, 'sales.confirm-sample', 'sales.return-sample', 'sales.record-objection'],
    tell: ['engineering'],
    when: takesDesign,
  },
  {
    on: [
      'sales.amend',
      'management.cancel',
      'clerk.hold',
      'clerk.resume',
      'management.approve-plan-change',
      'quality.fail-final',
      'sales.record-acceptance',
      'sales.record-objection',
      'sales.correct-acceptance',
    ],
    tell: ['logistics'],
    when: isReviewed,
  },
  // What is due changes with it.
  {
    on: [
      'sales.pass-review',
      'sales.amend',
      'management.cancel',
      'clerk.hold',
      'clerk.resume',
      'sales.record-acceptance',
      'sales.correct-acceptance',
      'logistics.record-loss',
      'logistics.record-return',
      'management.approve-cancellation',
      'management.approve-adjustment',
      'management.reject-adjustment',
    ],
    tell: ['finance'],
    when: isReviewed,
  },
  // Its file is to be completed and handed over.
  { on: ['finance.settle', 'management.cancel'], tell: ['archive'], when: isReviewed, clause: 'S3§八1' },
  {
    on: [
      'sales.pass-review',
      'sales.amend',
      'sales.decline',
      'management.cancel',
      'management.approve-waiver',
      'quality.fail-incoming',
      'quality.fail-final',
      'quality.pass-final',
      'production.start',
      'production.raise-exception',
      'production.close-exception',
      'production.finish',
      'production.finish-rework',
      'production.request-plan-change',
      'management.approve-plan-change',
      'management.reject-plan-change',
      'procurement.change-plan',
      'production.pack',
      'production.correct-report',
      'quality.correct-inspection',
      'sales.correct-acceptance',
      'logistics.correct-shipment',
      'logistics.record-loss',
      'logistics.record-refusal',
      'logistics.record-return',
      'sales.arrange-acceptance',
      'sales.record-acceptance',
      'sales.record-objection',
      'sales.return-for-rework',
      'logistics.dispatch',
      'logistics.report-transport-exception',
      'finance.settle',
    ],
    tell: ['clerk'],
    clause: 'S2§三2, §四3, §五2, §六1; S0§三(三)3; S3§五3',
  },
  {
    on: ['quality.record-in-process'],
    tell: ['clerk', 'production'],
    when: ({ after }) => after.inProcess.at(-1)?.result === 'fail',
    clause: 'S2§五2',
  },
  // A cancellation or a request of finance can be decided; an order was given up.
  {
    on: [
      'production.assess-cancellation',
      'management.request-cancellation',
      'sales.decline',
      'finance.request-adjustment',
      'finance.charge-cancellation',
    ],
    tell: ['management'],
    clause: 'S3§三3',
  },
  { on: ['sales.decline', 'management.cancel', 'sales.record-objection'], tell: ['market'], clause: 'S4§二(八)2' },
  // What calls for coordination.
  {
    on: [
      'clerk.hold',
      'clerk.resume',
      'management.cancel',
      'sales.decline',
      'management.approve-plan-change',
      'sales.return-for-rework',
    ],
    tell: ['operations'],
    clause: 'S2§五3, S3§五4',
  },
  {
    on: [
      'production.declare-no-purchase',
      'clerk.approve-production-plan',
      'clerk.approve-procurement-plan',
      'clerk.approve-procurement-change',
      'clerk.return-procurement-change',
      'quality.pass-incoming',
      'quality.fail-incoming',
      'management.approve-plan-change',
    ],
    tell: ['procurement'],
    clause: 'S2§四3, S0§三(三)3',
  },
  // A missing material is procurement's to remedy, a defect quality's to look into.
  { on: ['production.raise-exception'], tell: ['procurement'], when: raised('material'), clause: 'S3§五2' },
  { on: ['production.raise-exception'], tell: ['quality'], when: raised('quality'), clause: 'S2§三2' },
  {
    on: [
      'clerk.approve-production-plan',
      'clerk.approve-procurement-change',
      'production.request-plan-change',
      'quality.pass-incoming',
      'quality.fail-incoming',
      'quality.fail-final',
      'quality.pass-final',
      'management.approve-plan-change',
      'management.reject-plan-change',
      'sales.record-objection',
      'sales.return-for-rework',
      'quality.correct-inspection',
      'logistics.record-loss',
      'logistics.record-refusal',
      'logistics.record-return',
    ],
    tell: ['production'],
    clause: 'S2§四3, S2§五2, S0§三(三)3, S2§六2',
  },
  {
    on: [
      'clerk.approve-procurement-plan',
      'clerk.approve-procurement-change',
      'production.finish-rework',
      'sales.record-objection',
      'sales.return-for-rework',
      'sales.record-acceptance',
      'production.correct-report',
      'logistics.record-refusal',
      'logistics.record-return',
    ],
    tell: ['quality'],
    clause: 'S2§三2, S2§六2',
  },
  // Whatever moves the customer's date or asks for a word to the customer.
  {
    on: [
      'market.enter-order',
      'clerk.enter-order',
      'clerk.approve-production-plan',
      'management.approve-plan-change',
      'management.reject-plan-change',
      'production.raise-exception',
      'quality.fail-final',
      'logistics.dispatch',
      'logistics.report-transit',
      'logistics.report-transport-exception',
      'logistics.record-loss',
      'logistics.record-refusal',
      'logistics.record-return',
      'logistics.correct-shipment',
      'clerk.hold',
      'clerk.resume',
      'management.cancel',
      'finance.settle',
    ],
    tell: ['sales'],
    clause: 'S0§三(三)3, §五(三)3; S3§五3–4',
  },
];
