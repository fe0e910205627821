import type { Text } from '../rulebook.js';

/** A figure that rules compare with; the company sets it. */
export interface Threshold {
  /**
   * A share of 1, money in the company's currency, whole days or hours, a whole number, whole megabytes of 1,048,576 bytes, yes (1) and
   * no (0), codes of currencies with a space between, one code, rates with their days, or rates of tax by country.
   */
  unit:
    | 'rate'
    | 'amount'
    | 'days'
    | 'hours'
    | 'count'
    | 'megabytes'
    | 'choice'
    | 'currencies'
    | 'currency'
    | 'rates'
    | 'taxes';
  /**
   * Which way less is asked for: when it grows, when it shrinks, when a list names more, when a rate falls by more than
   * a market does in a day, or when it is changed at all; `never` where it is room or a choice, and no rule.
   */
  lowered: 'higher' | 'lower' | 'longer' | 'fallen' | 'changed' | 'never';
  /** The rules of the process that compare with it; without them, every entry of the process is judged by it. */
  rules?: readonly string[];
  /** Default, not in the regulation: what applies until the company decides. A decimal as text, or a list. */
  shipped: string;
  label: Text;
}
