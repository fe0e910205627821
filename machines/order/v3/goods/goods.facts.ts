/** How much of each line was ordered, made, inspected, accepted, sent, lost and brought back. JSON only. */
export type GoodsFacts = Record<never, never>;
