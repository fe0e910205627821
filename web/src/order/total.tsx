import { Form, Typography } from 'antd';
import { lineAmount } from '../../../machines/currency.js';
import { isDecimal, sum } from '../../../machines/decimal.js';
import { money } from '../shared/figures.js';
import { useWords } from '../messages/messages.js';
import { orderWords } from './order.messages.js';

interface Row {
  quantity?: unknown;
  unitPrice?: unknown;
  discount?: unknown;
}

/** What the lines come to, while they are being written. */
export function Total() {
  const say = useWords(orderWords);
  const form = Form.useFormInstance();
  const lines = Form.useWatch(['data', 'lines'], form) as (Row | undefined)[] | undefined;
  const currency = Form.useWatch(['data', 'currency'], form) as string | undefined;
  const amountOf = ({ quantity, unitPrice, discount }: Row): string =>
    isDecimal(quantity) && isDecimal(unitPrice)
      ? lineAmount(quantity, unitPrice, currency, isDecimal(discount) ? discount : '0')
      : '0';
  const amount = money(sum((lines ?? []).map((row) => amountOf(row ?? {}))), currency);
  return <Typography.Text strong>{say('total', { amount, currency: currency ?? '' })}</Typography.Text>;
}
