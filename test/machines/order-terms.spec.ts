import { readTerms } from '../../machines/order/v4/terms/read-terms.js';
import { paymentSchedule } from '../../machines/order/v4/terms/schedule.js';
import { claimsOf } from '../../machines/order/v4/terms/claims.js';
import type { Entry } from '../../machines/order/order.types.js';
import type { Changes, Point, Step } from '../support/order.fixture.js';
import { both, orderAt } from '../support/order.fixture.js';
import { approving, asking, payment } from './order-money.steps.js';
import { entered } from './order.rules.case.js';
import { PREPAID, prepayment } from './order.rules.terms-cases.js';

type Terms = NonNullable<Entry['terms']>;

const issue = (data: object): Step => ({ type: 'finance.issue-invoice', data });
const prepaid = issue(prepayment());
describe('usual words for terms of payment', () => {
  it.each([
    ['月结30天', [['100', 30, 'month-end']]],
    [
      '30%预付，70%发货前',
      [
        ['30', 0, 'order'],
        ['70', 0, 'shipment'],
      ],
    ],
    [
      '30%预付 70%发货前'.replace(' ', '，'),
      [
        ['30', 0, 'order'],
        ['70', 0, 'shipment'],
      ],
    ],
    [
      '预付 30%，验收合格后 30 天内付清余款',
      [
        ['30', 0, 'order'],
        ['70', 30, 'acceptance'],
      ],
    ],
    ['预付30%、货到后60天付60%、余款验收后一年', undefined],
    [
      '30% in advance, balance 45 days after delivery',
      [
        ['30', 0, 'order'],
        ['70', 45, 'delivery'],
      ],
    ],
    [
      '30 % in advance, rest 30 days after delivery',
      [
        ['30', 0, 'order'],
        ['70', 30, 'delivery'],
      ],
    ],
    ['net 30', [['100', 30, 'invoice']]],
    ['30 days', [['100', 30, 'invoice']]],
    ['款到发货', [['100', 0, 'order']]],
    ['貨到30天', [['100', 30, 'delivery']]],
    ['按合同', undefined],
    ['预付30%，发货前付60%', undefined],
    ['', undefined],
  ] as [string, [string, number, Terms[number]['from']][] | undefined][])('%s', (words, parts) => {
    expect(readTerms(words)).toEqual(parts?.map(([share, days, from]) => ({ share, days, from })));
  });
});

describe('what is due when', () => {
  const due = (point: Point, changes: Changes = {}) =>
    paymentSchedule(orderAt(point, changes).facts).map(({ part, of, dueOn, amount, paid }) => [
      part,
      of,
      dueOn,
      amount,
      paid,
    ]);

  it('follows from the terms and from what has happened', () => {
    expect(due('planned', PREPAID)).toEqual([
      [1, null, '2026-03-02', '3900.6', '0'],
      [2, null, null, '9101.4', '0'],
    ]);
    expect(due('delivered', both(PREPAID, { and: [payment('prepayment', '4000')] }))).toEqual([
      [1, null, '2026-03-02', '3900.6', '3900.6'],
      [2, 'S-1', '2026-06-27', '9101.4', '99.4'],
    ]);
  });

  it('counts a month from its end, and each shipment by itself', () => {
    const half: Changes = {
      with: {
        'logistics.dispatch': { lines: [{ line: 1, quantity: '4' }] },
        'logistics.hand-over': { lines: [{ line: 1, quantity: '4' }] },
      },
    };
    const terms: Terms = [
      { share: '33.3333', days: 10, from: 'shipment' },
      { share: '66.6667', days: 30, from: 'month-end' },
    ];
    const facts = orderAt('delivered', both(entered({ terms }), half)).facts;
    expect(paymentSchedule(facts)).toMatchObject([
      { part: 1, of: 'S-1', dueOn: '2026-06-06', amount: '1600' },
      { part: 2, of: 'S-1', on: '2026-05-28', dueOn: '2026-06-30', amount: '3200' },
      { part: 1, dueOn: null, amount: '2734' },
      { part: 2, dueOn: null, amount: '5468' },
    ]);
  });

  it('is read out of the words where nobody has said it part by part, and is at once where they say nothing', () => {
    expect(due('planned')).toEqual([
      [1, null, '2026-03-02', '3900.6', '0'],
      [2, null, null, '9101.4', '0'],
    ]);
    const facts = orderAt(
      'delivered',
      both(entered({ paymentTerms: 'as agreed' }), { and: ['finance.issue-invoice'] }),
    ).facts;
    expect(paymentSchedule(facts)).toMatchObject([{ part: 1, of: 'INV-1', dueOn: '2026-06-01', amount: '13002' }]);
  });
});

describe('what is claimed, and due', () => {
  const claims = (changes: Changes) =>
    claimsOf(orderAt('delivered', changes).facts).map(({ invoiceNo, dueOn, amount, open }) => [
      invoiceNo,
      dueOn,
      amount,
      open,
    ]);

  it('is each invoice by its terms, and is paid in the order in which it is due', () => {
    const and = [prepaid, issue({ amount: '9101.40', setOff: '3900.60' }), payment('balance', '4000')];
    expect(claims(both(PREPAID, { and }))).toEqual([
      ['INV-1', '2026-06-01', '3900.60', '0'],
      ['INV-1/2', '2026-06-27', '9101.4', '9002'],
    ]);
  });

  it('comes to the balance of the account, whatever was credited or given up', () => {
    const and = [
      'finance.issue-invoice' as const,
      asking('credit-note', '1002.00', { lines: [{ line: 2, quantity: '4' }] }),
      approving('AD-1', '1002.00'),
      'finance.issue-credit-note' as const,
      payment('balance', '500'),
      asking('write-off', '0.01'),
      approving('AD-2', '0.01'),
    ];
    expect(claims({ and })).toEqual([['INV-1', '2026-06-27', '13002', '11499.99']]);
    expect(claims({ and: ['finance.issue-invoice', payment('balance', '14000')] })).toEqual([
      ['INV-1', '2026-06-27', '13002', '0'],
    ]);
  });
});
