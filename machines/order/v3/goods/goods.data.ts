/** The data of the events that this aspect adds. */
export type GoodsData = Record<never, never>;
