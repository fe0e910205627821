import { compare, sum } from '../../../decimal.js';
import { gate } from '../../../kit/rules.js';
import { text } from '../../../kit/text.js';
import { remedy } from '../../rules/order-rule.js';
import { CHANGES, ENTRIES } from '../../v3/currency/currency.rules.js';
import type { OrderRulesV4 } from '../aspect.js';
import { lacks } from '../rule.js';
import { creditRules } from './credit.rules.js';
import { invoiceRules } from './invoice.rules.js';

/** Terms of payment part by part, and what is invoiced by them. */
export const termsRules = {
  ...invoiceRules,
  ...creditRules,
  'RC-11': {
    ...gate('S3§二2', 'sales'),
    sentence: text(
      '付款分期的比例合计为 100%',
      '付款分期的比例合計為 100%',
      'The instalments are together the whole price: 100%.',
    ),
    remedy: remedy(
      [...ENTRIES, ...CHANGES],
      '请录入人核对各期比例，使合计为 100%',
      '請輸入人員核對各期比例，使合計為 100%',
      'Check the shares of the instalments: together they are 100%.',
    ),
    // An emptied list is none.
    applies: ({ entry: { terms = [] } }) => terms.length > 0,
    ...lacks(({ entry: { terms = [] } }) =>
      compare(sum(terms.map(({ share }) => share)), '100') === 0 ? [] : ['terms'],
    ),
  },
} satisfies OrderRulesV4;
