/** The data of the events that this aspect adds. */
export type MakingData = Record<never, never>;
