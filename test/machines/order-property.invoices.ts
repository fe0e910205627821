import { add, compare, multiply, round, subtract, sum } from '../../machines/decimal.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';
import { claimsOf } from '../../machines/order/v4/terms/claims.js';
import { paymentSchedule } from '../../machines/order/v4/terms/schedule.js';
import { accountOf, keptOf } from '../../machines/order/v3/money/account.js';
import type { AcceptedEvent } from '../../src/engine/command/apply-event.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';

interface Invoice {
  invoiceNo: string;
  kind?: string;
  amount: string;
  setOff?: string;
}

const isAbove = (amount: string, bound: string): boolean => compare(amount, bound) > 0;

/** What so much of each line comes to, reckoned here and not by the product. */
const worth = ({ entry }: OrderFactsV4, quantityOf: (line: number) => string): string =>
  sum(
    (entry.lines ?? []).map(({ line, unitPrice = '0', discount = '0' }) =>
      round(multiply(multiply(quantityOf(line), unitPrice), multiply(subtract('100', discount), '0.01')), 2),
    ),
  );

/**
 * P12: by the log alone, no invoice claims more than was delivered and agreed as a prepayment, none is credited beyond what it
 * was for, and nothing is set off that was not prepaid; what is due by the terms is the whole price, and what is claimed and
 * open is what is owed.
 */
export function invoicesAmiss({
  process,
  taken,
}: {
  process: StoredProcess;
  taken: readonly AcceptedEvent[];
}): string[] {
  const facts = process.facts as OrderFactsV4;
  const issued = taken.filter(({ type }) => type === 'finance.issue-invoice').map(({ data }) => data as Invoice);
  const prepayments = issued.filter(({ kind }) => kind === 'prepayment');
  const credited = (invoiceNo: string): string =>
    subtract('0', sum(facts.invoices.filter(({ corrects }) => corrects === invoiceNo).map(({ amount }) => amount)));
  const prepaid = sum(prepayments.map(({ amount, invoiceNo }) => subtract(amount, credited(invoiceNo))));
  const setOff = sum(issued.map((invoice) => invoice.setOff ?? '0'));
  const goods = issued.filter(({ kind }) => kind !== 'prepayment');
  const forGoods = sum(
    goods.map((invoice) => subtract(add(invoice.amount, invoice.setOff ?? '0'), credited(invoice.invoiceNo))),
  );
  const share = sum((facts.entry.terms ?? []).filter(({ from }) => from === 'order').map((part) => part.share));
  const ordered = worth(facts, (line) => facts.entry.lines?.find((one) => one.line === line)?.quantity ?? '0');
  const agreed = round(multiply(ordered, multiply(share, '0.01')), 2);
  const last = taken.at(-1);
  const isInvoice = last?.type === 'finance.issue-invoice';
  const isPrepayment = isInvoice && (last.data as Invoice).kind === 'prepayment';
  const schedule = paymentSchedule(facts);
  const due = sum(schedule.map(({ amount }) => amount));
  const { balance } = accountOf(facts);
  const open = sum(claimsOf(facts).map((claim) => claim.open));
  const kept = worth(facts, (line) => keptOf(facts, line));
  return [
    ...(isPrepayment && isAbove(prepaid, agreed) ? [`${prepaid} prepaid of ${agreed}`] : []),
    ...(isInvoice && !isPrepayment && isAbove(forGoods, kept) ? [`${forGoods} invoiced of ${kept}`] : []),
    ...(isAbove(setOff, prepaid) ? [`${setOff} set off of ${prepaid}`] : []),
    ...issued.flatMap(({ invoiceNo, amount, setOff: off = '0' }) =>
      isAbove(credited(invoiceNo), add(amount, off)) ? [`${invoiceNo} is credited at ${credited(invoiceNo)}`] : [],
    ),
    ...(facts.milestone !== 'cancelled' && compare(due, ordered) !== 0 ? [`${due} due of ${ordered}`] : []),
    ...(schedule.some(({ paid, amount }) => isAbove(paid, amount) || isAbove('0', paid))
      ? ['paid beyond what is due']
      : []),
    ...(compare(open, isAbove(balance, '0') ? balance : '0') === 0 ? [] : [`${open} open of a balance of ${balance}`]),
  ];
}
