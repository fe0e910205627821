import { text } from '../kit/text.js';
import { COMMON_WORDS } from '../kit/words.js';
import { ORDER_WORDS } from '../order/schema/words.js';

const { currency, department, line, specification, quantity, unit, amount, contractNo } = COMMON_WORDS;
const { customer, contact, phone, email, address, productNo, description, unitPrice } = ORDER_WORDS;
const { deliveryPlace, deliveryDate, qualityRequirements, packagingRequirements, specialRequirements } = ORDER_WORDS;
const { complete, accurate, question, answer, risks, cost, margin, countermeasure, design } = ORDER_WORDS;
const { feasible, costBenefit, capacity, opinion, signedOn, copiesTo, ledgerNo, heldOn, attendees, opinions } =
  ORDER_WORDS;

/** What the fields of an opportunity are called. */
export const opportunityWords = {
  // What an opportunity has in common with the order that it becomes is called as it is there.
  currency,
  department,
  line,
  specification,
  quantity,
  unit,
  amount,
  contractNo,
  customer,
  contact,
  phone,
  email,
  address,
  productNo,
  description,
  unitPrice,
  deliveryPlace,
  deliveryDate,
  qualityRequirements,
  packagingRequirements,
  specialRequirements,
  complete,
  accurate,
  question,
  answer,
  risks,
  cost,
  margin,
  countermeasure,
  design,
  feasible,
  costBenefit,
  capacity,
  opinion,
  signedOn,
  copiesTo,
  ledgerNo,
  heldOn,
  attendees,
  opinions,
  channel: text('沟通方式', '溝通方式', 'How it was learned'),
  lines: text('需求明细', '需求明細', 'Lines'),
  summary: text('项目内容', '專案內容', 'What is needed'),
  budget: text('客户预算', '客戶預算', "Customer's budget"),
  payment: text('付款方式', '付款條件', 'Terms of payment'),
  answers: text('咨询与解答', '諮詢與解答', 'Questions and answers'),
  feasibility: text('项目可行性', '專案可行性', 'Feasibility'),
  key: text('重要客户或重大项目', '重要客戶或重大專案', 'Key customer or large project'),
  why: text('说明', '說明', 'Why'),
  text: text('内容', '內容', 'Text'),
  minutes: text('会议纪要', '會議紀要', 'Minutes'),
  meeting: text('会议编号', '會議編號', 'Meeting'),
  kind: text('风险类别', '風險類別', 'Kind of risk'),
  risk: text('风险', '風險', 'Risk'),
  solution: text('技术方案', '技術方案', 'Technical solution'),
  effectOnPlan: text('对生产计划的影响', '對生產計畫的影響', 'Effect on the production plan'),
  suggestion: text('生产计划调整建议', '生產計畫調整建議', 'Suggested change of the plan'),
  validUntil: text('报价有效期至', '報價有效期至', 'Valid until'),
  prices: text('各行单价', '各行單價', 'Prices of the lines'),
  doc: text('附件', '附件', 'File'),
  original: text('合同原件', '合約正本', 'Original of the contract'),
  proposal: text('谈判内容', '談判內容', 'Proposal'),
  cause: text('未成交原因', '未成交原因', 'Why it was lost'),
};
