import { passing } from '../kit/beside.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { opportunityStories } from './opportunity.demo.js';
import { opportunityExamples } from './opportunity.examples.js';
import { opportunityFollowUps } from './opportunity.follow-ups.js';
import { opportunityMachine } from './opportunity.machine.js';
import { opportunityNotices } from './opportunity.notices.js';
import { meetingFor } from './opportunity.offers.js';
import { opportunityPapers } from './opportunity.papers.js';
import { opportunityRules } from './opportunity.rules.js';
import type { OpportunityData } from './opportunity.schema.js';
import { opportunitySchema } from './opportunity.schema.js';
import { isEvaluated } from './opportunity.standing.js';
import { stateNames } from './opportunity.state-names.js';
import { opportunitySuggestions } from './opportunity.suggestions.js';
import type { Evaluating, OpportunityEvent, OpportunityFacts } from './opportunity.types.js';

const GOAL = { goal: true };
const WITH_REASON = { reason: true };

/** Who has not evaluated the need as it is now. */
const due = (office: Evaluating) => ({ goal: (facts: OpportunityFacts) => !isEvaluated(facts, office) });

/** Nothing was offered since sales confirmed the need. */
const isQuoteDue = ({ quote, confirmation }: OpportunityFacts): boolean =>
  quote === null || (confirmation !== null && confirmation.at > quote.at);

const events = eventsOf<OpportunityFacts, keyof OpportunityData>(
  {
    'market.register-need': [text('登记客户需求', '登錄客戶需求', 'Register need')],
    'sales.register-enquiry': [text('登记客户咨询', '登錄客戶諮詢', 'Register enquiry')],
    'sales.confirm-need': [
      text('确认需求', '確認需求', 'Confirm need'),
      { goal: ({ confirmation }) => confirmation === null },
    ],
    'sales.flag-key': [text('标记重要客户或重大项目', '標記重要客戶或重大專案', 'Flag as key')],
    'sales.hold-strategy-meeting': [text('登记承接策略会议', '登錄承接策略會議', 'Record strategy meeting')],
    'meeting.hold-strategy': [
      text('承接策略会议已发布', '承接策略會議已發布', 'Strategy meeting released'),
      { internal: true },
    ],
    'sales.evaluate': [text('销售评估', '銷售評估', 'Evaluate for sales'), due('sales')],
    'engineering.evaluate': [text('技术评估', '技術評估', 'Evaluate for engineering'), due('engineering')],
    'production.evaluate': [text('生产评估', '生產評估', 'Evaluate for production'), due('production')],
    'quality.evaluate': [text('质量评估', '品質評估', 'Evaluate for quality'), due('quality')],
    'sales.quote': [text('报价', '報價', 'Quote'), { goal: isQuoteDue }],
    'sales.record-negotiation': [text('登记谈判', '登錄談判', 'Record negotiation')],
    'sales.submit-contract': [
      text('提交合同文本', '提送合約文本', 'Submit contract'),
      { goal: ({ contract }) => contract.text === null || contract.returned !== null },
    ],
    'legal.return-contract': [text('退回合同文本', '退回合約文本', 'Return contract'), WITH_REASON],
    'legal.approve-contract': [text('审核合同', '審核合約', 'Approve contract'), { ...GOAL, decides: true }],
    'sales.sign-contract': [
      text('签订合同', '簽訂合約', 'Sign contract'),
      { goal: ({ contract }) => contract.approved !== null },
    ],
    'sales.file-contract': [text('分发归档合同', '分送歸檔合約', 'File contract')],
    'sales.win': [text('成交转订单', '成交轉訂單', 'Win'), GOAL],
    'sales.lose': [text('登记未成交', '登錄未成交', 'Lose'), WITH_REASON],
  },
  { meeting: { sender: 'any' } },
);

/** An opportunity 产品承接: a customer's need, until it is an order or is lost (S4§二(一)–(三); S3§二1). */
export const opportunity = defineProcess<OpportunityFacts, OpportunityEvent>({
  kind: 'opportunities',
  subject: 'sales',
  prefix: 'OP',
  sequence: 'opportunity_no',
  name: text('产品承接', '產品承接', 'Opportunity'),
  plural: 'Opportunities',
  version: 1,
  machine: opportunityMachine,
  rules: opportunityRules,
  events,
  schema: opportunitySchema,
  examples: opportunityExamples,
  entry: ['market.register-need', 'sales.register-enquiry'],
  milestones: {
    registered: text('待确认', '待確認', 'Registered'),
    confirmed: text('需求已确认', '需求已確認', 'Confirmed'),
    evaluating: text('评估中', '評估中', 'Being evaluated'),
    quoted: text('已报价', '已報價', 'Quoted'),
    contracting: text('合同签订中', '合約簽訂中', 'Contracting'),
    won: text('已成交', '已成交', 'Won'),
    lost: text('未成交', '未成交', 'Lost'),
  },
  ends: ['won', 'lost'],
  stateNames,
  road: [
    { event: 'sales.confirm-need', within: 'registered', reaches: 'confirmed' },
    { event: 'engineering.evaluate', within: 'confirmed', reaches: 'evaluating' },
    { event: 'sales.quote', within: 'evaluating', reaches: 'quoted' },
    { event: 'sales.submit-contract', within: 'quoted', reaches: 'contracting' },
    { event: 'sales.sign-contract', within: 'contracting', done: ({ contract }) => contract.signed !== null },
    { event: 'sales.win', within: 'contracting', reaches: 'won' },
  ],
  titleOf: ({ need: { customer, summary } }) => [customer?.name, summary?.slice(0, 80)],
  dueOn: ({ quote, contract, won, lost }) =>
    quote === null || contract.signed !== null || won !== null || lost !== null ? null : quote.validUntil,
  dueName: text('报价有效期至', '報價有效期至', 'Quotation valid until'),
  draftOf: (need) => ({ need }),
  ownedBy: 'sales',
  followedBy: ({ registered, salesperson }) => [salesperson, registered?.by],
  belongsTo: ({ salesperson }) => [{ role: 'salesperson', person: salesperson, office: 'sales' }],
  beside: passing(({ salesperson }, instead) => ({ salesperson: instead(salesperson) })),
  about: ({ order, strategy }) => [order, strategy?.meeting],
  followUps: opportunityFollowUps,
  offers: meetingFor,
  secrets: { quote: 'price', negotiations: 'price', 'evaluations.sales': 'price', 'contract.text': 'price' },
  notices: opportunityNotices,
  papers: opportunityPapers,
  demo: opportunityStories,
  suggestions: opportunitySuggestions,
});
