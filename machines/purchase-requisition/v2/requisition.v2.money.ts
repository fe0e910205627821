import { isPayable } from '../../currency.js';
import { isDecimal } from '../../decimal.js';
import { gate } from '../../kit/rules.js';
import { text } from '../../kit/text.js';
import { rateOf } from '../../rates.js';
import type { RequisitionRule } from '../requisition.rule.js';
import { remedy } from '../requisition.rule.js';
import { HAND_IN } from '../requisition.rules.js';
import type { RequisitionEvent, RequisitionFacts } from '../requisition.types.js';
import { RATES_MISSING } from './requisition.v2.leader.js';

/** The currencies that stand in the way: the form's own, by its field, and those of what it is added up with. */
function withoutRate({ currency }: RequisitionFacts, { policy, observed }: RequisitionEvent): string[] {
  const own = currency !== null && rateOf(currency, policy) === undefined ? ['currency'] : [];
  const others = (observed[RATES_MISSING] ?? '').split(' ').filter((code) => code !== '' && code !== currency);
  return [...own, ...others];
}

const notPayable = ({ currency, items }: RequisitionFacts): string[] =>
  items.flatMap(({ amount }, index) =>
    isDecimal(amount) && !isPayable(amount, currency) ? [`items[${index}].amount`] : [],
  );

/** What a requisition costs can be compared with the company's limits. */
export const moneyRules = {
  'PQ-12': {
    ...gate('product', 'management'),
    sentence: text(
      '公司定有申请所用币种的汇率，金额可按公司币种与限额比较',
      '公司訂有請購所用幣別的匯率，金額可按公司幣別與額度比較',
      'The company has a rate of the currency, so that the amount can be compared with the limit.',
    ),
    remedy: remedy(
      HAND_IN,
      '请有权调整规则的人在规则页补上列出币种的当日汇率，由另一人同意；或改用已有汇率的币种',
      '請有權調整規則者於規則頁補上所列幣別的當日匯率，由另一人同意；或改用已有匯率的幣別',
      'Whoever manages the rules: give the rate of the currencies named on the page of rules, another agrees; or ask in a currency that has one.',
    ),
    holds: (facts, event) => withoutRate(facts, event).length === 0,
    missing: withoutRate,
  },
  'PQ-13': {
    ...gate('product', 'procurement'),
    sentence: text(
      '金额的小数位数不超过币种的小数位数',
      '金額的小數位數不超過幣別的小數位數',
      'No amount has more decimals than its currency.',
    ),
    remedy: remedy(
      HAND_IN,
      '请申请部门按币种的最小单位填写金额',
      '請請購部門依幣別的最小單位填寫金額',
      "Requesting department: enter the amounts named in the currency's smallest unit.",
    ),
    holds: (facts) => notPayable(facts).length === 0,
    missing: notPayable,
  },
} satisfies Record<string, RequisitionRule>;
