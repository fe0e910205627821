/** Materials, plans, inspections and dates. JSON only. */
export type MakingFacts = Record<never, never>;
