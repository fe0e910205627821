import { Link } from 'react-router';
import { choiceName } from '../../../../machines/names/naming.js';
import { text } from '../../messages/messages.js';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { QueryOf } from '../../api/types.js';
import { addressOf } from '../../shared/address.js';
import { moment } from '../../shared/figures.js';
import { day, figure, flag, instant, Long, long, money, order, plain, status } from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { section } from '../section.js';

type Customer = components['schemas']['CustomerActivity'];
type Need = components['schemas']['PassedOnNeed'];
type Contract = components['schemas']['Contract'];

const CUSTOMERS = '/api/departments/market/customers';
const NEEDS = '/api/departments/market/needs';
const CONTRACTS = '/api/departments/legal/contracts';

export const market: Section[] = [
  section({
    key: 'needs',
    label: text('客户需求', '客戶需求', "Customers' needs"),
    path: NEEDS,
    presets: [
      { label: narrow.all, query: {} },
      { label: narrow.notReceived, query: { received: 'false' } },
    ] as const,
    fetch: (query: QueryOf<typeof NEEDS>) => client.GET(NEEDS, { params: { query } }),
    rowKey: ({ need }: Need) => need.orderNo,
    columns: [
      {
        key: 'order',
        title: head.order,
        width: 110,
        render: ({ need }: Need) => <Link to={addressOf('orders', need.orderNo)}>{need.orderNo}</Link>,
      },
      { key: 'customer', title: head.customer, width: 180, render: ({ need }: Need) => need.customer },
      {
        key: 'channel',
        title: head.channel,
        width: 100,
        render: ({ need }: Need, { language }) => choiceName('channel', need.channel, language),
      },
      {
        key: 'products',
        title: head.products,
        width: 240,
        render: ({ need }: Need) => (
          <Long
            told={need.products.map(({ product, quantity, unit }) => `${product} ${quantity} ${unit}`).join('；')}
          />
        ),
      },
      { key: 'wanted', title: head.wantedOn, width: 115, render: ({ need }: Need) => need.wantedOn },
      { key: 'quality', title: head.quality, width: 200, render: ({ need }: Need) => <Long told={need.quality} /> },
      { key: 'passed', title: head.passedOnAt, width: 150, render: ({ need }: Need) => moment(need.passedOnAt) },
      {
        key: 'receivedBy',
        title: head.receivedBy,
        width: 110,
        render: ({ receipt }: Need, { nameOf }) => receipt && nameOf(receipt.receivedBy),
      },
    ],
    orderOf: ({ need }) => need.orderNo,
  }),
  section({
    key: 'customers',
    label: text('客户', '客戶', 'Customers'),
    path: CUSTOMERS,
    presets: [{ label: narrow.all, query: {} }],
    fetch: (query: QueryOf<typeof CUSTOMERS>) => client.GET(CUSTOMERS, { params: { query } }),
    rowKey: ({ customer }: Customer) => customer,
    columns: [
      plain<Customer>('customer', head.customer, 260),
      figure<Customer>('orders', head.orders, 90),
      instant<Customer>('firstOrderAt', head.firstOrder),
      instant<Customer>('lastOrderAt', head.lastOrder),
    ],
  }),
];

export const legal: Section[] = [
  section({
    key: 'contracts',
    label: text('合同台账', '合約臺帳', 'Contract ledger'),
    path: CONTRACTS,
    presets: [
      { label: narrow.submitted, query: { status: 'submitted' } },
      { label: narrow.all, query: {} },
    ] as const,
    fetch: (query: QueryOf<typeof CONTRACTS>) => client.GET(CONTRACTS, { params: { query } }),
    rowKey: ({ orderNo }: Contract) => orderNo,
    columns: [
      order<Contract>(),
      status<Contract>('status', head.status),
      flag<Contract>('outdated', head.outdated, 'orange'),
      plain<Contract>('customer', head.customer, 180),
      money<Contract>('amount', head.amount),
      instant<Contract>('submittedAt', head.submittedAt),
      long<Contract>('opinion', head.opinion),
      plain<Contract>('contractNo', head.contractNo),
      day<Contract>('signedOn', head.signedOn),
      plain<Contract>('ledgerNo', head.ledgerNo),
    ],
    acts: [
      {
        event: 'legal.approve-contract',
        label: text('通过', '通過', 'Approve'),
        when: ({ status }: Contract) => status === 'submitted',
      },
      {
        event: 'legal.return-contract',
        label: text('退回', '退回', 'Return'),
        when: ({ status }: Contract) => status === 'submitted',
      },
    ],
    orderOf: ({ orderNo }) => orderNo,
  }),
];
