import { computed } from '../../machines/indicators/computed.js';
import { indicatorOf, INDICATOR_IDS, indicatorsOf } from '../../machines/indicators/register.js';
import { pointsOf, totalOf } from '../../machines/indicators/row.js';
import { citations, clauses } from '../../machines/clauses.js';
import { machines } from '../../machines/index.js';

const policy = { thresholds: { 'currency.company': 'CNY', 'currency.rates': 'USD 7 2026-03-01' } };
const sum = (part: string, whole: string, rows: number, currency: string | null = null, unknown = 0) => ({
  currency,
  part,
  whole,
  rows,
  unknown,
});

describe('the register of indicators', () => {
  it.each(INDICATOR_IDS)('%s rests on events that there are, and on a clause that there is', (id) => {
    const { sources, clause, formula, name } = indicatorOf(id);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      const [kind = '', type = ''] = source.split('/');
      expect([source, machines[kind]?.at(-1)?.events[type]?.label.en]).toEqual([source, expect.any(String)]);
    }
    const cited = citations(clause);
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((one) => !clauses.some((known) => known.id === one))).toEqual([]);
    for (const said of [formula, name]) expect(Object.values(said).every((words) => words.trim() !== '')).toBe(true);
  });

  it('an office has its own, and what every office has', () => {
    expect(indicatorsOf('clerk')).toEqual([
      'duties-kept',
      'tracking-timeliness',
      'issue-efficiency',
      'order-satisfaction',
    ]);
    expect(indicatorsOf('archive')).toEqual(['duties-kept']);
  });
});

describe('a figure', () => {
  it('is a share, a mean or a sum of its rows', () => {
    expect(computed('percent', [sum('19', '20', 20)], policy)).toEqual({
      value: '95',
      rows: 20,
      unknown: 0,
      withoutRate: [],
    });
    expect(computed('percent', [sum('2', '3', 3)], policy).value).toBe('66.67');
    expect(computed('rate', [sum('0.15', '3', 3)], policy).value).toBe('5');
    expect(computed('points', [sum('13', '3', 1)], policy).value).toBe('4.33');
    expect(computed('days', [sum('25', '2', 2)], policy).value).toBe('12.5');
    expect(computed('count', [sum('3', '3', 3)], policy).value).toBe('3');
  });

  it('is not made up where there is nothing to count', () => {
    for (const unit of ['percent', 'rate', 'points', 'days', 'amount'] as const) {
      expect(computed(unit, [], policy)).toEqual({ value: null, rows: 0, unknown: 0, withoutRate: [] });
    }
    expect(computed('count', [], policy).value).toBe('0');
    // Orders without a plan have no target to be compared with.
    expect(computed('percent', [sum('100', '0', 2, 'CNY')], policy).value).toBeNull();
    expect(computed('amount', [sum('0', '2', 2, 'CNY', 2)], policy)).toEqual({
      value: null,
      rows: 0,
      unknown: 2,
      withoutRate: [],
    });
  });

  it('adds amounts up in the company’s currency, and says of which it knows no rate', () => {
    const sums = [sum('700', '2', 2, 'CNY'), sum('100', '1', 1, 'USD'), sum('9', '1', 1, 'EUR')];
    expect(computed('amount', sums, policy)).toEqual({ value: '1400', rows: 3, unknown: 1, withoutRate: ['EUR'] });
    const target = [sum('700', '0', 2, 'CNY'), sum('0', '200', 1, 'USD')];
    expect(computed('percent', target, policy).value).toBe('50');
    // A share within one currency needs no rate; an amount does.
    const foreign = [sum('300', '400', 5, 'EUR')];
    expect([computed('percent', foreign, policy).value, computed('amount', foreign, policy).value]).toEqual([
      '75',
      null,
    ]);
  });
});

describe('points', () => {
  it('lie in proportion between the figure that is worth none and the one that is worth all', () => {
    const rising = { full: '95', none: '70' };
    expect(['95', '99', '82.5', '70', '10'].map((value) => pointsOf(rising, value))).toEqual([
      '100',
      '100',
      '50',
      '0',
      '0',
    ]);
    const falling = { full: '15', none: '40' };
    expect(['10', '20', '40', '50'].map((value) => pointsOf(falling, value))).toEqual(['100', '80', '0', '0']);
    expect([pointsOf(rising, null), pointsOf({}, '5'), pointsOf({ full: '1', none: '1' }, '1')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('come to the whole by their weights', () => {
    expect(
      totalOf([
        { weight: '60', score: '80' },
        { weight: '40', score: '90' },
      ]),
    ).toBe('84');
    expect(
      totalOf([
        { weight: '33.4', score: '99.9' },
        { weight: '66.6', score: '0' },
      ]),
    ).toBe('33.37');
    expect(totalOf([])).toBe('0');
  });
});
