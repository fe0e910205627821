import type { ProColumns } from '@ant-design/pro-components';
import { Flex, Progress, Typography } from 'antd';
import { Link } from 'react-router';
import type { Language, Text } from '../../../machines/rulebook.js';
import type { OrderItem } from '../api/types.js';
import { choiceName } from '../../../machines/names/naming.js';
import { DueDay } from '../shared/due-day.js';
import { grouped, moment } from '../shared/figures.js';
import type { Say } from '../words/words.js';
import { OrderMarks, StateTag } from './order-tags.js';
import type { ordersWords } from './orders.words.js';
import { stateWords } from '../words/state.words.js';
import { progressOf } from './progress.js';

const CLASSES = ['standard', 'project', 'acceptance-on-site'];
const OVER = new Set(['delivered', 'settled', 'cancelled']);

/** Whether an order's delivery date no longer presses. */
export const isOver = ({ state }: Pick<OrderItem, 'state'>): boolean => OVER.has(state);

type Column = ProColumns<OrderItem>;
type Speak = Say<keyof typeof ordersWords>;

const optionsOf = (words: Readonly<Record<string, Text>>, language: Language) =>
  Object.entries(words).map(([value, name]) => ({ value, label: name[language] }));

const yesOrNo = (say: Speak) => [
  { value: 'true', label: say('yes') },
  { value: 'false', label: say('no_') },
];

/** The fields of the search form that are no columns. */
const searchFields = (say: Speak, language: Language): Column[] => [
  {
    dataIndex: 'q',
    title: say('words'),
    hideInTable: true,
    fieldProps: { placeholder: say('wordsHint') },
  },
  {
    dataIndex: 'state',
    title: say('state'),
    hideInTable: true,
    valueType: 'select',
    fieldProps: { mode: 'multiple', options: optionsOf(stateWords, language), placeholder: say('any'), maxTagCount: 2 },
  },
  {
    dataIndex: 'customer',
    title: say('customer'),
    hideInTable: true,
    fieldProps: { placeholder: say('customerHint') },
  },
  { dataIndex: 'product', title: say('productNo'), hideInTable: true, fieldProps: { placeholder: '' } },
  { dataIndex: 'dueBefore', title: say('dueBefore'), hideInTable: true, valueType: 'date' },
  {
    dataIndex: 'overdue',
    title: say('overdue'),
    hideInTable: true,
    valueType: 'select',
    fieldProps: { options: yesOrNo(say), placeholder: say('any') },
  },
  {
    dataIndex: 'held',
    title: say('held'),
    hideInTable: true,
    valueType: 'select',
    fieldProps: { options: yesOrNo(say), placeholder: say('any') },
  },
  {
    dataIndex: 'mine',
    title: say('mine'),
    hideInTable: true,
    valueType: 'select',
    fieldProps: { options: yesOrNo(say), placeholder: say('any') },
  },
  {
    dataIndex: 'class',
    title: say('class'),
    hideInTable: true,
    valueType: 'select',
    fieldProps: {
      options: CLASSES.map((value) => ({ value, label: choiceName('class', value, language) })),
      placeholder: say('any'),
    },
  },
];

const shown = (key: string, column: Column): Column => ({ key, search: false, ...column });

/** What the list shows, and what it can be searched by. */
export const columnsFor = (say: Speak, language: Language): Column[] => [
  ...searchFields(say, language),
  shown('no', {
    title: say('no'),
    width: 150,
    fixed: 'left',
    sorter: true,
    render: (_, order) => (
      <Flex vertical gap={2}>
        <Link to={`/orders/${order.no}`}>{order.no}</Link>
        <Typography.Text type="secondary" className="small">
          {order.customerPo}
        </Typography.Text>
      </Flex>
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
    render: (_, { amounts, currency }) => (amounts ? `${grouped(amounts.ordered)} ${currency}` : '—'),
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
export const HIDDEN_AT_FIRST = Object.fromEntries(
  ['class', 'revision', 'contractNo', 'externalNo', 'enteredBy', 'received'].map((key) => [key, { show: false }]),
);
