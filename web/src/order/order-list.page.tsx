import { Input, Progress, Select, Typography } from 'antd';
import { Link } from 'react-router';
import { choiceName } from '../../../machines/names/naming.js';
import { api } from '../api/client.js';
import type { OrderItem } from '../api/types.js';
import { DayInput } from '../forms/day-inputs.js';
import { StateCell, useCommonFields, useEitherField } from '../process/list-parts.js';
import { listWords } from '../process/list.messages.js';
import { ListPage } from '../process/list.page.js';
import type { List, ListColumn, ListField } from '../process/list.js';
import { Waits } from '../process/waits.js';
import { addressOf, ORDERS } from '../shared/address.js';
import { DueDay } from '../shared/due-day.js';
import { moment, money } from '../shared/figures.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { ordersAsked } from './list.js';
import { isOver } from './order-head.js';
import { ordersWords } from './orders.messages.js';
import { progressOf } from './progress.js';

const FRESH_MS = 300_000;
const CLASSES = ['standard', 'project', 'acceptance-on-site'];

function useColumns(): ListColumn<OrderItem>[] {
  const say = useWords(ordersWords);
  const common = useWords(listWords);
  const language = useLanguage();
  return [
    {
      key: 'no',
      title: say('no'),
      width: 140,
      fixed: 'left',
      sorter: true,
      isOnCard: true,
      render: ({ no, customerPo }) => (
        <div className="two-lines">
          <Link className="card-link" to={addressOf(ORDERS, no)}>
            {no}
          </Link>
          <span className="pale small">{customerPo}</span>
        </div>
      ),
    },
    {
      key: 'state',
      title: common('state'),
      width: 95,
      isOnCard: true,
      render: (order) => <StateCell kind={ORDERS} of={order} />,
    },
    {
      key: 'customer',
      title: say('customer'),
      width: 140,
      ellipsis: true,
      isOnCard: true,
      render: ({ customer }) => customer.name,
    },
    {
      key: 'products',
      title: say('products'),
      width: 145,
      ellipsis: true,
      isOnCard: true,
      render: ({ products }) => <Typography.Text ellipsis={{ tooltip: products }}>{products}</Typography.Text>,
    },
    {
      key: 'due',
      title: say('delivery'),
      width: 110,
      sorter: true,
      isOnCard: true,
      render: (order) => <DueDay day={order.deliveryDate} isOver={isOver(order)} />,
    },
    {
      key: 'progress',
      title: say('progress'),
      width: 90,
      isOnCard: true,
      render: ({ lines }) => (
        <Progress
          aria-label={say('progress')}
          size="small"
          percent={Math.round(progressOf(lines, 'produced') * 100)}
          success={{ percent: Math.round(progressOf(lines, 'delivered') * 100) }}
        />
      ),
    },
    {
      key: 'waits',
      title: common('waits'),
      width: 160,
      isOnCard: true,
      render: ({ waits }) => <Waits waits={waits} />,
    },
    {
      key: 'clerk',
      title: say('clerk'),
      width: 85,
      sorter: true,
      isOnCard: true,
      render: ({ clerk }) => clerk?.name ?? '—',
    },
    {
      key: 'amount',
      title: say('amount'),
      width: 125,
      align: 'right',
      isOnCard: true,
      render: ({ amounts, currency }) => (amounts ? `${money(amounts.ordered, currency)} ${currency}` : '—'),
    },
    {
      key: 'moved',
      title: common('stateSince'),
      width: 150,
      sorter: true,
      isHidden: true,
      render: ({ stateSince }) => moment(stateSince),
    },
    {
      key: 'class',
      title: say('class'),
      width: 120,
      isHidden: true,
      render: (order) => choiceName('class', order.class, language),
    },
    { key: 'revision', title: common('revision'), width: 80, isHidden: true, render: ({ revision }) => revision },
    { key: 'contractNo', title: say('contractNo'), width: 140, isHidden: true, render: ({ contractNo }) => contractNo },
    { key: 'externalNo', title: say('externalNo'), width: 140, isHidden: true, render: ({ externalNo }) => externalNo },
    {
      key: 'enteredBy',
      title: say('enteredBy'),
      width: 100,
      isHidden: true,
      render: ({ enteredBy }) => enteredBy.name,
    },
    {
      key: 'received',
      title: say('received'),
      width: 150,
      sorter: true,
      isHidden: true,
      render: ({ receivedAt }) => moment(receivedAt),
    },
  ];
}

/** Whose orders are looked for: the reader's own, those of a clerk, or of nobody yet. */
function useClerks() {
  const say = useWords(ordersWords);
  const query = { office: 'clerk', limit: '200' } as const;
  const { data } = api.useQuery('get', '/api/people/directory', { params: { query } }, { staleTime: FRESH_MS });
  const known = data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return [{ value: 'me', label: say('myself') }, ...known, { value: 'none', label: say('noClerk') }];
}

function useFields(): ListField[] {
  const say = useWords(ordersWords);
  const common = useWords(listWords);
  const language = useLanguage();
  const either = useEitherField();
  const { words, state } = useCommonFields(ORDERS, say('wordsHint'));
  const clerks = useClerks();
  const classes = CLASSES.map((value) => ({ value, label: choiceName('class', value, language) }));
  return [
    words,
    state,
    { name: 'customer', label: say('customer'), input: <Input allowClear placeholder={say('customerHint')} /> },
    { name: 'product', label: say('productNo'), isFurther: true, input: <Input allowClear /> },
    { name: 'dueBefore', label: say('dueBefore'), isFurther: true, input: <DayInput /> },
    {
      name: 'clerk',
      label: say('clerk'),
      input: (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={clerks}
          placeholder={common('any')}
          popupMatchSelectWidth={false}
        />
      ),
    },
    either('overdue', common('overdue')),
    either('held', common('held')),
    either('mine', say('mine')),
    {
      name: 'class',
      label: say('class'),
      isFurther: true,
      input: <Select allowClear options={classes} placeholder={common('any')} />,
    },
  ];
}

const LIST: List<OrderItem> = {
  kind: ORDERS,
  asked: ordersAsked,
  useColumns,
  useFields,
  quick: { all: {}, mine: { mine: 'true' }, overdue: { overdue: 'true', sort: 'due' }, held: { held: 'true' } },
  usualSort: '-received',
  exportFrom: '/api/orders/export.xlsx',
  isBulk: true,
};

/** The list of every kind, with what tells orders apart. */
export const OrderListPage = () => <ListPage list={LIST} />;
