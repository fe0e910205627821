import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import { isBlank } from '../kit/text.js';
import type { Envelope } from '../rulebook.js';
import { orderOf } from './opportunity.order.js';
import type { Need, OpportunityData } from './opportunity.schema.js';
import type { Contract, Evaluating, OpportunityEvent, OpportunityFacts } from './opportunity.types.js';

const NO_CONTRACT: Contract = { text: null, returned: null, approved: null, signed: null, filed: null };

/** What the departments look at; of whom the customer is reached by, and what he can pay, they judge nothing. */
const EVALUATED = [
  'summary',
  'lines',
  'deliveryPlace',
  'deliveryDate',
  'qualityRequirements',
  'packagingRequirements',
  'specialRequirements',
] as const satisfies (keyof Need)[];

const FIELDS = [...EVALUATED, 'customer', 'currency', 'budget', 'payment'] as const satisfies (keyof Need)[];

/** Of an event's data what it says of the need. */
const needIn = (data: Need): Need =>
  Object.fromEntries(FIELDS.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]])));

/** The need with what the event says of it; once it is known to anybody, what has to be evaluated anew is a revision. */
function withNeed(facts: OpportunityFacts, data: Need): Pick<OpportunityFacts, 'need' | 'revision'> {
  const { customer, ...rest } = needIn(data);
  const need: Need = {
    ...facts.need,
    ...rest,
    ...(customer && { customer: { ...facts.need.customer, ...customer } }),
  };
  const isOther = EVALUATED.some((field) => JSON.stringify(need[field]) !== JSON.stringify(facts.need[field]));
  return { need, revision: facts.revision === 0 || isOther ? facts.revision + 1 : facts.revision };
}

/** Whose the event is: of whom the sender stands in for, where he does. */
const principal = ({ by, onBehalfOf }: Envelope): string => onBehalfOf ?? by;

const evaluated =
  <Office extends Evaluating>(office: Office) =>
  (facts: OpportunityFacts, event: Envelope & { data: OpportunityData[`${Office}.evaluate`] }) => ({
    evaluations: { ...facts.evaluations, [office]: note<object>(facts, event) },
  });

type Found = Omit<OpportunityFacts['risks'][number], 'no'>;

/** Those that nobody has found before are numbered on: their numbers follow from that of the opportunity. */
function withRisks({ no, risks }: OpportunityFacts, found: readonly Found[]): Pick<OpportunityFacts, 'risks'> {
  const fresh = found.filter(
    ({ text }, at) => !risks.some((one) => one.text === text) && found.findIndex((one) => one.text === text) === at,
  );
  return { risks: [...risks, ...fresh.map((one, at) => ({ ...one, no: `RK-${no}-${risks.length + at + 1}` }))] };
}

const known = (countermeasure: string | undefined) =>
  isBlank(countermeasure) || countermeasure === undefined ? {} : { known: countermeasure };

const reducers: Reducers<OpportunityFacts, OpportunityData> = {
  'market.register-need': (facts, event) => {
    const told = withNeed(facts, event.data);
    return { ...told, channel: event.data.channel, registered: stamp(told, event) };
  },
  'sales.register-enquiry': (facts, event) => {
    const told = withNeed(facts, event.data);
    const { answers } = event.data;
    return {
      ...told,
      registered: facts.registered ?? stamp(told, event),
      salesperson: facts.salesperson ?? principal(event),
      enquiries: [...facts.enquiries, { answers, ...stamp(told, event) }],
    };
  },
  'sales.confirm-need': (facts, event) => {
    const told = withNeed(facts, event.data);
    const { accurate, complete, feasibility, risks } = event.data;
    const confirmation = { accurate, complete, feasibility, risks, ...stamp(told, event) };
    return { ...told, salesperson: principal(event), confirmation };
  },
  'sales.flag-key': (facts, event) => ({ flagged: note(facts, event) }),
  'sales.hold-strategy-meeting': (facts, event) => ({ strategy: note(facts, event) }),
  'meeting.hold-strategy': (facts, event) => ({ strategy: note(facts, event) }),
  'sales.evaluate': (facts, event) => ({
    ...evaluated('sales')(facts, event),
    ...withRisks(
      facts,
      event.data.risks.map(({ kind = 'market', risk, countermeasure }) => ({
        kind,
        ...(kind === 'market' && { office: 'sales' as const }),
        text: risk,
        ...known(countermeasure),
      })),
    ),
  }),
  'engineering.evaluate': evaluated('engineering'),
  'production.evaluate': evaluated('production'),
  'quality.evaluate': (facts, event) => ({
    ...evaluated('quality')(facts, event),
    ...withRisks(
      facts,
      event.data.risks.map(({ risk, countermeasure }) => ({ kind: 'quality', text: risk, ...known(countermeasure) })),
    ),
  }),
  // Another price asks for another text.
  'sales.quote': (facts, event) => ({ quote: note(facts, event), contract: NO_CONTRACT }),
  'sales.record-negotiation': (facts, event) => ({ negotiations: [...facts.negotiations, note(facts, event)] }),
  'sales.submit-contract': (facts, event) => ({ contract: { ...NO_CONTRACT, text: note(facts, event) } }),
  'legal.return-contract': (facts, event) => ({ contract: { ...facts.contract, returned: reasoned(facts, event) } }),
  'legal.approve-contract': (facts, event) => ({ contract: { ...facts.contract, approved: note(facts, event) } }),
  'sales.sign-contract': (facts, event) => ({ contract: { ...facts.contract, signed: note(facts, event) } }),
  'sales.file-contract': (facts, event) => ({ contract: { ...facts.contract, filed: note(facts, event) } }),
  'sales.win': (facts, event) => ({ won: stamp(facts, event), order: orderOf(facts.no) }),
  'sales.lose': (facts, event) => ({ lost: { ...note(facts, event), reason: event.reason } }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<OpportunityFacts, OpportunityEvent>(reducers);

/** An opportunity of which nothing is known but its number. */
export const blankOpportunity = ({ no }: { no: string }): OpportunityFacts => ({
  no,
  revision: 0,
  need: {},
  channel: null,
  registered: null,
  salesperson: null,
  enquiries: [],
  confirmation: null,
  flagged: null,
  strategy: null,
  evaluations: { sales: null, engineering: null, production: null, quality: null },
  risks: [],
  quote: null,
  negotiations: [],
  contract: NO_CONTRACT,
  order: null,
  won: null,
  lost: null,
});
