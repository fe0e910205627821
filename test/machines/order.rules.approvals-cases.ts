import type { Changes, Step } from '../support/order.fixture.js';
import { orderAt, scene } from '../support/order.fixture.js';
import type { RuleCase } from './order.rules.case.js';

const PAID: Changes = { and: ['finance.record-payment'] };
const ASKED: Changes = { and: ['management.request-cancellation'] };
const SUBMITTED = orderAt('reviewed', { and: ['production.submit-plan'] });
const OBJECTED = orderAt('inspected', {
  and: ['sales.record-objection', { type: 'sales.record-objection', data: { items: ['two scratches'] } }],
});
/** Passed, and back in its review because the customer wants more. */
const BACK = orderAt('reviewed', {
  and: [
    { type: 'sales.amend', data: { changes: { specialRequirements: [{ text: 'blue', department: 'production' }] } } },
  ],
});

const request = (impactAccepted: boolean): Step => ({
  type: 'management.request-cancellation',
  data: { impactAccepted },
});

/** What approvals and signatures bind to, and leaving what was begun. */
export const approvalsCases = {
  'AP-01': {
    stops: scene(SUBMITTED, { type: 'clerk.approve-production-plan', seen: null }),
    passes: scene(SUBMITTED, 'clerk.approve-production-plan'),
  },
  'AP-02': {
    stops: scene(SUBMITTED, { type: 'clerk.approve-production-plan', seen: SUBMITTED.events.length - 1 }),
    passes: scene(SUBMITTED, 'clerk.approve-production-plan'),
  },
  'DC-03': { stops: scene(BACK, 'sales.decline'), passes: scene(orderAt('checked'), 'sales.decline') },
  'CN-03': {
    stops: scene(orderAt('planned', PAID), 'management.cancel'),
    passes: scene(orderAt('planned'), 'management.cancel'),
  },
  'CN-04': {
    stops: scene(orderAt('planned', PAID), 'management.approve-cancellation'),
    passes: scene(orderAt('planned', ASKED), 'management.approve-cancellation'),
  },
  'CN-05': {
    stops: scene(orderAt('planned', PAID), request(false)),
    passes: scene(orderAt('planned', PAID), request(true)),
  },
  'CN-06': {
    stops: scene(orderAt('planned', ASKED), request(true)),
    passes: scene(orderAt('planned'), request(true)),
  },
  'FE-11': {
    stops: scene(orderAt('planned', ASKED), { type: 'management.approve-cancellation', by: 'management-1' }),
    passes: scene(orderAt('planned', ASKED), 'management.approve-cancellation'),
  },
  'OB-02': {
    stops: scene(OBJECTED, { type: 'sales.close-objection' }),
    passes: scene(OBJECTED, { type: 'sales.close-objection', data: { objection: 'OB-2' } }),
  },
} satisfies Record<string, RuleCase>;
