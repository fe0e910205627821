import { compare, subtract, sum } from '../../machines/decimal.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';
import { accountOf } from '../../machines/order/v3/money/account.js';
import { openOnes } from '../../machines/order/v3/money/books.js';
import type { AcceptedEvent } from '../../src/engine/command/apply-event.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';

/** What an order may still take when it is over: its books, and goods that are out of the house. */
const AFTER_THE_END = new Set([
  'finance.record-payment',
  'finance.reverse-payment',
  'finance.request-adjustment',
  'finance.charge-cancellation',
  'finance.withdraw-adjustment',
  'management.approve-adjustment',
  'management.reject-adjustment',
  'finance.pay-refund',
  'finance.issue-credit-note',
  'finance.issue-invoice',
  'finance.reconcile',
  'finance.close-books',
  'sales.correct-acceptance',
  'logistics.correct-shipment',
  'logistics.record-loss',
  'logistics.record-refusal',
  'logistics.record-return',
  'logistics.hand-over',
  'logistics.report-transit',
  'logistics.report-transport-exception',
  'clerk.confirm-delivery',
]);

/** What the books offer and show, against the facts. */
export function strayBooks({ facts, value }: StoredProcess, offered: readonly string[]): string[] {
  const { closing, money, milestone } = facts as OrderFactsV4;
  const { books } = value as { books: string };
  const stray = closing === null ? [] : offered.filter((type) => !AFTER_THE_END.has(type));
  const during = milestone === 'delivered' ? 'settling' : 'kept';
  const isRight = closing === null ? books === during : ['open', 'closed', 'over'].includes(books);
  return [
    ...stray.map((type) => `offers ${type} when it is over`),
    ...(books === 'over' && offered.length > 0 ? [`offers ${offered.join()} although nothing ever moved`] : []),
    ...(isRight && (money.closed === null || books === 'closed') ? [] : [`books: ${books}`]),
  ];
}

interface Said {
  adjustment?: string;
  amount?: string;
  kind?: string;
  payment?: number;
}

const said = ({ data }: AcceptedEvent): Said => data as Said;

const of = (taken: readonly AcceptedEvent[], ...types: string[]): AcceptedEvent[] =>
  taken.filter(({ type }) => types.includes(type));

const amounts = (events: readonly AcceptedEvent[]): string => sum(events.map((event) => said(event).amount ?? '0'));

/** Requests by their numbers, as the log tells of them: each is approved at most once. */
function requestsIn(taken: readonly AcceptedEvent[]) {
  const asked = of(taken, 'finance.request-adjustment', 'finance.charge-cancellation');
  return asked.map((event, index) => {
    const id = `AD-${index + 1}`;
    const named = taken.filter((later) => said(later).adjustment === id);
    return {
      ...said(event),
      kind: said(event).kind ?? 'cancellation-charge',
      by: event.by,
      approvals: of(named, 'management.approve-adjustment'),
      rejections: of(named, 'management.reject-adjustment'),
      withdrawals: of(named, 'finance.withdraw-adjustment'),
      credits: of(named, 'finance.issue-credit-note'),
      refunds: of(named, 'finance.pay-refund'),
    };
  });
}

/**
 * P11: by the log alone, what is claimed less what was credited, reduced and written off is what was paid and kept, with
 * what is still owed; nothing left or was forgiven without another's approval, nor beyond it; and books close at zero.
 */
export function moneyAmiss({ process, taken }: { process: StoredProcess; taken: readonly AcceptedEvent[] }): string[] {
  const facts = process.facts as OrderFactsV4;
  const requests = requestsIn(taken);
  const payments = of(taken, 'finance.record-payment', 'finance.pay-refund');
  const reversed = of(taken, 'finance.reverse-payment').map((event) => payments[(said(event).payment ?? 0) - 1]);
  const isIn = ({ type }: AcceptedEvent): boolean => type === 'finance.record-payment';
  const paid = subtract(amounts(payments.filter(isIn)), amounts(reversed.filter(isIn)));
  const standing = payments.filter((payment) => !isIn(payment) && !reversed.includes(payment));
  const effective = (...kinds: string[]): string =>
    sum(
      requests
        .filter(({ kind, approvals, withdrawals }) => {
          const isTakenBack = kind === 'write-off' && withdrawals.length > 0;
          return kinds.includes(kind) && approvals.length > 0 && !isTakenBack;
        })
        .map(({ amount = '0' }) => amount),
    );
  const credited = sum(requests.map(({ credits, amount = '0' }) => (credits.length > 0 ? amount : '0')));
  const claimed = sum([amounts(of(taken, 'finance.issue-invoice')), effective('cancellation-charge')]);
  const forgiven = sum([credited, effective('penalty', 'price-reduction', 'write-off')]);
  const balance = subtract(subtract(claimed, forgiven), subtract(paid, amounts(standing)));
  const shown = accountOf(facts).balance;
  const last = taken.at(-1)?.type;
  return [
    ...(compare(balance, shown) === 0 ? [] : [`the account shows ${shown}, and its log says ${balance}`]),
    // A payment may bounce after it was given back: that the bank decides.
    ...(last === 'finance.pay-refund' && compare(amounts(standing), paid) > 0 ? ['refunded more than was paid'] : []),
    ...(facts.money.closed !== null && (compare(balance, '0') !== 0 || openOnes(facts).length > 0)
      ? [`the books are closed at ${balance}`]
      : []),
    ...requests.flatMap(({ amount = '0', kind, by, approvals, rejections, credits, refunds }, index) => {
      const gone = subtract(amounts(refunds), amounts(refunds.filter((refund) => reversed.includes(refund))));
      const isApproved = approvals.length === 1 && approvals[0].by !== by;
      return [
        ...(approvals.length + rejections.length > 1 ? [`AD-${index + 1} was decided twice`] : []),
        ...(credits.length + refunds.length > 0 && !isApproved ? [`AD-${index + 1} was not approved`] : []),
        ...(kind === 'refund' && compare(gone, amount) > 0 ? [`AD-${index + 1}: ${gone} of ${amount}`] : []),
        ...(credits.length > 1 ? [`AD-${index + 1} was credited twice`] : []),
      ];
    }),
  ];
}
