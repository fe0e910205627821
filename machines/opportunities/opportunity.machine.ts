import { chartKit, drawn } from '../kit/chart.js';
import { blankOpportunity } from './opportunity.facts.js';
import { opportunityRules } from './opportunity.rules.js';
import type { ContractStanding } from './opportunity.standing.js';
import { contractStanding, isEvaluated, toEvaluate } from './opportunity.standing.js';
import type { Evaluating, OpportunityFacts } from './opportunity.types.js';
import { EVALUATING } from './opportunity.types.js';

type Standings<Name extends string> = Record<Name, (facts: OpportunityFacts) => boolean>;

const evaluations = Object.fromEntries(
  EVALUATING.flatMap((office) => [
    [`${office}-evaluated`, (facts: OpportunityFacts) => isEvaluated(facts, office)],
    [`${office}-pending`, (facts: OpportunityFacts) => !isEvaluated(facts, office)],
  ]),
) as Standings<`${Evaluating}-${'evaluated' | 'pending'}`>;

const CONTRACT = ['drafting', 'submitted', 'approved', 'signed'] as const;
const contractIs = Object.fromEntries(
  CONTRACT.map((one) => [`contract-${one}`, (facts: OpportunityFacts) => contractStanding(facts) === one]),
) as Standings<`contract-${ContractStanding}`>;

const kit = chartKit(opportunityRules, {
  ...evaluations,
  ...contractIs,
  'is-evaluating': (facts: OpportunityFacts) => toEvaluate(facts).length < EVALUATING.length,
});
const { to, noted, follows } = kit;

const CONFIRMED = '#opportunities.life.confirmed';
const lose = { 'sales.lose': to('#opportunities.life.lost') };

/** Sales hears more of the customer, and what it hears may change what is evaluated. */
const talking = {
  'sales.register-enquiry': noted(),
  'sales.flag-key': noted(),
  'sales.hold-strategy-meeting': noted('OP-09'),
  'meeting.hold-strategy': noted(),
};

/** An office evaluates what is needed; a need that has changed it evaluates anew. */
function evaluation(office: Evaluating) {
  const on = { [`${office}.evaluate`]: noted('OP-01') };
  return {
    initial: 'pending',
    states: {
      pending: { always: follows(['evaluated', `${office}-evaluated`]), on },
      evaluated: { always: follows(['pending', `${office}-pending`]), on },
    },
  };
}

const begins = Object.fromEntries(EVALUATING.map((office) => [`${office}.evaluate`, to('evaluating', 'OP-01')]));

/** To whatever other state of the contract the facts say. */
const contractFollows = (own: ContractStanding) =>
  follows(
    ...CONTRACT.filter((one) => one !== own).map((one): [string, `contract-${ContractStanding}`] => [
      one,
      `contract-${one}`,
    ]),
  );

/** Until it is signed, everything may still change. */
const negotiating = {
  'sales.record-negotiation': noted(),
  'sales.submit-contract': noted('OP-06', 'OP-11'),
  'sales.sign-contract': noted('OP-04', 'OP-09'),
  'sales.quote': to('#opportunities.life.quoted', 'OP-01', 'OP-02', 'OP-03', 'OP-08', 'OP-09'),
  'sales.confirm-need': to(CONFIRMED),
};

/** The life of an opportunity: a need is confirmed, evaluated, quoted and contracted, and is won or lost (S4§二(一)–(三)). */
export const opportunityMachine = drawn({
  id: 'opportunities',
  rules: opportunityRules,
  kit,
  blank: blankOpportunity,
  life: {
    entering: {
      description: 'Not yet on record. Never stored.',
      on: {
        'market.register-need': to('registered', 'OP-10'),
        'sales.register-enquiry': to('registered', 'OP-10'),
      },
    },
    registered: {
      description: 'Sales confirms with the customer what he needs, and judges the project.',
      on: { ...talking, ...lose, 'sales.confirm-need': to('confirmed') },
    },
    confirmed: {
      description: 'Waits for the first evaluation; what was evaluated as it is now stays so.',
      always: follows(['evaluating', 'is-evaluating']),
      on: { ...talking, ...lose, ...begins, 'sales.confirm-need': noted() },
    },
    evaluating: {
      type: 'parallel',
      description: 'Four offices evaluate side by side; the strategy of a key project is discussed (S4§二(二)).',
      on: {
        ...talking,
        ...lose,
        'sales.confirm-need': to('confirmed'),
        'sales.quote': to('quoted', 'OP-01', 'OP-02', 'OP-03', 'OP-08', 'OP-09'),
      },
      states: {
        sales: evaluation('sales'),
        engineering: evaluation('engineering'),
        production: evaluation('production'),
        quality: evaluation('quality'),
      },
    },
    quoted: {
      description: 'The customer has the quotation; what is negotiated is on record.',
      on: {
        ...lose,
        'sales.record-negotiation': noted(),
        'sales.quote': noted('OP-01', 'OP-02', 'OP-03', 'OP-08', 'OP-09'),
        'sales.confirm-need': to('confirmed'),
        'sales.submit-contract': to('contracting', 'OP-06', 'OP-11'),
      },
    },
    contracting: {
      description: 'The contract is drafted, read by legal, signed and filed (S4§二(三)).',
      initial: 'drafting',
      on: lose,
      states: {
        drafting: {
          description: 'Legal has returned it.',
          always: contractFollows('drafting'),
          on: negotiating,
        },
        submitted: {
          always: contractFollows('submitted'),
          on: {
            ...negotiating,
            'legal.return-contract': noted(),
            'legal.approve-contract': noted('OP-07'),
          },
        },
        approved: { always: contractFollows('approved'), on: negotiating },
        signed: {
          description: 'Copies go round, the original is filed.',
          always: contractFollows('signed'),
          on: {
            'sales.file-contract': noted(),
            'sales.win': to('#opportunities.life.won', 'OP-05'),
          },
        },
      },
    },
    won: { type: 'final', description: 'It has become an order.' },
    lost: { type: 'final', description: 'Given up, by the customer or by us; it was said why.' },
  },
});
