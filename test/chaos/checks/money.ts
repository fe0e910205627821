import { compare, multiply, round, subtract, sum } from '../../../machines/decimal.js';
import type { Dump, LoggedEvent } from '../witness.js';
import type { Finding } from './finding.js';
import { finding, groupBy } from './finding.js';

interface Line {
  line: number;
  unitPrice?: string;
  accepted?: string;
}

/** What the events of a settlement say; each has a part of it. */
interface Said {
  lines?: Line[];
  kind?: string;
  amount?: string;
  adjustment?: string;
}

const saidBy = (event: LoggedEvent | undefined): Said => event?.data ?? {};

const amountsOf = (log: readonly LoggedEvent[], type: string, ...kinds: string[]): string =>
  sum(
    log
      .filter((event) => event.type === type && (kinds.length === 0 || kinds.includes(saidBy(event).kind ?? '')))
      .map((event) => saidBy(event).amount ?? '0'),
  );

interface Request {
  kind: string;
  amount: string;
  by: string;
  /** Who approved it, each time. */
  approvedBy: string[];
}

/** What finance asked for, by its number, and who approved it. */
function requestsIn(log: readonly LoggedEvent[]): Request[] {
  const decisions = log.filter(({ type }) => type === 'management.approve-adjustment');
  return log
    .filter(({ type }) => type === 'finance.request-adjustment')
    .map((event, index) => ({
      kind: saidBy(event).kind ?? '',
      amount: saidBy(event).amount ?? '0',
      by: event.by,
      approvedBy: decisions.flatMap((decision) =>
        saidBy(decision).adjustment === `AD-${index + 1}` ? [decision.by] : [],
      ),
    }));
}

const approvedIn = (requests: readonly Request[], ...kinds: string[]): string =>
  sum(
    requests.flatMap(({ kind, amount, approvedBy }) => (kinds.includes(kind) && approvedBy.length > 0 ? [amount] : [])),
  );

/**
 * P11: what a settled order's customer accepted, at the prices entered, is what was invoiced; and that is what was paid,
 * set off or written off, to the last cent, by the log and by finance's book alike. Nothing was forgiven but by another's
 * approval, given once; and the order was settled once. Reads the events, not the product's sums.
 */
export function moneyBalances({
  events,
  processes,
  receivables,
}: Pick<Dump, 'events' | 'processes' | 'receivables'>): Finding {
  const logs = groupBy(events, ({ process }) => process);
  const books = new Map(receivables.map((receivable) => [receivable.no, receivable]));
  const settled = processes.filter(({ kind, state }) => kind === 'orders' && state === 'settled');
  return finding('P11', 'settled orders', settled, ({ id }) => {
    const log = logs.get(id) ?? [];
    const prices = new Map(saidBy(log[0]).lines?.map(({ line, unitPrice = '0' }) => [line, unitPrice]));
    const accepted = log
      .filter(({ type }) => type === 'sales.record-acceptance')
      .flatMap((event) => saidBy(event).lines ?? []);
    // Line by line, as an invoice prints it: in yuan, to the cent.
    const byLine = [...groupBy(accepted, ({ line }) => String(line))].map(([, rows]) =>
      multiply(sum(rows.map(({ accepted = '0' }) => accepted)), prices.get(rows[0].line) ?? '0'),
    );
    const due = sum(byLine.map((amount) => round(amount, 2)));
    const invoiced = amountsOf(log, 'finance.issue-invoice');
    const given = subtract(amountsOf(log, 'finance.record-payment'), amountsOf(log, 'finance.pay-refund'));
    const requests = requestsIn(log);
    const reduced = approvedIn(requests, 'penalty', 'price-reduction');
    const writtenOff = approvedIn(requests, 'write-off');
    const book = books.get(id);
    const settlements = log.filter(({ type }) => type === 'finance.settle').length;
    const wrong: [string, string][] = [];
    const differs = (a: string, b: string | undefined, what: string): void => {
      if (b === undefined || compare(a, b) !== 0) wrong.push([id, `${what}: ${a} and ${b ?? 'nothing'}`]);
    };
    differs(due, invoiced, 'accepted and invoiced');
    differs(invoiced, sum([given, reduced, writtenOff]), 'invoiced and paid');
    differs(invoiced, book?.invoiced, 'invoiced by the log and by the book');
    differs(given, book?.paid, 'paid by the log and by the book');
    differs(writtenOff, book?.writtenOff, 'written off by the log and by the book');
    differs('0', book?.balance, 'balance');
    if (settlements !== 1) wrong.push([id, `was settled ${settlements} times`]);
    for (const { kind, by, approvedBy } of requests) {
      if (approvedBy.length > 1) wrong.push([id, `${kind} was approved ${approvedBy.length} times`]);
      if (approvedBy.includes(by)) wrong.push([id, `${kind} was approved by who asked for it`]);
    }
    return wrong;
  });
}
