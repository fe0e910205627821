import { paymentSchedule } from '../../machines/order/v4/terms/schedule.js';
import { termsSuggestions } from '../../machines/order/v4/terms/suggestions.js';
import type { Entry, OrderFacts } from '../../machines/order/order.types.js';
import type { Changes, Step } from '../support/order.fixture.js';
import { both, orderAt } from '../support/order.fixture.js';
import { accepting, amended, givenOrder, LINES, ordered, shipment } from './order-life.story.js';
import { approving, asking, payment } from './order-money.steps.js';
import { entered } from './order.rules.case.js';
import { PREPAID, prepayment } from './order.rules.terms-cases.js';

type Terms = NonNullable<Entry['terms']>;

const issue = (data: object): Step => ({ type: 'finance.issue-invoice', data });
const prepaid = issue(prepayment());
const suggested = (facts: OrderFacts, type = 'finance.issue-invoice') =>
  termsSuggestions[type](facts, { name: 'Li', today: '2026-06-01' });

describe('an order that is prepaid', () => {
  it('waits for its invoice once the plans are in force, and sets it off with the last one', () => {
    const planned = givenOrder('planned', PREPAID);
    expect(suggested(planned.facts)).toEqual({ on: '2026-06-01', kind: 'prepayment', amount: '3900.6' });
    planned.thenWaitsFor(
      'finance.issue-invoice',
      'production.report-preparation',
      'quality.pass-incoming',
      'quality.release-inspection-plan',
    );
    const invoiced = planned.when(prepaid);
    invoiced.when(issue(prepayment('0.01'))).thenRefusedBecause('IV-02');
    invoiced.when(issue({ amount: '100.00' })).thenRefusedBecause('LG-15', 'IV-03', 'IV-04');

    const delivered = givenOrder('delivered', both(PREPAID, { and: [prepaid] }));
    delivered.thenInside({ invoice: 'awaited' });
    expect(suggested(delivered.facts)).toMatchObject({
      amount: '9101.4',
      setOff: '3900.6',
      lines: [
        { line: 1, quantity: '10' },
        { line: 2, quantity: '4' },
      ],
    });
    delivered.when(issue({ amount: '9101.40', setOff: '3900.61' })).thenRefusedBecause('IV-03', 'IV-04', 'IV-07');
    delivered
      .when(issue({ amount: '9101.40', setOff: '3900.60' }))
      .thenInside({ invoice: 'issued' })
      .when('finance.record-costs', payment('balance', '13002'), 'finance.reconcile', 'finance.settle')
      .thenItIs('settled');
  });

  it('in full is invoiced at nothing when it is delivered', () => {
    const all = entered({ terms: [{ share: '100', days: 0, from: 'order' }] });
    givenOrder('delivered', both(all, { and: [issue(prepayment('13002.00'))] }))
      .when(issue({ amount: '0' }))
      .thenRefusedBecause('MN-11')
      .when(issue({ amount: '0', setOff: '13002.00' }))
      .thenFacts({ invoices: [{ kind: 'prepayment' }, { amount: '0', setOff: '13002.00' }] })
      .when('finance.record-costs', payment('balance', '13002'), 'finance.reconcile', 'finance.settle')
      .thenItIs('settled');
  });

  it('and cancelled has its prepayment credited, as far as nothing has set it off', () => {
    const credit = (adjustment: string, corrects: string): Step => ({
      type: 'finance.issue-credit-note',
      data: { adjustment, corrects },
    });
    givenOrder('planned', both(PREPAID, { and: [prepaid] }))
      .when('management.cancel')
      .thenItIs('cancelled')
      .thenWaitsFor('finance.reconcile', 'finance.record-payment', 'finance.request-adjustment')
      .when(asking('credit-note', '3900.60'), approving('AD-1', '3900.60'), credit('AD-1', 'INV-1'))
      .thenFacts({ invoices: [{}, { kind: 'credit-note', corrects: 'INV-1', amount: '-3900.6' }] })
      .when('finance.reconcile', 'finance.close-books')
      .thenFacts({ money: { closed: { by: 'finance-2' } } });
    const settled = both(PREPAID, { and: [prepaid, issue({ amount: '9101.40', setOff: '3900.60' })] });
    givenOrder('delivered', settled)
      .when(asking('credit-note', '10'), approving('AD-1', '10'), credit('AD-1', 'INV-1'))
      .thenRefusedBecause('MN-17')
      .when({ type: 'finance.issue-credit-note', data: { corrects: undefined } })
      .thenRefusedBecause('MN-17')
      .when(credit('AD-1', 'INV-1/2'))
      .thenFacts({ invoices: [{}, {}, { corrects: 'INV-1/2' }] });
  });
});

describe('invoices in parts', () => {
  const shipping: Terms = [{ share: '100', days: 30, from: 'shipment' }];
  const sent: Changes = both(entered({ terms: shipping }), {
    and: ['production.pack', 'clerk.confirm-delivery', shipment('logistics.dispatch', 'S-1', '6')],
  });

  it('are of a shipment each, and come to the whole to the last cent', () => {
    const first = givenOrder('accepted', sent);
    expect(suggested(first.facts)).toEqual({
      on: '2026-06-01',
      shipment: 'S-1',
      amount: '7200',
      lines: [{ line: 1, quantity: '6' }],
    });
    const invoiced = first
      .when(issue({ shipment: 'S-1', amount: '8400.00', lines: [{ line: 1, quantity: '7' }] }))
      .thenRefusedBecause('IV-05')
      .when(issue({ shipment: 'S-1', amount: '7200.00', lines: [{ line: 1, quantity: '6' }] }))
      .thenCounts(1, { invoiced: '6' });
    const second = invoiced.when(shipment('logistics.dispatch', 'S-2', '4'));
    expect(suggested(second.facts)).toMatchObject({
      shipment: 'S-2',
      amount: '4800',
      lines: [{ line: 1, quantity: '4' }],
    });
  });

  it('are never beyond what the customer keeps, also where his order was made smaller since', () => {
    const partly = { with: { 'sales.record-acceptance': accepting('6') } } satisfies Changes;
    givenOrder('accepted', partly)
      .when(issue({ amount: '8400.00', lines: [{ line: 1, quantity: '7' }] }))
      .thenRefusedBecause('LG-15', 'IV-03')
      .when(issue({ amount: '7200.00', lines: [{ line: 1, quantity: '6' }] }), amended(ordered('6')))
      .thenCounts(1, { ordered: '6', invoiced: '6' });
  });

  it('take a discount off that the order agrees, and no other, in parts that come to the whole', () => {
    const of = (quantity: string) => [{ line: 1, quantity }];
    const [product, coupling] = LINES;
    const both = [...of('3'), { line: 2, quantity: '4' }];
    const discounted: Changes = {
      with: {
        'sales.enter-order': {
          lines: [{ ...product, quantity: '3', unitPrice: '33.333', discount: '5' }, coupling],
        },
        'production.report-progress': { good: '3' },
        'quality.pass-final': {
          lines: [
            { line: 1, passed: '3', rejected: '0' },
            { line: 2, passed: '4', rejected: '0' },
          ],
        },
        'sales.record-acceptance': accepting('3'),
        'logistics.dispatch': { lines: both },
        'logistics.hand-over': { lines: both },
      },
    };
    const { facts } = orderAt('delivered', discounted);
    expect(paymentSchedule(facts).map(({ amount }) => amount)).toEqual(['329.1', '767.9']);
    expect(suggested(facts)).toMatchObject({
      amount: '1097',
      lines: [
        { line: 1, quantity: '3', discount: '5' },
        { line: 2, quantity: '4' },
      ],
    });
    const one = (discount: string) => issue({ amount: '31.67', lines: [{ line: 1, quantity: '1', discount }] });
    givenOrder('delivered', discounted).when(one('1.67')).thenRefusedBecause('IV-07');
    givenOrder('delivered', discounted)
      .when(one('1.66'), issue({ amount: '63.34', lines: of('2') }))
      .thenRefusedBecause('IV-03')
      .when(issue({ amount: '63.33', lines: of('2') }))
      .thenInside({ invoice: 'awaited' })
      .when(issue({ amount: '1002.00', lines: [{ line: 2, quantity: '4' }] }))
      .thenInside({ invoice: 'issued' });
  });
});
