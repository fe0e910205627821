import type { FollowUp } from '../process.js';
import { OFFICE_NAMES } from '../offices.js';
import type { OrderData } from '../order/order.schema.js';
import type { CarriedOver } from '../order/v4/origin/carried.js';
import { isKey } from './opportunity.standing.js';
import type { OpportunityFacts } from './opportunity.types.js';

// What an opportunity that is won becomes: an order, with everything that is known of it.

/** The number of the order follows from the opportunity's, so that a replay and a preview name the same one. */
export const orderOf = (opportunity: string): string => `SO-${opportunity}`;

/** The number of the opportunity that an order was; null where it was none. */
export const opportunityOf = (order: string): string | null => (order.startsWith('SO-OP-') ? order.slice(3) : null);

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

/** What of an opportunity its order asks for again. */
export type KnownBefore = Pick<OpportunityFacts, 'quote' | 'evaluations' | 'contract' | 'strategy'>;

const LONGEST_RISK = 200;

/** The data of what the order asks for later and is known already: its forms begin with it. */
export function carriedOver({ quote, evaluations, contract, strategy }: KnownBefore): CarriedOver {
  const { sales, engineering } = evaluations;
  const { text, approved, signed, filed } = contract;
  return {
    ...(engineering && {
      'engineering.review': {
        feasible: engineering.feasible,
        solution: engineering.solution,
        costBenefit: engineering.costBenefit,
      },
    }),
    ...(quote &&
      sales && {
        'sales.quote': {
          amount: quote.amount,
          cost: sales.cost,
          margin: sales.margin,
          risks: sales.risks.map(({ risk, countermeasure }) => ({ kind: risk.slice(0, LONGEST_RISK), countermeasure })),
        },
      }),
    ...(text && { 'sales.submit-contract': { text: text.text } }),
    ...(approved && { 'legal.approve-contract': { opinion: approved.opinion } }),
    ...(signed && { 'sales.sign-contract': { contractNo: signed.contractNo, signedOn: signed.signedOn } }),
    ...(filed && {
      'sales.file-contract': {
        copiesTo: filed.copiesTo.map((office) => OFFICE_NAMES[office]['zh-CN']),
        ledgerNo: filed.ledgerNo,
      },
    }),
    ...(strategy && {
      'sales.hold-strategy-meeting': {
        heldOn: strategy.heldOn,
        attendees: strategy.attendees,
        opinions: strategy.opinions,
      },
    }),
  };
}
