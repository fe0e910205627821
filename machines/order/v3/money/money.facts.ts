declare module '../../order.types.js' {
  interface OrderFacts {
    money?: MoneyFacts;
  }
}

/** What is due, invoiced, paid, given back and forgiven. JSON only. */
export type MoneyFacts = Record<never, never>;
