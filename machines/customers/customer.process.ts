import { passing } from '../kit/beside.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { KNOWN_CUSTOMER } from '../kit/merging.js';
import { mergingFollowUps } from '../kit/merging.rules.js';
import { text } from '../kit/text.js';
import { customerStories } from './customer.demo.js';
import { customerMachine } from './customer.machine.js';
import { customerRules } from './customer.rules.js';
import type { CustomerData } from './customer.schema.js';
import { customerExamples, customerSchema } from './customer.schema.js';
import type { CustomerEvent, CustomerFacts } from './customer.types.js';

const events = eventsOf<CustomerFacts, keyof CustomerData>(
  {
    'sales.register-customer': [text('登记客户', '登錄客戶', 'Register customer')],
    'sales.change-customer': [text('变更客户资料', '變更客戶資料', 'Change customer'), { reason: true }],
    'sales.propose-merge': [text('提议合并', '提議合併', 'Propose merge')],
    'sales.approve-merge': [text('批准合并', '核准合併', 'Approve merge'), { goal: true, decides: true }],
    'sales.reject-merge': [text('不合并', '不合併', 'Reject merge'), { reason: true }],
    'sales.propose-split': [text('提议撤销合并', '提議撤銷合併', 'Propose to undo a merge')],
    'sales.approve-split': [
      text('批准撤销合并', '核准撤銷合併', 'Approve to undo a merge'),
      { goal: true, decides: true },
    ],
    'sales.reject-split': [text('保留合并', '保留合併', 'Keep the merge'), { reason: true }],
    'sales.retire-customer': [text('停用客户', '停用客戶', 'Retire customer'), { reason: true }],
    'record.be-merged': [text('并入其他客户', '併入其他客戶', 'Merged into another'), { internal: true }],
    'record.be-restored': [text('恢复', '恢復', 'Restored'), { internal: true }],
  },
  { record: { sender: 'sales' } },
);

const FIELDS = new Set(customerSchema['sales.change-customer'].properties.keys());

/** What the form of a change begins with: the record as it is. */
const present = (facts: CustomerFacts): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([field, value]) => FIELDS.has(field) && value !== null));

/** A customer 客户资料: what sales keeps on record of whoever orders; no order needs it (S3§二2). */
export const customer = defineProcess<CustomerFacts, CustomerEvent>({
  kind: 'customers',
  subject: 'registers',
  prefix: 'CU',
  sequence: 'customer_no',
  name: text('客户资料', '客戶資料', 'Customer'),
  version: 1,
  machine: customerMachine,
  rules: customerRules,
  events,
  schema: customerSchema,
  examples: customerExamples,
  entry: ['sales.register-customer'],
  milestones: {
    kept: text('在册', '在冊', 'On record'),
    'merge-proposed': text('待审合并', '待審合併', 'Merge proposed'),
    'split-proposed': text('待审撤销合并', '待審撤銷合併', 'Undoing proposed'),
    merged: text('已并入其他客户', '已併入其他客戶', 'Merged'),
    retired: text('已停用', '已停用', 'Retired'),
  },
  ends: ['retired'],
  stateNames: {},
  titleOf: ({ name, country }) => [name, country],
  followedBy: ({ salesperson, registered }) => [salesperson ?? registered?.by],
  belongsTo: ({ salesperson }) => [{ role: 'salesperson', person: salesperson, office: 'sales' }],
  beside: passing(({ salesperson }, instead) => ({ salesperson: instead(salesperson) })),
  about: ({ names, mergedInto }) => [mergedInto?.into, ...names.map(({ no }) => no)],
  ownedBy: 'sales',
  followUps: mergingFollowUps,
  observes: {
    'sales.register-customer': KNOWN_CUSTOMER,
    'sales.change-customer': KNOWN_CUSTOMER,
    'sales.propose-merge': KNOWN_CUSTOMER,
    'sales.approve-merge': KNOWN_CUSTOMER,
  },
  notices: [
    { on: ['sales.approve-merge', 'sales.approve-split'], tell: ['clerk', 'finance'] },
    { to: 'retired', tell: ['clerk', 'finance'] },
  ],
  demo: customerStories,
  suggestions: {
    'sales.change-customer': present,
    'sales.propose-split': ({ names }) => (names.length === 1 ? { name: names[0].name } : {}),
  },
});
