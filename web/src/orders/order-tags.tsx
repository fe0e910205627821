import { Tag } from 'antd';
import type { Milestone } from '../../../machines/order/order.types.js';
import type { OrderItem } from '../api/types.js';
import { useWords } from '../messages/messages.js';
import { ordersWords } from './orders.messages.js';

/** A colour a state: the same on every page. */
const COLOURS: Readonly<Record<Milestone | 'cancelled', string>> = {
  received: 'default',
  reviewed: 'geekblue',
  planned: 'blue',
  producing: 'cyan',
  inspected: 'lime',
  'customer-accepted': 'green',
  delivered: 'success',
  settled: 'purple',
  cancelled: 'error',
};

export function StateTag({ state, name }: { state: string; name: string }) {
  return <Tag color={COLOURS[state as Milestone]}>{name}</Tag>;
}

/** What is out of the ordinary about an order. */
export function OrderMarks({ order }: { order: Pick<OrderItem, 'held' | 'key' | 'overdue'> }) {
  const say = useWords(ordersWords);
  return (
    <>
      {order.held && <Tag color="orange">{say('held')}</Tag>}
      {order.overdue && <Tag color="red">{say('overdue')}</Tag>}
      {order.key && <Tag color="gold">{say('key')}</Tag>}
    </>
  );
}
