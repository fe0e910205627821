import { chartKit, drawn } from '../kit/chart.js';
import { blankIssue } from './issue.facts.js';
import { issueRules } from './issue.rules.js';
import type { IssueFacts } from './issue.types.js';

const kit = chartKit(issueRules, {
  'has-open-measure': ({ measures, review }: IssueFacts) => measures.length > 0 && review === null,
  'is-reviewed': ({ review }: IssueFacts) => review !== null,
  'is-reported': ({ reported }: IssueFacts) => reported !== null,
  'is-decided': ({ decisions }: IssueFacts) => decisions.length > 0,
});
const { to, noted, follows } = kit;

/** At any time until it is solved: a measure at once. */
const meanwhile = { 'any.take-emergency-measure': noted() };

/** The life of an issue: raised, assigned, solving, solved, verified (S2§五3). */
export const issueMachine = drawn({
  id: 'issues',
  rules: issueRules,
  kit,
  blank: blankIssue,
  life: {
    entering: { description: 'Not yet an issue. Never stored.', on: { 'any.raise-issue': to('raised') } },
    raised: {
      description: 'Waits for the follow-up clerk, who names the office that deals with it.',
      on: {
        'clerk.assign-issue': to('assigned'),
        'management.decide-issue': to('assigned', 'IS-05'),
        ...meanwhile,
      },
    },
    assigned: {
      description: 'The office looks for the cause.',
      on: {
        'office.state-cause': to('solving'),
        'office.propose-solution': to('solving'),
        'clerk.assign-issue': noted(),
        'management.decide-issue': noted('IS-05'),
        ...meanwhile,
      },
    },
    solving: {
      description: 'Cause and solution are put on record and carried out.',
      on: {
        'office.state-cause': noted(),
        'office.propose-solution': noted(),
        'office.report-solved': to('solved', 'IS-01', 'IS-02'),
        'clerk.assign-issue': noted(),
        'management.decide-issue': noted('IS-05'),
        ...meanwhile,
      },
    },
    solved: {
      description: 'Said to be solved; another office looks whether it is.',
      on: {
        'clerk.verify-issue': to('verified', 'IS-03', 'IS-04'),
        'clerk.reopen-issue': to('solving'),
      },
    },
    verified: { type: 'final', description: 'Solved, as another office has seen.' },
  },
  regions: {
    emergency: {
      description: 'Whether something was done at once, and reviewed since.',
      initial: 'none',
      states: {
        none: { always: follows(['measure-taken', 'has-open-measure']) },
        'measure-taken': {
          on: { 'clerk.review-emergency': noted() },
          always: follows(['reviewed', 'is-reviewed']),
        },
        reviewed: { always: follows(['measure-taken', 'has-open-measure']) },
      },
    },
    escalation: {
      description: 'Whether the leader knows of it, and has decided.',
      initial: 'none',
      states: {
        none: {
          on: { 'clerk.report-upward': noted() },
          always: follows(['decided', 'is-decided'], ['reported', 'is-reported']),
        },
        reported: {
          on: { 'management.call-special': noted() },
          always: follows(['decided', 'is-decided']),
        },
        decided: {},
      },
    },
  },
});
