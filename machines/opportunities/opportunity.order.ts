import type { Offered } from '../kit/offers.js';
import type { FollowUp } from '../process.js';
import { OFFICE_NAMES } from '../offices.js';
import type { OrderData } from '../order/order.schema.js';
import { isKey } from './opportunity.standing.js';
import type { OpportunityFacts } from './opportunity.types.js';

// What an opportunity that is won becomes: an order, with everything that is known of it.

/** The order as sales would enter it; its prices are those of the quotation, its original is the contract. */
function entryOf(facts: OpportunityFacts): OrderData['sales.enter-order'] {
  const { need, quote, contract, evaluations } = facts;
  const { signed } = contract;
  const { budget: _, payment, summary: __, lines = [], ...asItIs } = need;
  const original = signed?.original;
  const deliveryDate = signed?.deliveryDate ?? need.deliveryDate;
  return {
    class: 'project',
    channel: 'written',
    ...asItIs,
    ...(deliveryDate !== undefined && { deliveryDate }),
    ...(payment !== undefined && { paymentTerms: payment }),
    ...(signed !== null && { customerPo: signed.contractNo }),
    lines: lines.map((line) => {
      const { unitPrice, discount } = quote?.prices.find((one) => one.line === line.line) ?? {};
      return { ...line, ...(unitPrice !== undefined && { unitPrice }), ...(discount !== undefined && { discount }) };
    }),
    key: isKey(facts),
    design: evaluations.engineering?.design ?? false,
    ...(original !== undefined && { original }),
    compared: true,
  };
}

/** The order begins in the same moment in which the opportunity is won. */
export const startOrder = (facts: OpportunityFacts): FollowUp[] =>
  facts.order === null
    ? []
    : [{ start: 'orders', id: facts.order, event: { type: 'sales.enter-order', data: entryOf(facts) } }];

const LONGEST_RISK = 200;

/** What the order asks for later and is known already: it is offered there, filled in. */
export function offersToOrder({ order, quote, evaluations, contract, strategy }: OpportunityFacts): Offered[] {
  if (order === null) return [];
  const { sales, engineering } = evaluations;
  const offer = (type: keyof OrderData, data: object | null | false): Offered[] =>
    data === null || data === false ? [] : [{ no: order, type, data }];
  return [
    ...offer('engineering.review', engineering && { verdict: 'approve', ...assessed(engineering) }),
    ...offer(
      'sales.quote',
      quote &&
        sales && {
          amount: quote.amount,
          cost: sales.cost,
          margin: sales.margin,
          risks: sales.risks.map(({ risk, countermeasure }) => ({ kind: risk.slice(0, LONGEST_RISK), countermeasure })),
        },
    ),
    ...offer('sales.submit-contract', contract.text && { text: contract.text.text }),
    ...offer('legal.approve-contract', contract.approved && { opinion: contract.approved.opinion }),
    ...offer(
      'sales.sign-contract',
      contract.signed && { contractNo: contract.signed.contractNo, signedOn: contract.signed.signedOn },
    ),
    ...offer(
      'sales.file-contract',
      contract.filed && {
        copiesTo: contract.filed.copiesTo.map((office) => OFFICE_NAMES[office]['zh-CN']),
        ledgerNo: contract.filed.ledgerNo,
      },
    ),
    ...offer(
      'sales.hold-strategy-meeting',
      strategy && { heldOn: strategy.heldOn, attendees: strategy.attendees, opinions: strategy.opinions },
    ),
  ];
}

const assessed = ({
  feasible,
  solution,
  costBenefit,
}: NonNullable<OpportunityFacts['evaluations']['engineering']>) => ({
  feasible,
  solution,
  costBenefit,
});
