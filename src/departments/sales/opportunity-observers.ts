import { carriedOver, opportunityOf } from '../../../machines/opportunities/opportunity.order.js';
import type { KnownBefore } from '../../../machines/opportunities/opportunity.order.js';
import { CARRIED } from '../../../machines/order/v4/origin/carried.js';
import { factIn } from '../../engine/command/facts-columns.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { Observer, Observers } from '../../engine/processes.js';

const part = (name: keyof KnownBefore): string => `'${name}', ${factIn('p', name)}`;

const KNOWN = `
  SELECT json_build_object(${part('quote')}, ${part('evaluations')}, ${part('contract')}, ${part('strategy')}) AS known
  FROM process p WHERE p.id = $1 AND p.kind = 'opportunities'`;

/** What an order's forms begin with, where it was an opportunity before; what is sent tells itself. */
const knownBefore: Observer = async (db, { process, data }): Promise<Record<string, string>> => {
  const opportunity = opportunityOf(process);
  if (opportunity === null || data !== undefined) return {};
  const { rows } = await db.query<{ known: KnownBefore }>(KNOWN, [opportunity]);
  return rows.length === 0 ? {} : { [CARRIED]: canonicalJson(carriedOver(rows[0].known)) };
};

/** What sales reads of the opportunity that an order was. */
export const opportunityObservers: Observers = { [CARRIED]: knownBefore };
