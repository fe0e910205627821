import { text } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { opportunitySchema } from './opportunity.schema.js';
import { opportunityWords } from './opportunity.words.js';

/** What the fields and choices of an opportunity are called. */
export const opportunityVocabulary: Vocabulary = {
  kind: 'opportunities',
  schema: opportunitySchema,
  words: opportunityWords,
  facts: {
    need: text('客户需求', '客戶需求', 'Need'),
    registered: text('登记', '登錄', 'Registered'),
    salesperson: text('销售负责人', '業務負責人', 'Salesperson'),
    enquiries: text('客户咨询', '客戶諮詢', 'Enquiries'),
    confirmation: text('需求确认', '需求確認', 'Confirmation'),
    flagged: text('重要客户或重大项目', '重要客戶或重大專案', 'Key customer or large project'),
    strategy: text('承接策略会议', '承接策略會議', 'Strategy meeting'),
    strategyMeeting: text('承接策略会议', '承接策略會議', 'Strategy meeting'),
    evaluations: text('项目评估', '專案評估', 'Evaluations'),
    'evaluations.sales': text('销售评估', '銷售評估', 'By sales'),
    'evaluations.engineering': text('技术评估', '技術評估', 'By engineering'),
    'evaluations.production': text('生产评估', '生產評估', 'By production'),
    'evaluations.quality': text('质量评估', '品質評估', 'By quality'),
    quote: text('报价', '報價', 'Quotation'),
    negotiations: text('谈判记录', '談判紀錄', 'Negotiations'),
    contract: text('合同', '合約', 'Contract'),
    'contract.text': text('合同文本', '合約文本', 'Text'),
    'contract.returned': text('法务退回', '法務退回', 'Returned by legal'),
    'contract.approved': text('法务审核', '法務審核', 'Approved by legal'),
    'contract.signed': text('合同签订', '合約簽訂', 'Signed'),
    'contract.filed': text('分发与归档', '分送與歸檔', 'Distributed and filed'),
    known: text('已知应对措施', '已知因應措施', 'Countermeasure known so far'),
    order: text('订单', '訂單', 'Order'),
    won: text('成交', '成交', 'Won'),
    lost: text('未成交', '未成交', 'Lost'),
  },
  choices: {},
};
