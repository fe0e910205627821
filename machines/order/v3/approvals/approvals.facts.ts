/** What exactly was approved, signed, waived, cancelled. JSON only. */
export type ApprovalsFacts = Record<never, never>;
