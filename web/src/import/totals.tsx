import { Descriptions } from 'antd';
import type { ImportedOrder } from '../api/types.js';
import { money } from '../shared/figures.js';
import { useWords } from '../messages/messages.js';
import { totalsOf } from './choice.js';
import { importWords } from './import.messages.js';

interface Props {
  orders: readonly ImportedOrder[];
  isDryRun: boolean;
}

/** What the chosen orders come to, to be compared with the file before they are entered. */
export function Totals({ orders, isDryRun }: Props) {
  const say = useWords(importWords);
  const { lines, amounts, firstDate, lastDate } = totalsOf(orders);
  const days = firstDate === lastDate ? firstDate : `${firstDate} – ${lastDate}`;
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, md: 2 }}
      title={say(isDryRun ? 'totals' : 'totalsEntered')}
      items={[
        { key: 'orders', label: say('orders'), children: orders.length },
        { key: 'lines', label: say('lines'), children: lines },
        {
          key: 'amount',
          label: say('amount'),
          children:
            amounts
              .map(({ currency, amount }) => `${money(amount, currency)} ${currency || say('noCurrency')}`)
              .join('；') || '—',
        },
        { key: 'due', label: say('due'), children: days ?? '—' },
      ]}
    />
  );
}
