/** The data of the events that this aspect adds. */
export type MoneyData = Record<never, never>;
