import { divide } from '../../machines/decimal.js';
import { converted } from '../../machines/rates.js';

const policy = { thresholds: { 'currency.company': 'CNY', 'currency.rates': 'USD 7 2026-11-27; JPY 0.05 2026-11-27' } };

describe('a quotient', () => {
  it('is exact to the last place, rounded half away from zero', () => {
    expect(divide('1', '3', 4)).toBe('0.3333');
    expect(divide('2', '3', 2)).toBe('0.67');
    expect(divide('-2', '3', 2)).toBe('-0.67');
    expect(divide('0.09', '2', 2)).toBe('0.05');
    expect(divide('1000000', '0.05', 0)).toBe('20000000');
    expect(() => divide('1', '0', 2)).toThrow(RangeError);
  });
});

describe('an amount in another currency', () => {
  it('is reckoned by the rates of both in the company’s', () => {
    expect(converted('100', 'USD', 'CNY', policy)).toBe('700');
    expect(converted('100', 'CNY', 'USD', policy)).toBe('14.29');
    expect(converted('10', 'USD', 'JPY', policy)).toBe('1400');
  });

  it('is the same in its own, rate or none, and unknown where a rate is missing', () => {
    expect(converted('100.005', 'GBP', 'GBP', policy)).toBe('100.005');
    expect(converted('100', 'GBP', 'CNY', policy)).toBeNull();
    expect(converted('100', 'USD', 'GBP', policy)).toBeNull();
  });
});
