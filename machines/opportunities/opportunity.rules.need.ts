import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, isPositive } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { namedAll } from '../named.js';
import { allowedBy } from '../order/v3/currency/currency.rules.js';
import type { Policy } from '../rulebook.js';
import { blankFields, lacks, remedy } from './opportunity.rule-kit.js';
import type { Need } from './opportunity.schema.js';
import { isKey, toEvaluate } from './opportunity.standing.js';
import type { OpportunityEvent, OpportunityFacts } from './opportunity.types.js';

/** Goods, or what special is asked of them, with everything that an order needs; a list without rows is missing itself. */
function missingRows({ lines = [], specialRequirements: special }: Need): string[] {
  return [
    ...(lines.length === 0 ? ['lines'] : []),
    ...lines.flatMap((line, index) => [
      ...blankFields(line, ['productNo', 'description', 'specification', 'unit'], `lines[${index}].`),
      ...(isPositive(line.quantity) ? [] : [`lines[${index}].quantity`]),
    ]),
    ...(special === undefined || special.length === 0 ? ['specialRequirements'] : []),
    ...(special === undefined || special === 'none'
      ? []
      : special.flatMap((one, index) => blankFields(one, ['text'], `specialRequirements[${index}].`))),
  ];
}

/** What an order would ask for, and what S4§二(一) has collected and found out before anybody evaluates it. */
const missingIn = (need: Need, policy: Policy): string[] => [
  ...blankFields(need.customer, ['name', 'contact', 'phone'], 'customer.'),
  ...blankFields(need, ['summary', 'deliveryPlace', 'deliveryDate', 'qualityRequirements', 'packagingRequirements']),
  ...blankFields(need, ['budget', 'payment']),
  ...(need.currency !== undefined && allowedBy(policy).includes(need.currency) ? [] : ['currency']),
  ...missingRows(need),
];

/** Until sales has confirmed it as it is now, nobody knows whether it is complete. */
function unconfirmed({ confirmation, revision }: OpportunityFacts): string[] {
  if (confirmation === null || confirmation.revision !== revision) return ['confirmation'];
  const { accurate, complete } = confirmation;
  return [
    ...(accurate ? [] : ['accurate']),
    ...(complete ? [] : ['complete']),
    ...blankFields(confirmation, ['feasibility', 'risks']),
  ];
}

/** What is known of the need, and of what kind the project is, before the customer is offered anything. */
export const needRules = {
  'OP-10': {
    ...gate('S4§二(一)1; S3§二1', 'market'),
    sentence: text(
      '客户需求登记写明客户名称和项目内容',
      '客戶需求登錄載明客戶名稱與專案內容',
      'A need is registered with the customer and what he needs.',
    ),
    remedy: remedy(
      ['market.register-need', 'sales.register-enquiry'],
      '请补填客户名称和项目内容',
      '請補填客戶名稱與專案內容',
      "Fill in the customer's name and what is needed.",
    ),
    ...lacks(({ need }) => [...blankFields(need.customer, ['name'], 'customer.'), ...blankFields(need, ['summary'])]),
  },
  'OP-01': {
    ...duty('S4§二(一)1; S4§二(一)2', 'sales'),
    sentence: text(
      '销售部已确认需求准确、完整，了解预算和付款方式，评估可行性和风险，之后各部门才评估',
      '銷售部已確認需求正確、完整，瞭解預算與付款條件，評估可行性與風險，其後各部門才評估',
      'Sales has confirmed that the need is accurate and complete, with budget, payment, feasibility and risks, before it is evaluated.',
    ),
    remedy: remedy(
      ['sales.confirm-need'],
      '请销售部与客户核实，补齐列出的各项后确认需求',
      '請銷售部與客戶核實，補齊所列各項後確認需求',
      'Sales: clear it with the customer, complete what is named, and confirm the need.',
    ),
    ...lacks((facts, { policy }) => [...missingIn(facts.need, policy), ...unconfirmed(facts)]),
  },
  'OP-02': {
    ...duty('S4§二(一)2', 'sales'),
    sentence: text(
      '重要客户或重大项目，已召开承接策略会议并发布会议记录，之后才报价',
      '重要客戶或重大專案，已召開承接策略會議並發布會議紀錄，其後才報價',
      'For a key customer or a large project the strategy meeting was held, and its minutes are released, before the quotation.',
    ),
    remedy: remedy(
      ['sales.hold-strategy-meeting'],
      '请销售部召集承接策略会议；会议记录发布后自动登记，另行召开的上传会议纪要',
      '請銷售部召集承接策略會議；會議紀錄發布後自動登錄，另行召開者上傳會議紀要',
      'Sales: call the strategy meeting, which tells by itself when its minutes are released; or attach the minutes of one held elsewhere.',
    ),
    applies: isKey,
    ...lacks(({ strategy }) => (strategy === null ? ['strategyMeeting'] : [])),
  },
  'OP-03': {
    ...duty('S4§二(二); S4§三(五)1', 'sales'),
    sentence: text(
      '销售、技术、生产、质量部均已按现有需求完成评估，之后才报价',
      '銷售、技術、生產、品質部均已依現有需求完成評估，其後才報價',
      'Sales, engineering, production and quality have evaluated the need as it is now, before the quotation.',
    ),
    remedy: remedy(
      (facts) => toEvaluate(facts).map((office) => `${office}.evaluate` as const),
      '请列出的部门完成评估；需求变更后须重新评估',
      '請所列部門完成評估；需求變更後須重新評估',
      'The offices named: give your evaluations; after a change of the need anew.',
    ),
    ...lacks((facts) => namedAll('office', toEvaluate(facts))),
  },
} satisfies Record<string, ProcessRule<OpportunityFacts, OpportunityEvent>>;
