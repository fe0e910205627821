import { Form, Typography } from 'antd';
import { isDecimal, multiply, round, sum } from '../../../machines/decimal.js';
import { money } from '../shared/figures.js';
import { useWords } from '../words/words.js';
import { entryWords } from './entry.words.js';

interface Row {
  quantity?: unknown;
  unitPrice?: unknown;
}

const amountOf = ({ quantity, unitPrice }: Row): string =>
  isDecimal(quantity) && isDecimal(unitPrice) ? multiply(quantity, unitPrice) : '0';

/** What the lines come to, while they are being written. */
export function Total() {
  const say = useWords(entryWords);
  const form = Form.useFormInstance();
  const lines = Form.useWatch(['data', 'lines'], form) as (Row | undefined)[] | undefined;
  const currency = Form.useWatch(['data', 'currency'], form) as string | undefined;
  const amount = round(sum((lines ?? []).map((row) => amountOf(row ?? {}))), 2);
  return <Typography.Text strong>{say('total', { amount: money(amount), currency: currency ?? '' })}</Typography.Text>;
}
