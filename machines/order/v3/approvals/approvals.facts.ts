import type { Stamp } from '../../../kit/record.js';
import { stamp } from '../../../kit/record.js';
import type { ChangedAt, Decisions } from '../../../approval.js';
import { changedAt, instants } from '../../../approval.js';
import { closed } from '../../facts/closing.js';
import type { OrderEvent, OrderFacts, Waiver } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';

declare module '../../order.types.js' {
  interface OrderFacts {
    approvals?: ApprovalsFacts;
  }
}

/** What approvals and signatures bind to, and what was asked of the management. JSON only. */
export interface ApprovalsFacts {
  /** For each part that is decided on the place in the log of the event that changed it last. */
  changedAt: ChangedAt;
  /** Waivers of earlier revisions: they no longer count, and are shown for ever. */
  lapsedWaivers: (Waiver & { lapsedAt: string })[];
  /** A request to cancel an order of which something was delivered or paid. */
  cancellation: (Stamp & { reason: string | null; impactAccepted: boolean; decidedBy: Stamp | null }) | null;
  /** Cancellations that were not granted, with the reason. */
  rejectedCancellations: (Stamp & { reason: string | null })[];
  /** How many objections of the customer there were: each has a number of its own. */
  objectionsCounted: number;
  /** The objection that the last closing answered, and when; null where it named none that was open. */
  answered: { objection: string | null; at: string } | null;
}

export const NO_APPROVALS: ApprovalsFacts = {
  changedAt: {},
  lapsedWaivers: [],
  cancellation: null,
  rejectedCancellations: [],
  objectionsCounted: 0,
  answered: null,
};

const REVIEW = ['entry'];
/** What the customer owes and has paid. */
const MOVED = ['payments', 'invoices', 'reversals'];
const ACCOUNT = [...MOVED, 'writeOffs', 'adjustments'];

/** What each approval and signature of an order looks at. */
export const decisions: Decisions<OrderFacts> = {
  contents: {
    entry: ({ entry }) => entry,
    reviews: ({ reviews }) => instants(Object.values(reviews)),
    objections: ({ objections }) => instants(objections),
    quote: ({ quote }) => quote?.at,
    contract: ({ contract }) => contract.text?.at,
    productionPlan: ({ productionPlan }) => productionPlan.content?.at,
    procurementPlan: ({ procurementPlan }) => procurementPlan.content?.at,
    logisticsPlan: ({ logisticsPlan }) => logisticsPlan.content?.at,
    sample: ({ sample }) => sample?.at,
    planChange: ({ planChange }) => planChange?.at,
    waivers: ({ waivers }) => instants(waivers),
    inspectionPlan: ({ inspectionPlan }) => inspectionPlan?.at,
    finished: ({ finished }) => finished?.at,
    finalInspection: ({ finalInspection }) => finalInspection?.at,
    arrangement: ({ arrangement }) => arrangement?.at,
    payments: ({ payments }) => instants(payments),
    invoices: ({ invoices }) => instants(invoices),
    reconciliation: ({ reconciliation }) => reconciliation?.at,
    writeOffs: ({ writeOffs }) => instants(writeOffs),
    adjustments: ({ money }) => money?.adjustments,
    reversals: ({ money }) => instants(money?.reversals ?? []),
    costs: ({ costs }) => costs?.at,
    goods: ({ quantities }) => quantities,
    cancellationImpact: ({ cancellationImpact }) => cancellationImpact?.at,
    cancellation: ({ approvals }) => approvals?.cancellation?.at,
  },
  looksAt: {
    'clerk.confirm-check': ['entry'],
    'sales.review': REVIEW,
    'production.review': REVIEW,
    'procurement.review': REVIEW,
    'quality.review': REVIEW,
    'engineering.review': REVIEW,
    'sales.pass-review': ['entry', 'reviews', 'objections', 'quote', 'contract'],
    'legal.approve-contract': ['contract'],
    'sales.sign-contract': ['contract'],
    'clerk.approve-production-plan': ['entry', 'productionPlan'],
    'clerk.approve-procurement-plan': ['entry', 'procurementPlan'],
    'sales.confirm-sample': ['sample'],
    'clerk.release': ['entry', 'productionPlan', 'procurementPlan', 'logisticsPlan'],
    'production.support-plan-change': ['planChange'],
    'management.approve-plan-change': ['planChange'],
    'management.approve-waiver': ['waivers'],
    'quality.pass-final': ['entry', 'inspectionPlan', 'finished'],
    'sales.record-acceptance': ['entry', 'finalInspection', 'arrangement'],
    'finance.settle': [...ACCOUNT, 'reconciliation', 'costs'],
    'finance.close-books': [...ACCOUNT, 'reconciliation', 'goods'],
    // The request itself never changes: its number and its amount say which one it is (MN-07).
    'management.approve-adjustment': ['entry', ...MOVED],
    'management.cancel': ['entry', 'cancellationImpact'],
    'management.approve-cancellation': ['entry', 'cancellation', 'cancellationImpact'],
  },
};

/** Objections of the customer are numbered, so that each is closed by itself. */
const numbered = (after: OrderFactsV3, { approvals }: OrderFactsV3): OrderFactsV3 => {
  const number = approvals.objectionsCounted + 1;
  const complaints = after.complaints.map((complaint, index) =>
    index === after.complaints.length - 1 ? { ...complaint, id: `OB-${number}` } : complaint,
  );
  return { ...after, complaints, approvals: { ...after.approvals, objectionsCounted: number } };
};

/** The open objection that a closing speaks of: the one it names, or the only one there is. */
function objectionMeant({ complaints }: OrderFacts, named: string | undefined): string | null {
  const open = complaints.flatMap((complaint) => (complaint.open && complaint.id !== undefined ? [complaint.id] : []));
  if (named === undefined) return open.length === 1 ? open[0] : null;
  return open.includes(named) ? named : null;
}

/** A waiver was given for the order as it stood: after an amendment it no longer counts, and it is never forgotten. */
const lapsing = (after: OrderFactsV3, event: OrderEvent, { waivers }: OrderFactsV3): OrderFactsV3 => ({
  ...after,
  approvals: {
    ...after.approvals,
    lapsedWaivers: [...after.approvals.lapsedWaivers, ...waivers.map((waiver) => ({ ...waiver, lapsedAt: event.at }))],
  },
});

function recorded(after: OrderFactsV3, event: OrderEvent, before: OrderFactsV3): OrderFactsV3 {
  switch (event.type) {
    case 'sales.amend':
      return lapsing(after, event, before);
    case 'sales.record-objection':
      return numbered(after, before);
    case 'sales.close-objection': {
      const meant = objectionMeant(before, event.data.objection);
      const complaints = before.complaints.map((complaint, index) =>
        meant !== null && complaint.id === meant ? after.complaints[index] : complaint,
      );
      const answered = { objection: meant, at: event.at };
      return { ...after, complaints, approvals: { ...after.approvals, answered } };
    }
    // The rework is to satisfy the customer; whether it did, he says for each objection.
    case 'sales.return-for-rework':
      return { ...after, complaints: before.complaints };
    case 'management.request-cancellation': {
      if (before.approvals.cancellation) return after;
      const { impactAccepted } = event.data;
      const cancellation = { ...stamp(before, event), reason: event.reason, impactAccepted, decidedBy: null };
      return { ...after, approvals: { ...after.approvals, cancellation } };
    }
    case 'management.approve-cancellation': {
      const { cancellation } = before.approvals;
      if (!cancellation) return after;
      const decided = { ...cancellation, decidedBy: stamp(before, event) };
      return {
        ...after,
        ...closed(before, { ...event, reason: cancellation.reason }),
        milestone: 'cancelled',
        approvals: { ...after.approvals, cancellation: decided },
      };
    }
    case 'management.reject-cancellation':
      if (!before.approvals.cancellation) return after;
      return {
        ...after,
        approvals: {
          ...after.approvals,
          cancellation: null,
          rejectedCancellations: [
            ...after.approvals.rejectedCancellations,
            { ...stamp(before, event), reason: event.reason },
          ],
        },
      };
    default:
      return after;
  }
}

/** The facts with what an event changed of that which is decided on. */
export function noteChanges<Facts extends OrderFactsV3>(after: Facts, event: OrderEvent, before: OrderFactsV3): Facts {
  const known = after.approvals.changedAt;
  const changes = changedAt(decisions, known, { before, after }, event);
  return changes === known ? after : { ...after, approvals: { ...after.approvals, changedAt: changes } };
}

/** The facts with the event recorded, and with what it changed of that which is decided on. */
export const recordApprovals = (after: OrderFactsV3, event: OrderEvent, before: OrderFactsV3): OrderFactsV3 =>
  noteChanges(recorded(after, event, before), event, before);
