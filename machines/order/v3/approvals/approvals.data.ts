/** The data of the events that this aspect adds. */
export type ApprovalsData = Record<never, never>;
