import { note, stamp } from '../../kit/record.js';
import { actors } from '../../kit/rules.js';
import type { OrderData, ReviewData, ReviewingOffice } from '../order.schema.js';
import type { EventOf, Reducers } from '../order.note.js';
import { relying } from '../order.note.js';
import { advanced } from '../order.reliance.js';
import type { OrderFacts } from '../order.types.js';
import { closed } from './closing.js';
import { changed } from './entry.facts.js';
import { withOrdered } from './quantities.js';

type ReviewEvent = `${ReviewingOffice}.review`;

/** A department's verdict. An objection stays open until sales records its solution (S3§三3). */
function review<Type extends ReviewEvent>(department: ReviewingOffice) {
  return (facts: OrderFacts, event: EventOf<Type>): Partial<OrderFacts> => {
    const { verdict, objection } = event.data as OrderData['sales.review'];
    const others = facts.objections.filter((open) => open.department !== department || open.solution !== null);
    return {
      reviews: { ...facts.reviews, [department]: relying<Type>(facts, event) },
      objections:
        verdict === 'object'
          ? [
              ...others,
              { department, text: objection ?? '', solution: null, by: event.by, at: event.at, resolvedAt: null },
            ]
          : others,
    };
  };
}

export const reviewFacts: Reducers<ReviewData> = {
  'clerk.confirm-check': (facts, event) => ({ check: note(facts, event) }),
  'clerk.return-to-entry': () => ({ check: null }),
  'sales.correct-entry': (facts, event) => {
    const entry = changed(facts.entry, event.data.changes);
    return {
      entry,
      authors: [...new Set([...facts.authors, ...actors(event)])],
      quantities: withOrdered({}, entry),
    };
  },
  'sales.review': review<'sales.review'>('sales'),
  'production.review': review<'production.review'>('production'),
  'procurement.review': review<'procurement.review'>('procurement'),
  'quality.review': review<'quality.review'>('quality'),
  'engineering.review': review<'engineering.review'>('engineering'),
  'sales.clear-delivery-date': (facts, event) => ({ clearedDate: note(facts, event) }),
  'sales.quote': (facts, event) => ({ quote: relying<'sales.quote'>(facts, event) }),
  'sales.submit-contract': (facts, event) => ({
    contract: {
      ...facts.contract,
      status: 'submitted',
      text: relying<'sales.submit-contract'>(facts, event),
      opinion: null,
      returned: null,
      signature: null,
      filing: null,
    },
  }),
  'legal.return-contract': (facts, event) => ({
    contract: { ...facts.contract, status: 'drafting', returned: { ...stamp(facts, event), reason: event.reason } },
  }),
  'legal.approve-contract': (facts, event) => ({
    contract: { ...facts.contract, status: 'approved', opinion: note(facts, event) },
  }),
  'sales.sign-contract': (facts, event) => ({
    contract: { ...facts.contract, status: 'signed', signature: note(facts, event) },
  }),
  'sales.file-contract': (facts, event) => ({
    contract: { ...facts.contract, status: 'filed', filing: note(facts, event) },
  }),
  'sales.hold-strategy-meeting': (facts, event) => ({
    strategyMeeting: note(facts, event),
  }),
  'sales.hold-review-meeting': (facts, event) => ({ reviewMeeting: note(facts, event) }),
  'sales.resolve-objection': (facts, event) => {
    const { department, solution } = event.data;
    const isOpen = facts.objections.some((open) => open.department === department && open.solution === null);
    if (!isOpen) return {};
    return {
      objections: facts.objections.map((open) =>
        open.department === department && open.solution === null ? { ...open, solution, resolvedAt: event.at } : open,
      ),
      // The department reviews again: its objection is no verdict on the agreed solution.
      reviews: { ...facts.reviews, [department]: null },
    };
  },
  'sales.pass-review': (facts, event) => ({ ...advanced(facts, 'reviewed'), reviewPassed: stamp(facts, event) }),
  'sales.decline': (facts, event) => ({ ...closed(facts, event), milestone: 'cancelled' }),
};
