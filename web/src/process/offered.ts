/** What an offer brings along to the form that it opens; it is kept with the address, so that a page loaded again has it. */
export interface OfferedContent {
  offered: { type: string; data: Record<string, unknown> };
}

/** What was offered for the form of an event. */
export function offeredIn(state: unknown, type: string | null): Record<string, unknown> | undefined {
  const { offered } = (state ?? {}) as Partial<OfferedContent>;
  return offered?.type === type ? offered.data : undefined;
}
