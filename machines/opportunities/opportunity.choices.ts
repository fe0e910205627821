import { text } from '../kit/text.js';

// What may be chosen in the events of an opportunity, and what each choice is called.

/** How market learned of it (S4§二(一)1). */
export const CHANNELS = {
  phone: text('电话', '電話', 'Phone'),
  mail: text('邮件', '郵件', 'Mail'),
  visit: text('拜访', '拜訪', 'Visit'),
  other: text('其他', '其他', 'Other'),
};

export const KEYS = {
  customer: text('重要客户', '重要客戶', 'Key customer'),
  project: text('重大项目', '重大專案', 'Large project'),
  none: text('两者都不是', '兩者皆非', 'Neither'),
};

export const CAPACITIES = {
  enough: text('满足', '滿足', 'Enough'),
  adjusted: text('调整计划后满足', '調整計畫後滿足', 'Enough once the plan is changed'),
  short: text('不满足', '不滿足', 'Not enough'),
};

export const CAUSES = {
  price: text('价格', '價格', 'Price'),
  delivery: text('交期', '交期', 'Delivery date'),
  technology: text('技术能力', '技術能力', 'Technical ability'),
  terms: text('合同条款', '合約條款', 'Terms of the contract'),
  'given-up': text('客户放弃项目', '客戶放棄專案', 'The customer gave it up'),
  declined: text('公司放弃承接', '公司放棄承接', 'We did not take it on'),
  other: text('其他', '其他', 'Other'),
};
