import { compare } from '../decimal.js';
import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { CaseData } from './case.schema.js';
import type { CaseEvent, CaseFacts } from './case.types.js';
import type { Policy } from '../rulebook.js';

/** Defaults, not in the regulations: hours until the first answer, and the amount above which a claim is approved. */
export const SHIPPED = { 'cases.response-hours': '24', 'cases.claim': '2000' } as const;

export const limitOf = ({ thresholds }: Policy, name: keyof typeof SHIPPED): string =>
  thresholds[name] ?? SHIPPED[name];

const reducers: Reducers<CaseFacts, CaseData> = {
  'any.register-case': (facts, event) => ({
    revision: 1,
    registered: note({ ...facts, revision: 1 }, event),
    registrar: { office: event.office as Office, person: event.onBehalfOf ?? event.by },
  }),
  'aftersales.respond': (facts, event) => ({ response: note(facts, event) }),
  'aftersales.assign-case': (_facts, { data: { office, person } }) => ({ office, person }),
  'quality.investigate': (facts, event) => ({
    investigation: note(facts, event),
    // Its number follows from the case's, so that a replay and a preview name the same one.
    nonconformity: event.data.isQuality ? `NC-${facts.no}` : facts.nonconformity,
  }),
  'engineering.support': (facts, event) => ({ advices: [...facts.advices, note(facts, event)] }),
  'office.propose-solution': (facts, event) => {
    const revised = { ...facts, revision: facts.revision + 1 };
    const { cost = '0' } = event.data;
    const claimDue = compare(cost, limitOf(event.policy, 'cases.claim')) > 0;
    return { revision: revised.revision, solution: note(revised, event), claimDue, claim: null };
  },
  'management.approve-claim': (facts, event) => ({ claim: stamp(facts, event) }),
  'management.refuse-claim': (facts, event) => ({
    claimDue: false,
    claim: null,
    solution: null,
    refused: [...facts.refused, reasoned(facts, event)],
  }),
  'office.report-solved': (facts, event) => ({ result: note(facts, event) }),
  'sales.confirm-with-customer': (facts, event) => ({
    answers: [...facts.answers, note(facts, event)],
    ...(event.data.satisfied ? {} : { result: null }),
  }),
  'management.decide-case': (facts, event) => ({ decided: note(facts, event) }),
  'aftersales.close-case': (facts, event) => ({ closed: stamp(facts, event) }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<CaseFacts, CaseEvent>(reducers);

/** A case of which nothing is known but its number. */
export const blankCase = ({ no }: { no: string }): CaseFacts => ({
  no,
  revision: 0,
  registered: null,
  registrar: null,
  response: null,
  office: null,
  person: null,
  investigation: null,
  nonconformity: null,
  advices: [],
  solution: null,
  claimDue: false,
  claim: null,
  refused: [],
  result: null,
  answers: [],
  decided: null,
  closed: null,
});

/** The customer's last word is that the case is solved. */
export const isSatisfied = ({ answers }: CaseFacts): boolean => answers.at(-1)?.satisfied === true;
