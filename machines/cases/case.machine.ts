import { chartKit, drawn } from '../kit/chart.js';
import { blankCase, isSatisfied } from './case.facts.js';
import { caseRules } from './case.rules.js';
import type { CaseFacts } from './case.types.js';

const kit = chartKit(caseRules, {
  'is-satisfied': isSatisfied,
  'is-unsatisfied': (facts: CaseFacts) => facts.answers.length > 0 && facts.result === null,
  'is-decided': ({ decided }: CaseFacts) => decided !== null,
  'wants-investigation': ({ registered }: CaseFacts) => registered?.kind === 'quality',
  'is-investigated': ({ investigation }: CaseFacts) => investigation !== null,
  'is-closed': ({ closed }: CaseFacts) => closed !== null,
});
const { to, noted, follows } = kit;

const support = { 'engineering.support': noted() };

/** The life of a case: received, responded to, assigned, solved, confirmed, closed (S3§七2). */
export const caseMachine = drawn({
  id: 'cases',
  rules: caseRules,
  kit,
  blank: blankCase,
  life: {
    entering: { description: 'Not yet a case. Never stored.', on: { 'any.register-case': to('received') } },
    received: {
      description: 'The customer waits for a first answer.',
      on: { 'aftersales.respond': to('responded', 'AS-01') },
    },
    responded: {
      description: 'Answered; after-sales names who deals with it.',
      on: { 'aftersales.assign-case': to('assigned'), ...support },
    },
    assigned: {
      description: 'The office finds a solution.',
      on: {
        'aftersales.assign-case': noted(),
        'office.propose-solution': to('solving'),
        ...support,
      },
    },
    solving: {
      description: 'The solution is approved where it costs more than the limit, and carried out.',
      on: {
        'aftersales.assign-case': noted(),
        'office.propose-solution': noted(),
        'management.approve-claim': noted('AS-06'),
        'management.refuse-claim': to('assigned'),
        'management.decide-case': noted(),
        'office.report-solved': to('solved', 'AS-02', 'AS-04'),
        ...support,
      },
    },
    solved: {
      description: 'Said to be solved; sales asks the customer.',
      always: follows(['solving', 'is-unsatisfied'], ['confirmed', 'is-satisfied'], ['confirmed', 'is-decided']),
      on: { 'sales.confirm-with-customer': noted(), 'management.decide-case': noted() },
    },
    confirmed: {
      description: 'The customer is satisfied, or the leader has decided.',
      on: { 'aftersales.close-case': to('closed', 'AS-02', 'AS-03', 'AS-05') },
    },
    closed: { type: 'final', description: 'Solved, confirmed and closed.' },
  },
  regions: {
    investigation: {
      description: "Quality's investigation of cause and responsibility (S4§二(九)1).",
      initial: 'none',
      states: {
        none: {
          always: follows(['over', 'is-closed'], ['concluded', 'is-investigated'], ['open', 'wants-investigation']),
          on: { 'quality.investigate': noted() },
        },
        open: { always: follows(['concluded', 'is-investigated']), on: { 'quality.investigate': noted() } },
        concluded: { always: follows(['over', 'is-closed']), on: { 'quality.investigate': noted() } },
        over: {},
      },
    },
  },
});
