import type { Decimal } from '../decimal.js';
import { amountOrdered } from './facts/settlement.facts.js';
import { clerkOf } from './order.clerk.js';
import type { OrderFacts, OrderLine, Quantities } from './order.types.js';
import type { LineCounts } from './v3/goods/counts.js';
import { lineCounts } from './v3/goods/counts.js';
import type { Account } from './v3/money/account.js';
import { accountOf, netInvoiced, settledIn } from './v3/money/account.js';
import { paymentSchedule } from './v4/terms/schedule.js';
import { batchNo } from './v4/batches/batches.follow-ups.js';

/**
 * Money of an order, in its currency: ordered; due by what the customer keeps; invoiced, credit notes taken off; paid, set
 * off or written off; and the account of which that is made.
 */
export interface Amounts extends Pick<Account, (typeof MOVED)[number]> {
  ordered: Decimal;
  due: Decimal;
  invoiced: Decimal;
  settled: Decimal;
}

const MOVED = ['reduced', 'charged', 'writtenOff', 'paid', 'reversed', 'refunded', 'balance'] as const;

export function amounts(facts: OrderFacts): Amounts {
  const account = accountOf(facts);
  return {
    ordered: amountOrdered(facts),
    due: account.due,
    invoiced: netInvoiced(account),
    settled: settledIn(facts),
    reduced: account.reduced,
    charged: account.charged,
    writtenOff: account.writtenOff,
    paid: account.paid,
    reversed: account.reversed,
    refunded: account.refunded,
    balance: account.balance,
  };
}

/** A line with how much of it has come how far. A line that was given up is shown with nothing ordered. */
export type LineView = Pick<OrderLine, 'line'> & Partial<OrderLine> & { quantities: Quantities & LineCounts };

export function lines(facts: OrderFacts): LineView[] {
  const { entry, quantities } = facts;
  const counted = (line: string) => ({ ...quantities[line], ...lineCounts(facts, line) });
  const present = (entry.lines ?? []).map((line) => ({ ...line, quantities: counted(String(line.line)) }));
  const known = new Set(present.map(({ line }) => line));
  const givenUp = Object.keys(quantities)
    .map((line) => ({ line: Number(line), quantities: counted(line) }))
    .filter(({ line }) => !known.has(line));
  return [...present, ...givenUp].sort((a, b) => a.line - b.line);
}

/** What was agreed before the order was accepted. */
const review = (facts: OrderFacts) => ({
  clerk: clerkOf(facts),
  takenOver: facts.clerk ?? null,
  check: facts.check,
  reviews: facts.reviews,
  objections: facts.objections,
  clearedDate: facts.clearedDate,
  quote: facts.quote,
  contract: facts.contract,
  meetings: { strategy: facts.strategyMeeting, review: facts.reviewMeeting },
});

/** How the departments plan the order. */
export const planning = (facts: OrderFacts) => ({
  issue: facts.issue,
  acknowledged: facts.acknowledged,
  plans: {
    production: facts.productionPlan,
    procurement: facts.procurementPlan,
    logistics: facts.logisticsPlan,
  },
  planChange: facts.planChange,
  procurementChange: facts.changes?.procurement ?? null,
  kickoff: facts.kickoff,
  designReview: facts.designReview,
  sample: facts.sample,
  sampleConfirmation: facts.sampleConfirmation,
});

/** What was made ready, made and inspected. */
export const making = (facts: OrderFacts) => ({
  preparation: {
    incoming: facts.incoming,
    report: facts.preparation,
    inspectionPlan: facts.inspectionPlan,
    joined: facts.jointPreparation,
  },
  production: {
    reports: facts.reports,
    exceptions: facts.exceptions,
    finished: facts.finished,
    cancellationImpact: facts.cancellationImpact,
  },
  inspections: { inProcess: facts.inProcess, final: facts.finalInspection, failed: facts.failedInspections },
});

/** What the customer accepted and received. */
export const handing = (facts: OrderFacts) => ({
  acceptance: { arrangement: facts.arrangement, presentation: facts.presentation, complaints: facts.complaints },
  acceptances: facts.acceptances,
  shipments: {
    packing: facts.packing,
    confirmation: facts.confirmation,
    dispatches: facts.dispatches,
    transit: facts.transit,
    exceptions: facts.transportExceptions,
    handOvers: facts.handOvers,
    losses: facts.goods?.losses ?? [],
    refusals: facts.goods?.refusals ?? [],
    returns: facts.goods?.returns ?? [],
  },
  corrections: facts.goods?.corrections ?? [],
});

/** The batches of an order that is delivered in parts: what each is to be, how far it is, and of which number it is. */
const parts = ({ no, batches = [], invoices }: OrderFacts) => ({
  inBatches: batches.map(({ batch, dueOn, state, held, told, deliveredOn, lines: planned, counts }) => ({
    no: batchNo(no, batch),
    batch,
    dueOn,
    state: told === 'open' ? state : told,
    held,
    deliveredOn,
    invoiced: invoices.some((invoice) => invoice.batch === batch),
    lines: planned.map(({ line, quantity }) => ({ line, quantity, ...counts[String(line)] })),
  })),
});

/** What was paid. */
export const settlement = (facts: OrderFacts) => ({
  settlement: {
    payments: facts.payments,
    costs: facts.costs,
    schedule: paymentSchedule(facts),
    invoices: facts.invoices,
    reconciliation: facts.reconciliation,
    writeOffs: facts.writeOffs,
    adjustments: facts.money?.adjustments ?? [],
    reversals: facts.money?.reversals ?? [],
    staleReconciliations: facts.money?.staleReconciliations ?? [],
    books: facts.money?.closed ?? null,
  },
});

/** What was not as usual. */
const conduct = (facts: OrderFacts) => ({
  hold: facts.hold,
  waivers: facts.waivers,
  /** Of earlier revisions: they no longer count, and are shown for ever. */
  lapsedWaivers: facts.approvals?.lapsedWaivers ?? [],
  /** Asked for by one of the management, decided by another, where goods or money have moved. */
  cancellation: facts.approvals?.cancellation ?? null,
  amendments: facts.amendments,
  authors: facts.authors,
  closing: facts.closing,
});

/** An order as it is answered: what was entered, what it comes to, and everything on record, part by part. */
export const orderView = (facts: OrderFacts): object =>
  Object.assign(
    { ...facts.entry, lines: lines(facts), amounts: amounts(facts) },
    Object.assign(conduct(facts), review(facts), planning(facts)),
    Object.assign(making(facts), parts(facts), handing(facts), settlement(facts)),
  );
