import { text } from '../kit/text.js';
import type { Threshold } from '../kit/thresholds.js';
import { TAX_THRESHOLDS } from '../tax-rates.js';

/** The figures that rules of an order compare with. The regulation asks for them and gives none. */
export const orderThresholds: Readonly<Record<string, Threshold>> = {
  'sales.minimum-margin-rate': {
    unit: 'rate',
    lowered: 'lower',
    rules: ['RV-03'],
    shipped: '0',
    label: text('最低毛利率', '最低毛利率', 'Lowest margin'),
  },
  'currency.allowed': {
    unit: 'currencies',
    lowered: 'longer',
    rules: ['CU-01'],
    shipped: 'CNY USD EUR TWD HKD JPY',
    label: text(
      '订单允许的币种（ISO 4217 代码，以空格分隔）',
      '訂單允許的幣別（ISO 4217 代碼，以空格分隔）',
      'Currencies that an order may be in (ISO 4217 codes, with spaces between)',
    ),
  },
  ...TAX_THRESHOLDS,
  'orders.sales-own-only': {
    unit: 'choice',
    lowered: 'never',
    rules: [],
    shipped: '0',
    label: text(
      '销售人员只看自己的订单（1 是，0 否；负责人看全部）',
      '業務人員只看自己的訂單（1 是，0 否；主管看全部）',
      'Sales see their own orders only (1 yes, 0 no; the head sees all)',
    ),
  },
};
