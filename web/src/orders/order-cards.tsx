import { Flex, Progress, Typography } from 'antd';
import { Link } from 'react-router';
import type { OrderItem } from '../api/types.js';
import { DueDay } from '../shared/due-day.js';
import { money } from '../shared/figures.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { useWords } from '../messages/messages.js';
import { isOver } from './columns.js';
import { OrderMarks, StateTag } from './order-tags.js';
import { ordersWords } from './orders.messages.js';
import { progressOf } from './progress.js';

/** The orders on a phone: what somebody who is asked about one on the way has to know. */
export function OrderCards({ orders }: { orders: readonly OrderItem[] }) {
  const say = useWords(ordersWords);
  const columns: RowColumn<OrderItem>[] = [
    {
      key: 'no',
      title: say('no'),
      render: (order) => (
        <Flex gap="small" align="center" wrap>
          <Link className="card-link" to={`/orders/${order.no}`}>
            {order.no}
          </Link>
          <StateTag state={order.state} name={order.stateName} />
          <OrderMarks order={order} />
        </Flex>
      ),
    },
    { key: 'customer', title: say('customer'), render: ({ customer }) => customer.name },
    {
      key: 'products',
      title: say('products'),
      render: ({ products }) => (
        <Typography.Paragraph className="long" ellipsis={{ rows: 2 }}>
          {products}
        </Typography.Paragraph>
      ),
    },
    {
      key: 'due',
      title: say('delivery'),
      render: (order) => <DueDay day={order.deliveryDate} isOver={isOver(order)} />,
    },
    {
      key: 'progress',
      title: say('progress'),
      render: ({ lines }) => (
        <Progress aria-label={say('progress')} size="small" percent={Math.round(progressOf(lines, 'produced') * 100)} />
      ),
    },
    {
      key: 'amount',
      title: say('amount'),
      render: ({ amounts, currency }) =>
        amounts && <Typography.Text>{`${money(amounts.ordered, currency)} ${currency}`}</Typography.Text>,
    },
  ];
  return <Rows rows={orders} rowKey={({ no }) => no} columns={columns} empty={say('empty')} />;
}
