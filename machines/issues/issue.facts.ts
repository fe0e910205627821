import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Reducers } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { IssueData } from './issue.schema.js';
import type { IssueEvent, IssueFacts } from './issue.types.js';

const reducers: Reducers<IssueFacts, IssueData> = {
  'any.raise-issue': (_facts, { data, by, onBehalfOf, office }) => ({
    revision: 1,
    kind: data.kind,
    orders: [...new Set([...(data.orders ?? []), ...(data.exception ? [data.exception.order] : [])])],
    exception: data.exception ?? null,
    description: data.description,
    effect: data.effect,
    raiser: { office: office as Office, person: onBehalfOf ?? by },
  }),
  'clerk.assign-issue': (_facts, { data: { office, person, others } }) => ({
    office,
    person,
    others: others.filter((other) => other !== office),
  }),
  'office.state-cause': (facts, event) => ({ cause: note(facts, event) }),
  'office.propose-solution': (facts, event) => {
    const revised = { ...facts, revision: facts.revision + 1 };
    return { revision: revised.revision, dueOn: event.data.dueOn, solution: note(revised, event) };
  },
  'any.take-emergency-measure': (facts, event) => ({
    measures: [...facts.measures, note(facts, event)],
    review: null,
  }),
  'clerk.review-emergency': (facts, event) => ({ review: note(facts, event) }),
  'clerk.report-upward': (facts, event) => ({ reported: stamp(facts, event) }),
  'management.call-special': (facts, event) => ({ special: [...facts.special, note(facts, event)] }),
  'management.decide-issue': (facts, event) => {
    const { office, person, dueOn } = event.data;
    const revised = { ...facts, revision: facts.revision + 1 };
    return {
      revision: revised.revision,
      office: office ?? facts.office,
      person: person ?? facts.person,
      dueOn: dueOn ?? facts.dueOn,
      decisions: [...facts.decisions, note(revised, event)],
      ...(office && person && dueOn && { actions: [...facts.actions, actionOf(facts)] }),
    };
  },
  'office.report-solved': (facts, event) => ({ result: note(facts, event) }),
  'clerk.verify-issue': (facts, event) => ({ verified: stamp(facts, event) }),
  'clerk.reopen-issue': (facts, event) => ({ result: null, reopened: [...facts.reopened, reasoned(facts, event)] }),
};

/** The number of the action that the next decision starts; a replay and a preview name the same one. */
const actionOf = ({ no, actions }: IssueFacts): string => `AI-${no}-${actions.length + 1}`;

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<IssueFacts, IssueEvent>(reducers);

/** An issue of which nothing is known but its number. */
export const blankIssue = ({ no }: { no: string }): IssueFacts => ({
  no,
  revision: 0,
  kind: null,
  orders: [],
  exception: null,
  description: '',
  effect: {},
  raiser: null,
  office: null,
  person: null,
  others: [],
  dueOn: null,
  cause: null,
  solution: null,
  measures: [],
  review: null,
  reported: null,
  special: [],
  decisions: [],
  actions: [],
  result: null,
  verified: null,
  reopened: [],
});
