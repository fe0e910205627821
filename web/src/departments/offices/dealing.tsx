import { choiceName } from '../../../../machines/names/naming.js';
import { text } from '../../messages/messages.js';
import type { components } from '../../api/schema.js';
import { amountsOf, day, figure, flag, instant, Long, long, money, order, plain, status, within } from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { act, by, list } from '../section.js';
import { ALL } from '../presets.js';

type Need = components['schemas']['PassedOnNeed'];

const needed = ({ need }: Need) => need;

export const market: Section[] = [
  list('/api/departments/market/needs', text('客户需求', '客戶需求', "Customers' needs"), {
    presets: [ALL, by(narrow.notReceived, { received: 'false' })],
    columns: [
      ...within(needed, [
        order(),
        plain('customer', head.customer, 180),
        {
          key: 'channel',
          title: head.channel,
          width: 100,
          render: ({ channel }, { language }) => choiceName('channel', channel, language),
        },
        {
          key: 'products',
          title: head.products,
          width: 240,
          render: ({ products }) => <Long told={amountsOf(products)} />,
        },
        day('wantedOn', head.wantedOn),
        long('quality', head.quality, 200),
        instant('passedOnAt', head.passedOnAt),
      ]),
      {
        key: 'receivedBy',
        title: head.receivedBy,
        width: 110,
        render: ({ receipt }, { nameOf }) => receipt && nameOf(receipt.receivedBy),
      },
    ],
    orderOf: ({ need }) => need.orderNo,
  }),
  list('/api/departments/market/customers', text('客户', '客戶', 'Customers'), {
    presets: [ALL],
    keys: ['customer'],
    columns: [
      plain('customer', head.customer, 260),
      figure('orders', head.orders, 90),
      instant('firstOrderAt', head.firstOrder),
      instant('lastOrderAt', head.lastOrder),
    ],
  }),
];

export const legal: Section[] = [
  list('/api/departments/legal/contracts', text('合同台账', '合約臺帳', 'Contract ledger'), {
    presets: [by(narrow.submitted, { status: 'submitted' }), ALL],
    columns: [
      order(),
      status('status', head.status),
      flag('outdated', head.outdated, 'orange'),
      plain('customer', head.customer, 180),
      money('amount', head.amount),
      instant('submittedAt', head.submittedAt),
      long('opinion', head.opinion),
      plain('contractNo', head.contractNo),
      day('signedOn', head.signedOn),
      plain('ledgerNo', head.ledgerNo),
    ],
    acts: [
      act('legal.approve-contract', text('通过', '通過', 'Approve'), ({ status }) => status === 'submitted'),
      act('legal.return-contract', text('退回', '退回', 'Return'), ({ status }) => status === 'submitted'),
    ],
  }),
];
