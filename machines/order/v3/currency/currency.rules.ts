import { lacks } from '../rule.js';
import { text } from '../../../kit/text.js';
import { gate, isQuestion } from '../../../kit/rules.js';
import { compare } from '../../../decimal.js';
import { isPayable } from '../../../currency.js';
import type { Policy } from '../../../rulebook.js';
import type { OrderEventType } from '../../order.schema.js';
import type { OrderEvent } from '../../order.types.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { MONEY, moneyIn } from './money.table.js';

/** Default, not in the regulation: the currencies in which the company trades until it decides. */
const SHIPPED_ALLOWED = 'CNY USD EUR TWD HKD JPY';

/** In which currencies the company trades. */
export const allowedBy = ({ thresholds }: Policy): string[] =>
  (thresholds['currency.allowed'] ?? SHIPPED_ALLOWED).split(' ');

export const ENTRIES = ['sales.enter-order', 'market.enter-order', 'clerk.enter-order'] as const;
export const CHANGES = ['sales.correct-entry', 'sales.amend'] as const;

/** The currency that the event in hand gives the order; undefined where it leaves it as it is. */
function namedCurrency(event: OrderEvent): string | undefined {
  for (const type of ENTRIES) {
    const entry = dataOf(event, type);
    if (entry) return entry.currency;
  }
  for (const type of CHANGES) {
    const data = dataOf(event, type);
    if (data) return data.changes.currency;
  }
  return undefined;
}

/** An order keeps a currency that the company has allowed once; that none is given is another rule's (RC-03). */
function notAllowed(_facts: OrderFactsV3, event: OrderEvent): string[] {
  const currency = namedCurrency(event);
  if (!currency || allowedBy(event.policy).includes(currency)) return [];
  return [CHANGES.some((type) => type === event.type) ? 'changes.currency' : 'currency'];
}

/** Amounts that nobody could pay to the last digit. */
function notPayable({ entry }: OrderFactsV3, event: OrderEvent): string[] {
  if (isQuestion(event)) return [];
  const came = dataOf(event, 'finance.record-payment')?.currency ?? entry.currency;
  return moneyIn(event.type, event.data)
    .filter(({ kind, value }) => !isPayable(value, kind === 'payment' ? came : entry.currency))
    .map(({ path }) => path);
}

/** What came in another currency says how much it was there; what came in the order's says no second amount. */
function notExchanged({ entry }: OrderFactsV3, event: OrderEvent): string[] {
  const payment = dataOf(event, 'finance.record-payment');
  if (!payment) return [];
  const { currency = entry.currency, received, amount } = payment;
  if (currency !== entry.currency) return received !== undefined && compare(received, '0') > 0 ? [] : ['received'];
  return received === undefined || compare(received, amount) === 0 ? [] : ['received'];
}

const TELL_MONEY = Object.keys(MONEY) as OrderEventType[];

/** Money has a currency, and its decimals. */
export const currencyRules = {
  'CU-01': {
    ...gate('product', 'sales'),
    sentence: text(
      '订单的币种是公司允许的币种',
      '訂單的幣別為公司允許的幣別',
      'The order is in a currency that the company allows.',
    ),
    remedy: remedy(
      [...ENTRIES, ...CHANGES],
      '请改用公司允许的币种；需要增加币种的，由有权人在规则页提出、另一人同意',
      '請改用公司允許的幣別；需增加幣別者，由有權者於規則頁提出、另一人同意',
      'Choose a currency that the company allows, or have one added: one person proposes it on the page of rules, another agrees.',
    ),
    ...lacks(notAllowed),
  },
  'CU-02': {
    ...gate('product', 'finance'),
    sentence: text(
      '金额的小数位数不超过币种的小数位数',
      '金額的小數位數不超過幣別的小數位數',
      'No amount has more decimals than its currency.',
    ),
    remedy: remedy(
      TELL_MONEY,
      '请按币种的最小单位填写列出的金额（如人民币到分，日元到元）',
      '請依幣別的最小單位填寫所列金額（如人民幣至分，日圓至圓）',
      "Enter the amounts named in the currency's smallest unit, such as cents of a dollar, or whole yen.",
    ),
    ...lacks(notPayable),
  },
  'CU-03': {
    ...gate('product', 'finance'),
    sentence: text(
      '以其他币种收到的款项，写明收到的原币金额和折合订单币种的金额',
      '以其他幣別收到的款項，載明收到的原幣金額與折合訂單幣別的金額',
      "A payment in another currency says how much came in it, and how much it settles in the order's.",
    ),
    remedy: remedy(
      ['finance.record-payment'],
      '请财务部填写收到的原币金额，并将金额填为折合订单币种的数额；币种相同的，不另填原币金额',
      '請財務部填寫收到的原幣金額，並將金額填為折合訂單幣別的數額；幣別相同者，不另填原幣金額',
      "Finance: enter what came in its own currency, and as the amount what it settles in the order's; in the same currency there is one amount.",
    ),
    ...lacks(notExchanged),
  },
} satisfies OrderRulesV3;
