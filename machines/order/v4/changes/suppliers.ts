import { maySupply } from '../../../approved-suppliers.js';
import type { Envelope } from '../../../rulebook.js';

/** Under which name the log keeps, with a change of the procurement plan, how the suppliers stand that it names. */
export const SUPPLIER_STANDINGS = 'supplier-standings';

type Standings = Readonly<Record<string, string>>;

/** By name how each supplier stood, empty for one that nobody has registered; undefined where nobody looked. */
export function standingsOf({ observed }: Pick<Envelope, 'observed'>): Standings | undefined {
  const told = observed[SUPPLIER_STANDINGS];
  return told === undefined ? undefined : (JSON.parse(told) as Standings);
}

/** The approved ones among them. */
export const approvedAmong = (standings: Standings): string[] =>
  Object.keys(standings).filter((name) => maySupply(standings[name]));
