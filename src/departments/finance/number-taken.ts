import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { NumberedEvent } from '../../../machines/order/v3/numbers/claims.js';
import { claimOf } from '../../../machines/order/v3/numbers/claims.js';
import { NUMBER_TAKEN } from '../../../machines/order/v3/numbers/numbers.rules.js';
import { named } from '../../database/pool.js';
import type { Observer } from '../../engine/processes.js';

const OWNER = named(
  'number-taken',
  'SELECT order_no AS owner FROM document_number WHERE kind = $1 AND scope = $2 AND number = $3 AND order_no <> $4',
);

/** The other order that has the number of an event; nothing where none has. */
export const numberTaken =
  (type: NumberedEvent): Observer =>
  async (db, { process, facts, data }): Promise<Record<string, string>> => {
    const claim = data ? claimOf(type, data, (facts as OrderFacts).entry) : null;
    if (!claim) return {};
    const { rows } = await db.query<{ owner: string }>(OWNER(claim.kind, claim.scope, claim.number, process));
    return rows[0] ? { [NUMBER_TAKEN]: rows[0].owner } : {};
  };
