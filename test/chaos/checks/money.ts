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
}

const saidBy = (event: LoggedEvent | undefined): Said => event?.data ?? {};

const amountsOf = (log: readonly LoggedEvent[], type: string, ...kinds: string[]): string =>
  sum(
    log
      .filter((event) => event.type === type && (kinds.length === 0 || kinds.includes(saidBy(event).kind ?? '')))
      .map((event) => saidBy(event).amount ?? '0'),
  );

/**
 * P11: what a settled order's customer accepted, at the prices entered, is what was invoiced and what was paid, to the
 * last cent, by the log and by finance's book alike; and it was settled once. Reads the events, not the product's sums.
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
    const given = subtract(
      amountsOf(log, 'finance.record-payment', 'prepayment', 'balance'),
      amountsOf(log, 'finance.record-payment', 'refund'),
    );
    const paid = sum([given, amountsOf(log, 'finance.request-write-off')]);
    const book = books.get(id);
    const settlements = log.filter(({ type }) => type === 'finance.settle').length;
    const wrong: [string, string][] = [];
    const differs = (a: string, b: string | undefined, what: string): void => {
      if (b === undefined || compare(a, b) !== 0) wrong.push([id, `${what}: ${a} and ${b ?? 'nothing'}`]);
    };
    differs(due, invoiced, 'accepted and invoiced');
    differs(invoiced, paid, 'invoiced and paid');
    differs(invoiced, book?.invoiced, 'invoiced by the log and by the book');
    differs(given, book?.paid, 'paid by the log and by the book');
    differs('0', book?.balance, 'balance');
    if (settlements !== 1) wrong.push([id, `was settled ${settlements} times`]);
    return wrong;
  });
}
