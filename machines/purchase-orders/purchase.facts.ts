import { companyDay } from '../calendar.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Reducers } from '../kit/record.js';
import { nextDue } from './purchase.ledger.js';
import { ordersNotTaking, lotsByOrder } from './purchase.orders.js';
import type { DraftedRow, PurchaseData } from './purchase.schema.js';
import type { PurchaseEvent, PurchaseFacts } from './purchase.types.js';

/** The day on which goods were due that come, or have not come, on that day: null when they are in time. */
const lateOn = ({ lines, lateSince }: PurchaseFacts, came: readonly number[], on: string): string | null => {
  const late = lines.flatMap(({ line, dueOn }) =>
    came.includes(line) && dueOn !== undefined && dueOn < on ? [dueOn] : [],
  );
  return lateSince ?? late.sort()[0] ?? null;
};

/** Rows as placed; what a row is for stays as drafted where nobody says otherwise. */
const linked = (drafted: readonly DraftedRow[], rows: readonly DraftedRow[]): DraftedRow[] =>
  rows.map((row) => {
    const before = drafted.find(({ line, item }) => line === row.line && item === row.item);
    const { requisition, order, orderLine, monthlyPlan } = before ?? {};
    return {
      ...(requisition && { requisition }),
      ...(order && { order }),
      ...(orderLine && { orderLine }),
      ...(monthlyPlan && { monthlyPlan }),
      ...row,
    };
  });

const reducers: Reducers<PurchaseFacts, PurchaseData> = {
  'procurement.draft-order': (facts, event) => {
    const { supplier, currency, lines } = event.data;
    return {
      revision: 1,
      supplier: supplier ?? null,
      currency: currency ?? null,
      lines,
      drafted: facts.drafted ?? stamp({ revision: 1 }, event),
    };
  },
  'procurement.place-order': (facts, event) => {
    const { lines, supplier, currency, ...terms } = event.data;
    const revised = { ...facts, revision: facts.revision + 1 };
    return {
      revision: revised.revision,
      supplier,
      currency,
      lines: linked(facts.lines, lines),
      placed: note(revised, { ...event, data: terms }),
    };
  },
  'procurement.report-production': (facts, event) => ({ progressed: [...facts.progressed, note(facts, event)] }),
  'procurement.warn-delay': (facts, event) => ({ warnings: [...facts.warnings, note(facts, event)] }),
  'procurement.pass-due': (facts, { at }) => ({ lateSince: facts.lateSince ?? facts.dueOn ?? companyDay(at) }),
  'procurement.change-supplier': (facts, event) => ({
    former: [...facts.former, { supplier: facts.supplier ?? '', ...reasoned(facts, event) }],
    supplier: null,
    placed: null,
    lateSince: null,
    warnings: [],
    shipments: [],
  }),
  'procurement.cancel-order': (facts, event) => ({ cancelled: reasoned(facts, event) }),
  'procurement.report-shipment': (facts, event) => ({ shipments: [...facts.shipments, note(facts, event)] }),
  'procurement.report-arrival': (facts, event) => ({
    arrivals: [...facts.arrivals, note(facts, event)],
    lateSince: lateOn(
      facts,
      event.data.lines.map(({ line }) => line),
      event.data.on,
    ),
  }),
  'quality.pass-arrival': (facts, event) => {
    const { lines, report } = event.data;
    return {
      inspections: [...facts.inspections, { result: 'pass', lines, report, disposition: null, ...stamp(facts, event) }],
      untold: [...facts.untold, ...ordersNotTaking(lotsByOrder(facts.lines, lines, report), event.observed)],
    };
  },
  'quality.fail-arrival': (facts, event) => {
    const { lines, report, disposition } = event.data;
    return {
      inspections: [...facts.inspections, { result: 'fail', lines, report, disposition, ...stamp(facts, event) }],
    };
  },
  'quality.concede': (facts, event) => ({
    concessions: [
      ...facts.concessions,
      { lines: event.data.lines, accepted: null, refused: null, ...reasoned(facts, event) },
    ],
  }),
  'production.accept-concession': (facts, event) => ({
    concessions: facts.concessions.map((one) =>
      one.accepted === null && one.refused === null ? { ...one, accepted: stamp(facts, event) } : one,
    ),
  }),
  'production.refuse-concession': (facts, event) => ({
    concessions: facts.concessions.map((one) =>
      one.accepted === null && one.refused === null ? { ...one, refused: reasoned(facts, event) } : one,
    ),
  }),
  'procurement.stock-in': (facts, event) => ({ stocked: [...facts.stocked, note(facts, event)] }),
  'procurement.return-goods': (facts, event) => ({ returns: [...facts.returns, note(facts, event)] }),
  'procurement.close-short': (facts, event) => ({
    shortages: [...facts.shortages, { ...note(facts, event), reason: event.reason }],
  }),
  'procurement.record-remedy': (facts, event) => ({ remedies: [...facts.remedies, note(facts, event)] }),
  'procurement.request-payment': (facts, event) => ({ requests: [...facts.requests, note(facts, event)] }),
  'finance.pay': (facts, event) => ({ payments: [...facts.payments, note(facts, event)] }),
  'procurement.reconcile': (facts, event) => ({ reconciled: note(facts, event) }),
};

const recorded = recorder<PurchaseFacts, PurchaseEvent>(reducers);

/** The facts with the event recorded, and the day by which the next goods are to come. Pure; it judges nothing. */
export function record(facts: PurchaseFacts, event: PurchaseEvent): PurchaseFacts {
  const after = recorded(facts, event);
  return { ...after, dueOn: after.cancelled ? null : nextDue(after) };
}

/** A purchase order of which nothing is known but its number. */
export const blankPurchase = ({ no }: { no: string }): PurchaseFacts => ({
  no,
  revision: 0,
  supplier: null,
  currency: null,
  lines: [],
  drafted: null,
  placed: null,
  progressed: [],
  warnings: [],
  shipments: [],
  arrivals: [],
  inspections: [],
  concessions: [],
  stocked: [],
  returns: [],
  shortages: [],
  lateSince: null,
  remedies: [],
  requests: [],
  payments: [],
  reconciled: null,
  former: [],
  untold: [],
  cancelled: null,
  dueOn: null,
});
