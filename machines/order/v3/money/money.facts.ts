/** What is due, invoiced, paid, given back and forgiven. JSON only. */
export type MoneyFacts = Record<never, never>;
