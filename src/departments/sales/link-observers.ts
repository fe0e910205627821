import { ORDER_OF_LINK, SIGNED_STANDING } from '../../../machines/customer-links/link.facts.js';
import type { SignedStanding } from '../../../machines/customer-links/link.facts.js';
import type { LinkFacts } from '../../../machines/customer-links/link.types.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { Observer, Observers } from '../../engine/processes.js';
import { inScope, scopeOfRequest } from '../../engine/scope.js';

/** Where an order ($1) stands that whoever asks may know of. */
const ORDER = `
  SELECT p.state FROM process p
  WHERE p.id = $1 AND p.kind = 'orders' AND ($2::uuid[] IS NULL OR ${inScope('p.id', '$2::uuid[]')})`;

const NONE = 'none';

/** The order for which a link is given: its state; `none` where there is none of that number. */
const orderOfLink: Observer = async (db, { data }): Promise<Record<string, string>> => {
  const { order } = (data ?? {}) as { order?: string };
  // Asked what the form misses, before anybody has named one.
  if (order === undefined) return {};
  const { rows } = await db.query<{ state: string }>(ORDER, [order, scopeOfRequest()]);
  return { [ORDER_OF_LINK]: rows[0]?.state ?? NONE };
};

const SIGNED = `
  SELECT p.state, p.held FROM process p
  WHERE p.id = $1 AND p.kind IN ('orders', 'delivery-batches')
    AND ($2::uuid[] IS NULL OR ${inScope('p.id', '$2::uuid[]')})`;

/** Where the order or batch stands for which the customer has signed; without a signature that is named, of the first that waits. */
const signedStanding: Observer = async (db, { facts, data }): Promise<Record<string, string>> => {
  const { signatures } = facts as LinkFacts;
  const { signature } = (data ?? {}) as { signature?: number };
  const open = signatures.find(({ confirmed, declined }) => confirmed === null && declined === null);
  const asked = signature === undefined ? open : signatures.find((one) => one.signature === signature);
  if (asked === undefined) return {};
  const { rows } = await db.query<SignedStanding>(SIGNED, [asked.signedFor, scopeOfRequest()]);
  return { [SIGNED_STANDING]: canonicalJson(rows[0] ?? null) };
};

/** What sales reads of the order of a customer's link. */
export const linkObservers: Observers = { [ORDER_OF_LINK]: orderOfLink, [SIGNED_STANDING]: signedStanding };
