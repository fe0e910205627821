import './order-brief.css';
import { Flex, Typography } from 'antd';
import { Link } from 'react-router';
import type { Order } from '../api/types.js';
import { grouped } from '../shared/figures.js';
import { useLanguage } from '../messages/language.js';
import { fieldName } from '../../../machines/names/naming.js';
import { useWords } from '../messages/messages.js';
import { basisOf } from './basis.js';
import { EntryCard } from './entry-card.js';
import { ORDERS } from '../shared/address.js';
import { FactView } from '../process/fact-view.js';
import { LinesCard } from './lines-card.js';
import { orderWords } from './order.messages.js';
import { recordsAt } from './records.js';

const LINES_TOLD = 3;

interface Props {
  order: Order;
  /** The event whose form it stands above. */
  event: string;
}

/** What the order asks for, and what the event is about: nobody judges what he cannot see. */
export function OrderBrief({ order, event }: Props) {
  const say = useWords(orderWords);
  const language = useLanguage();
  const { no, customer, lines, deliveryDate, currency = '', stateName, people = {} } = order;
  const told = lines
    .slice(0, LINES_TOLD)
    .map(({ productNo = '', quantities, unit = '' }) => `${productNo} × ${grouped(quantities.ordered)} ${unit}`.trim());
  const more = lines.length - told.length;
  const { paths, isDecided } = basisOf(event);
  return (
    <>
      <details className="order-brief">
        <summary>
          <Typography.Text strong>{customer?.name}</Typography.Text> {told.join('；')}
          {more > 0 && ` +${more}`}
          {deliveryDate && ` · ${say('delivery')} ${deliveryDate}`}
        </summary>
        <Flex justify="space-between" className="order-brief-head">
          <Typography.Text type="secondary">{stateName}</Typography.Text>
          <Link to={`/orders/${no}`}>{say('openOrder')}</Link>
        </Flex>
        <LinesCard lines={lines} currency={currency} isOver={false} />
        <EntryCard order={order} />
      </details>
      {recordsAt(order, paths).map(({ name, value }) => (
        <details key={name} className="order-brief" open={isDecided}>
          <summary>{fieldName('', name.split('.'), language)}</summary>
          <FactView of={ORDERS} name={name.split('.').at(-1) ?? ''} value={value} people={people} />
        </details>
      ))}
    </>
  );
}
