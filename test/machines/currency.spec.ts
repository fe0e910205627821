import { CURRENCIES, decimalsOf, inCurrency, isCurrency, isPayable, lineAmount } from '../../machines/currency.js';
import { sum } from '../../machines/decimal.js';
import { amountDue, amountOrdered } from '../../machines/order/facts/settlement.facts.js';
import type { OrderData } from '../../machines/order/order.schema.js';
import { blankOrder } from '../../machines/order/order.facts.js';
import { takeOverV4 } from '../../machines/order/v4/order.v4.facts.js';
import type { PaperOrder } from '../../machines/papers/paper.js';
import { paperOf } from '../../machines/papers/paper-of.js';
import { amounts, handing, lines, making, planning, settlement } from '../../machines/order/order.view.js';
import { orderAt, shipped } from '../support/order.fixture.js';
import type { Changes } from '../support/order.fixture.js';
import { ENTRY } from '../support/order-entry.fixture.js';
import { givenOrder } from './order-life.story.js';

describe('the currencies of ISO 4217', () => {
  it('are those that money is in, each once', () => {
    // What ICU knows and is no currency of ISO's list of today, or no money: withdrawn ones, metals, drawing rights.
    const living = Intl.supportedValuesOf('currency').filter((code) => isCurrency(code));
    expect(CURRENCIES.filter((code) => !living.includes(code))).toEqual(
      ['VED', 'XCG'].filter((code) => !living.includes(code)),
    );
    expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
    expect(CURRENCIES.length).toBe(157);
    for (const none of ['RMB', 'XXX', 'XAU', 'XTS', 'CHE', 'UYI', 'cny', '', undefined]) {
      expect(isCurrency(none)).toBe(false);
    }
  });

  it('have the decimals of their minor unit; ICU follows custom where it differs', () => {
    const custom = CURRENCIES.filter((currency) => {
      const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
      return maximumFractionDigits !== decimalsOf(currency);
    });
    expect(custom).toEqual(expect.arrayContaining(['HUF', 'IDR', 'IQD', 'LAK']) as string[]);
    expect(custom.every((code) => ['0', '2', '3'].includes(String(decimalsOf(code))))).toBe(true);
    expect(['JPY', 'KRW', 'CLP', 'VND', 'UGX'].map(decimalsOf)).toEqual([0, 0, 0, 0, 0]);
    expect(['CNY', 'USD', 'EUR', 'TWD', 'HKD', 'IDR', 'HUF'].map(decimalsOf)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(['KWD', 'BHD', 'IQD', 'JOD', 'LYD', 'OMR', 'TND'].map(decimalsOf)).toEqual([3, 3, 3, 3, 3, 3, 3]);
  });

  it('round half away from zero, and know what can be paid', () => {
    expect([inCurrency('10.5', 'JPY'), inCurrency('-10.5', 'JPY'), inCurrency('1.0005', 'KWD')]).toEqual([
      '11',
      '-11',
      '1.001',
    ]);
    expect(['100', '100.00', '100.5'].map((amount) => isPayable(amount, 'JPY'))).toEqual([true, true, false]);
    expect(['1.234', '1.2345'].map((amount) => isPayable(amount, 'KWD'))).toEqual([true, false]);
    expect(['1.23', '1.234'].map((amount) => isPayable(amount, 'CNY'))).toEqual([true, false]);
    expect(lineAmount('3', '0.3333', 'CNY')).toBe('1');
  });
});

/** Three lines of which each is a third of a cent short: rounded at the end they would come to another total. */
const ODD: OrderData['sales.enter-order']['lines'] = [1, 2, 3].map((line) => ({
  ...(ENTRY.lines ?? [])[0],
  line,
  quantity: '1',
  unitPrice: '0.335',
}));
const odd = (currency: string): Changes => ({
  policy: { ...shipped, thresholds: { 'currency.allowed': 'CNY JPY KWD' } },
  with: { 'sales.enter-order': { lines: ODD, currency } },
});

describe('what lines come to', () => {
  it.each([
    ['CNY', ['0.34', '0.34', '0.34'], '1.02'],
    ['KWD', ['0.335', '0.335', '0.335'], '1.005'],
    ['JPY', ['0', '0', '0'], '0'],
  ])('in %s is what is printed, line by line and together', (currency, each, total) => {
    const { facts } = orderAt('entered', odd(currency));
    const order = {
      ...facts.entry,
      no: facts.no,
      revision: facts.revision,
      stateName: '已接收',
      lines: lines(facts),
      amounts: amounts(facts),
      ...planning(facts),
      ...making(facts),
      ...handing(facts),
      ...settlement(facts),
    } as PaperOrder;
    const blocks = paperOf('order-copy', order, 'en', (at) => at, null)?.parts.flatMap((part) => part.blocks) ?? [];
    const [table] = blocks.filter((block) => block.kind === 'table');
    const at = table.columns.findIndex(({ title }) => title.startsWith('Amount'));
    const printed = table.rows.map((row) => row[at]);
    expect(printed).toEqual(each);
    expect(table.total).toBe(`Total ${total} ${currency}`);
    expect(sum(printed)).toBe(total);
    expect(amountOrdered(facts)).toBe(total);
    expect(amounts(facts).ordered).toBe(total);
  });

  it('is due so, too', () => {
    const { facts } = orderAt('accepted', {
      ...odd('CNY'),
      with: {
        ...odd('CNY').with,
        'production.report-progress': { good: '1' },
        'quality.pass-final': { lines: [1, 2, 3].map((line) => ({ line, passed: '1', rejected: '0' })) },
        'sales.record-acceptance': { lines: [1, 2, 3].map((line) => ({ line, accepted: '1', rejected: '0' })) },
      },
    });
    expect(amountDue(facts)).toBe('1.02');
  });

  it('is summed first in an order of an older version, as its rules judge it; it keeps that once it is invoiced', () => {
    const old = { ...blankOrder({ no: 'SO-1' }), entry: { ...ENTRY, lines: ODD } };
    expect(amountOrdered(old)).toBe('1.01');
    expect(amountOrdered(takeOverV4(old, 2))).toBe('1.02');
    const invoice = orderAt('settled').facts.invoices;
    expect(amountOrdered(takeOverV4({ ...old, invoices: invoice }, 2))).toBe('1.01');
  });
});

describe('an order in a currency', () => {
  it('that the company does not allow is refused at its field, on entry and when it is changed', () => {
    const change = (currency: string) => ({ type: 'sales.amend' as const, data: { changes: { currency } } });
    givenOrder('reviewed').when(change('KWD')).thenRefusedBecause('CU-01');
    givenOrder('reviewed').when(change('JPY')).thenItIs('received');
  });

  it('without minor unit takes whole amounts only, at every office', () => {
    const yen: Changes = { with: { 'sales.enter-order': { currency: 'JPY' } } };
    const pay = (amount: string) => ({ type: 'finance.record-payment' as const, data: { amount } });
    givenOrder('delivered', yen).when(pay('13002.5')).thenRefusedBecause('CU-02');
    givenOrder('delivered', yen)
      .when({ type: 'finance.issue-invoice', data: { amount: '13001.5' } })
      .thenRefusedBecause('CU-02');
    givenOrder('delivered', yen)
      .when('finance.record-costs', 'finance.issue-invoice', pay('13002'))
      .thenItIs('delivered');
  });
});

describe('a payment', () => {
  const pay = (data: object) => ({ type: 'finance.record-payment' as const, data });
  const last = (data: object) => givenOrder('delivered').when(pay(data)).facts.payments.at(-1);

  it('is in the order’s currency unless it says otherwise, and keeps it', () => {
    expect(last({})).toMatchObject({ amount: '13002.00', currency: 'CNY', received: '13002.00' });
    expect(last({ currency: 'CNY' })).toMatchObject({ currency: 'CNY', received: '13002.00' });
  });

  it('in another says what came and what it settles; it settles that and no more', () => {
    expect(last({ amount: '700.00', currency: 'USD', received: '100.00' })).toMatchObject({
      amount: '700.00',
      currency: 'USD',
      received: '100.00',
    });
    givenOrder('delivered')
      .when(pay({ amount: '700.00', currency: 'USD' }))
      .thenRefusedBecause('CU-03');
    // Two amounts in one currency contradict each other.
    givenOrder('delivered')
      .when(pay({ amount: '700.00', received: '100.00' }))
      .thenRefusedBecause('CU-03');
  });

  it('has the decimals of the currency in which it came', () => {
    const came = (currency: string, received: string) =>
      givenOrder('delivered').when(pay({ amount: '700.00', currency, received }));
    came('JPY', '15000.5').thenRefusedBecause('CU-02');
    came('USD', '100.005').thenRefusedBecause('CU-02');
    expect(came('KWD', '30.755').refusedBecause).toBeNull();
    expect(came('JPY', '15000').refusedBecause).toBeNull();
  });
});
