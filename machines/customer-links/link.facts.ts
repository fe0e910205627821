import { companyInstant, daysAfter } from '../calendar.js';
import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Envelope } from '../rulebook.js';
import type { LinkData } from './link.schema.js';
import type { CustomerSignature, LinkEvent, LinkFacts } from './link.types.js';

/** Default, not in the regulations: days for which a link may be given at most. */
export const SHIPPED = { 'customer-links.days': '180' } as const;

/** Under which name the log keeps what was read of the order with the giving of a link. */
export const ORDER_OF_LINK = 'linked-order';
/** Under which name it keeps where what was signed for stands, with the confirming. */
export const SIGNED_STANDING = 'signed-standing';

/** The order or batch for which the customer has signed, as sales confirms it; null where it is none. */
export interface SignedStanding {
  state: string;
  held: boolean;
}

/** What was read of it with the event; undefined where nothing was. */
export const standingIn = ({ observed }: Pick<Envelope, 'observed'>): SignedStanding | null | undefined =>
  observed[SIGNED_STANDING] === undefined
    ? undefined
    : (JSON.parse(observed[SIGNED_STANDING]) as SignedStanding | null);

const FIRST = { revision: 1 };

const give = (facts: LinkFacts, event: Envelope & { data: LinkData['sales.give-link'] }): Partial<LinkFacts> => ({
  ...FIRST,
  order: event.data.order,
  office: event.office as Office,
  given: note({ ...facts, ...FIRST }, event),
});

const revoke = (facts: LinkFacts, event: Envelope): Partial<LinkFacts> => ({ revoked: reasoned(facts, event) });

/** The signatures with what became of one of them. */
const settled = (
  { signatures, answered }: LinkFacts,
  { data: { signature } }: { data: LinkData['sales.confirm-signature'] },
  outcome: Partial<CustomerSignature>,
): Partial<LinkFacts> => ({
  answered: [...answered, signature],
  signatures: signatures.map((one) => (one.signature === signature ? { ...one, ...outcome } : one)),
});

const reducers: Reducers<LinkFacts, LinkData> = {
  'sales.give-link': give,
  'clerk.give-link': give,
  'sales.revoke-link': revoke,
  'clerk.revoke-link': revoke,
  'customer.sign-acceptance': (facts, event) => {
    const signature = facts.signatures.length + 1;
    return {
      signatures: [
        ...facts.signatures,
        // Both follow from the link's number, so that a replay and a preview name the same ones.
        {
          ...note(facts, event),
          signature,
          reportNo: `${facts.no}-${signature}`,
          confirmed: null,
          declined: null,
        },
      ],
    };
  },
  'customer.complain': (facts, event) => ({
    complaints: [
      ...facts.complaints,
      { ...note(facts, event), caseNo: `CS-${facts.no}-${facts.complaints.length + 1}` },
    ],
  }),
  'sales.confirm-signature': (facts, event) => settled(facts, event, { confirmed: stamp(facts, event) }),
  'sales.decline-signature': (facts, event) => settled(facts, event, { declined: reasoned(facts, event) }),
  'clock.expire-link': (facts, event) => ({ expired: stamp(facts, event) }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<LinkFacts, LinkEvent>(reducers);

/** A link of which nothing is known but its number. */
export const blankLink = ({ no }: { no: string }): LinkFacts => ({
  no,
  revision: 0,
  order: null,
  office: null,
  given: null,
  signatures: [],
  answered: [],
  complaints: [],
  revoked: null,
  expired: null,
});

/** What the customer has signed and sales has not answered yet. */
export const awaited = ({ signatures }: Pick<LinkFacts, 'signatures'>): CustomerSignature[] =>
  signatures.filter(({ confirmed, declined }) => confirmed === null && declined === null);

/** It opens nothing any more. */
export const isOver = ({ revoked, expired }: LinkFacts): boolean => revoked !== null || expired !== null;

/** The instant from which it opens nothing: the end of its last day. Null before it was given. ISO 8601. */
export function endsAt({ given }: Pick<LinkFacts, 'given'>): string | null {
  const after = given && daysAfter(given.validUntil, 1);
  return after === null ? null : companyInstant(after, '00:00');
}

/** With the end of its last day it expires. */
export function expires(facts: LinkFacts): { at: string; event: string }[] {
  const at = endsAt(facts);
  return at === null || isOver(facts) ? [] : [{ at, event: 'clock.expire-link' }];
}
