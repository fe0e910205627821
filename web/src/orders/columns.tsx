import type { TableColumnType } from 'antd';
import { Flex, Progress } from 'antd';
import { Link } from 'react-router';
import type { Language } from '../../../machines/rulebook.js';
import type { OrderItem } from '../api/types.js';
import { choiceName } from '../../../machines/names/naming.js';
import { DueDay } from '../shared/due-day.js';
import { moment, money } from '../shared/figures.js';
import type { Say } from '../messages/messages.js';
import { OrderMarks, StateTag } from './order-tags.js';
import type { ordersWords } from './orders.messages.js';
import { progressOf } from './progress.js';

const OVER = new Set(['delivered', 'settled', 'cancelled']);

/** Whether an order's delivery date no longer presses. */
export const isOver = ({ state }: Pick<OrderItem, 'state'>): boolean => OVER.has(state);

type Column = Omit<TableColumnType<OrderItem>, 'key' | 'title'> & { key: string; title: string };
type Speak = Say<keyof typeof ordersWords>;

/** A cell is drawn again when its order is another: the page around it is drawn again more often than that. */
const shown = (key: string, column: Omit<Column, 'key'>): Column => ({
  key,
  shouldCellUpdate: (order, before) => order !== before,
  ...column,
});

/** What the list shows. */
export const columnsFor = (say: Speak, language: Language): Column[] => [
  shown('no', {
    title: say('no'),
    width: 150,
    fixed: 'left',
    sorter: true,
    render: (_, order) => (
      <div className="two-lines">
        <Link to={`/orders/${order.no}`}>{order.no}</Link>
        <span className="pale small">{order.customerPo}</span>
      </div>
    ),
  }),
  shown('state', {
    title: say('state'),
    width: 150,
    render: (_, order) => (
      <Flex gap={4} wrap>
        <StateTag state={order.state} name={order.stateName} />
        <OrderMarks order={order} />
      </Flex>
    ),
  }),
  shown('customer', { title: say('customer'), width: 190, ellipsis: true, render: (_, { customer }) => customer.name }),
  shown('products', { title: say('products'), ellipsis: true, width: 240, render: (_, { products }) => products }),
  shown('due', {
    title: say('delivery'),
    width: 125,
    sorter: true,
    render: (_, order) => <DueDay day={order.deliveryDate} isOver={isOver(order)} />,
  }),
  shown('progress', {
    title: say('progress'),
    width: 110,
    render: (_, { lines }) => (
      <Progress
        aria-label={say('progress')}
        size="small"
        percent={Math.round(progressOf(lines, 'produced') * 100)}
        success={{ percent: Math.round(progressOf(lines, 'delivered') * 100) }}
      />
    ),
  }),
  shown('amount', {
    title: say('amount'),
    width: 140,
    align: 'right',
    render: (_, { amounts, currency }) => (amounts ? `${money(amounts.ordered, currency)} ${currency}` : '—'),
  }),
  shown('moved', {
    title: say('stateSince'),
    width: 150,
    sorter: true,
    render: (_, { stateSince }) => moment(stateSince),
  }),
  shown('class', {
    title: say('class'),
    width: 120,
    render: (_, order) => choiceName('class', order.class, language),
  }),
  shown('revision', { title: say('revision'), width: 80, render: (_, { revision }) => revision }),
  shown('contractNo', { title: say('contractNo'), width: 140, render: (_, { contractNo }) => contractNo }),
  shown('externalNo', { title: say('externalNo'), width: 140, render: (_, { externalNo }) => externalNo }),
  shown('enteredBy', { title: say('enteredBy'), width: 100, render: (_, { enteredBy }) => enteredBy.name }),
  shown('received', {
    title: say('received'),
    width: 150,
    sorter: true,
    render: (_, { receivedAt }) => moment(receivedAt),
  }),
];

/** Columns that are there for whoever asks for them, and not at first. */
export const HIDDEN_AT_FIRST = ['class', 'revision', 'contractNo', 'externalNo', 'enteredBy', 'received'];
