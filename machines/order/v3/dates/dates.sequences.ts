import { movesOf } from '../../facts/moves.js';
import type { OrderEvent } from '../../order.types.js';
import { dataOf } from '../../rules/order-rule.js';
import type { OrderFactsV3 } from '../aspect.js';

/** Two days of one story, in the order in which they have to come; `later` is the field to look at. */
interface Pair {
  later: string;
  from: string | null | undefined;
  to: string | null | undefined;
}

type PairsOf = (facts: OrderFactsV3, event: OrderEvent) => Pair[];

interface Span {
  start: string;
  finish: string;
}

const spans = (rows: readonly Span[], name: string): Pair[] =>
  rows.map(({ start, finish }, index) => ({ later: `${name}[${index}].finish`, from: start, to: finish }));

/** Each node begins no earlier than the one before it. */
const inTurn = (rows: readonly Span[], name: string): Pair[] =>
  rows
    .slice(1)
    .map(({ start }, index) => ({ later: `${name}[${index + 1}].start`, from: rows[index].start, to: start }));

const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0);

const PREPAID = /预付|預付|预收|預收|定金|订金|訂金|款到|先款|prepa|advance|deposit|in full before/i;

/** Where the customer pays before anything is delivered, so does the invoice come before it. */
const isPrepaid = ({ entry, payments }: OrderFactsV3): boolean =>
  PREPAID.test(entry.paymentTerms ?? '') ||
  (entry.terms ?? []).some(({ from }) => from === 'order') ||
  payments.some(({ kind }) => kind === 'prepayment');

const isOnSite = ({ entry }: OrderFactsV3): boolean => entry.class === 'acceptance-on-site';

/** The day on which a shipment left. */
const leftOn = ({ dispatches }: OrderFactsV3, shipment: string): string | undefined =>
  earliest(dispatches.filter((sent) => sent.shipment === shipment).map(({ on }) => on));

/** The first signature of the customer under an acceptance. */
const acceptedOn = ({ acceptances }: OrderFactsV3): string | undefined =>
  earliest(acceptances.map(({ signedOn }) => signedOn));

/** What has to come before what, event by event. A pair of which one day is not known says nothing. */
const SEQUENCES: readonly PairsOf[] = [
  // That a node of the plan, and what production expects in its review, begins before it ends is PL-02's and RV-06's.
  (_facts, event) => {
    const plan = dataOf(event, 'production.submit-plan');
    return plan ? [...inTurn(plan.nodes, 'nodes'), ...spans(plan.tasks, 'tasks')] : [];
  },
  (_facts, event) => {
    const change = dataOf(event, 'production.request-plan-change');
    if (!change) return [];
    const { nodes, tasks = [] } = change;
    return [...spans(nodes, 'nodes'), ...inTurn(nodes, 'nodes'), ...spans(tasks, 'tasks')];
  },
  // The meeting sets dates that lie after it.
  (_facts, event) => {
    const kickoff = dataOf(event, 'sales.hold-kickoff');
    if (!kickoff) return [];
    return kickoff.milestones.map(({ on }, index) => ({
      later: `milestones[${index}].on`,
      from: kickoff.heldOn,
      to: on,
    }));
  },
  // Accepted before it leaves, but where the customer accepts it on his own site.
  (facts, event) => {
    const sent = dataOf(event, 'logistics.dispatch');
    return sent && !isOnSite(facts) ? [{ later: 'on', from: acceptedOn(facts), to: sent.on }] : [];
  },
  (facts, event) => {
    const transit = dataOf(event, 'logistics.report-transit');
    return transit ? [{ later: 'eta', from: leftOn(facts, transit.shipment), to: transit.eta }] : [];
  },
  (facts, event) => {
    const arrival = dataOf(event, 'logistics.hand-over');
    return arrival ? [{ later: 'on', from: leftOn(facts, arrival.shipment), to: arrival.on }] : [];
  },
  (facts, event) => {
    const invoice = dataOf(event, 'finance.issue-invoice');
    const delivered = earliest(movesOf(facts).handedOver.map(({ on }) => on));
    return invoice && invoice.kind !== 'prepayment' && !isPrepaid(facts)
      ? [{ later: 'on', from: delivered, to: invoice.on }]
      : [];
  },
  (facts, event) => {
    const reversal = dataOf(event, 'finance.reverse-payment');
    const payment = reversal && facts.payments[reversal.payment - 1];
    return payment ? [{ later: 'on', from: payment.on, to: reversal.on }] : [];
  },
];

/** What is told with a day of its own, after what was told by the event itself: the start, the passed inspection. */
const DEEDS: readonly PairsOf[] = [
  (facts, event) => {
    const report = dataOf(event, 'production.report-progress');
    return report ? [{ later: 'date', from: facts.making.days.started, to: report.date }] : [];
  },
  // The customer signs for what was inspected.
  (facts, event) => {
    const acceptance = dataOf(event, 'sales.record-acceptance');
    return acceptance ? [{ later: 'signedOn', from: facts.making.days.inspected, to: acceptance.signedOn }] : [];
  },
];

const broken = (sequences: readonly PairsOf[], facts: OrderFactsV3, event: OrderEvent): string[] =>
  sequences
    .flatMap((pairs) => pairs(facts, event))
    .flatMap(({ later, from, to }) => (from && to && to < from ? [later] : []));

/** Where the event in hand tells of a day that lies before one which it has to follow. */
export const outOfOrder = (facts: OrderFactsV3, event: OrderEvent): string[] => broken(SEQUENCES, facts, event);

/** Where it tells of a day on which production had not started, or the inspection had not passed. */
export const aheadOfDeeds = (facts: OrderFactsV3, event: OrderEvent): string[] => broken(DEEDS, facts, event);
