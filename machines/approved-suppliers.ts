/** How a supplier stands to whom something may be ordered: approved, or better (S0§四(二)1, S2§四2). */
const STANDINGS: readonly string[] = ['approved', 'preferred'];

/** @param standing of a registered supplier; empty where nobody knows it */
export const maySupply = (standing: string | undefined): boolean => STANDINGS.includes(standing ?? '');
