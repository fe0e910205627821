import {
  amendment,
  cancellation,
  elsewhere,
  follows,
  noted,
  orderSetup,
  payment,
  to,
  waivers,
} from '../order.setup.js';

const issuing = {
  'clerk.issue-order': noted(),
  'production.acknowledge-order': noted(),
  'procurement.acknowledge-order': noted(),
  'quality.acknowledge-order': noted(),
  'logistics.acknowledge-order': noted(),
};

const designReview = { 'engineering.pass-design-review': noted() };

export const reviewed = orderSetup.createStateConfig({
  type: 'parallel',
  description: 'The review is passed; production, procurement and logistics plan, the clerk puts the plans in force.',
  always: elsewhere('received', 'planned', 'producing', 'inspected', 'customer-accepted', 'delivered'),
  on: {
    ...waivers,
    ...payment,
    ...amendment,
    ...cancellation,
    'clerk.release': to(
      '#order.life.planned',
      'PL-01',
      'PL-02',
      'PL-03',
      'PL-04',
      'PL-05',
      'PL-06',
      'PL-07',
      'PL-08',
      'PL-09',
      'PL-10',
      'PL-11',
      'PL-12',
      'PL-13',
      'PL-14',
      'PL-15',
      'PL-16',
      'PL-17',
    ),
  },
  states: {
    issue: {
      description: 'Copies go to the departments; each confirms its duties (S2§二2).',
      initial: 'awaited',
      states: {
        awaited: { always: follows(['issued', 'order-issued']), on: { 'clerk.issue-order': noted() } },
        issued: {
          always: follows(['acknowledged', 'order-acknowledged']),
          on: issuing,
        },
        acknowledged: {
          always: follows(['issued', 'order-unacknowledged']),
          on: issuing,
        },
      },
    },
    'production-plan': {
      description: 'In force once the clerk approves it (S2§三1).',
      initial: 'drafting',
      states: {
        drafting: {
          always: follows(['submitted', 'production-plan-submitted'], ['effective', 'production-plan-effective']),
          on: { 'production.submit-plan': noted() },
        },
        submitted: {
          always: follows(['drafting', 'production-plan-drafting'], ['effective', 'production-plan-effective']),
          on: {
            'clerk.approve-production-plan': noted('PL-02', 'PL-03', 'PL-04', 'PL-05', 'PL-06', 'PL-07', 'FE-02'),
            'clerk.return-production-plan': noted(),
          },
        },
        effective: {
          always: follows(['drafting', 'production-plan-drafting'], ['submitted', 'production-plan-submitted']),
          on: { 'production.submit-plan': noted() },
        },
      },
    },
    'procurement-plan': {
      description: 'In force once the clerk approves it (S2§四1), or not needed by production’s declaration.',
      initial: 'drafting',
      states: {
        drafting: {
          always: follows(
            ['submitted', 'procurement-plan-submitted'],
            ['effective', 'procurement-plan-effective'],
            ['not-needed', 'procurement-plan-not-needed'],
          ),
          on: { 'procurement.submit-plan': noted(), 'production.declare-no-purchase': noted() },
        },
        submitted: {
          always: follows(['drafting', 'procurement-plan-drafting'], ['effective', 'procurement-plan-effective']),
          on: {
            'clerk.approve-procurement-plan': noted('PL-09', 'PL-11', 'PL-12', 'FE-03'),
            'clerk.return-procurement-plan': noted(),
          },
        },
        effective: {
          always: follows(['drafting', 'procurement-plan-drafting'], ['submitted', 'procurement-plan-submitted']),
          on: { 'procurement.submit-plan': noted() },
        },
        'not-needed': {
          always: follows(['drafting', 'procurement-plan-drafting'], ['submitted', 'procurement-plan-submitted']),
          on: { 'procurement.submit-plan': noted() },
        },
      },
    },
    'logistics-plan': {
      initial: 'drafting',
      states: {
        drafting: {
          always: follows(['effective', 'logistics-plan-effective']),
          on: { 'logistics.submit-plan': noted() },
        },
        effective: {
          always: follows(['drafting', 'logistics-plan-drafting']),
          on: { 'logistics.submit-plan': noted() },
        },
      },
    },
    kickoff: {
      description: 'Project orders begin with a meeting (S4§二(四)).',
      initial: 'awaited',
      states: {
        awaited: {
          always: follows(['not-needed', 'is-no-project'], ['held', 'kickoff-held']),
          on: { 'sales.hold-kickoff': noted() },
        },
        held: { on: { 'sales.hold-kickoff': noted() } },
        'not-needed': { always: follows(['awaited', 'is-project']) },
      },
    },
    design: {
      description: 'Orders with design: reviewed, sampled, confirmed by the customer (S4§二(五)).',
      initial: 'designing',
      states: {
        designing: {
          always: follows(['not-needed', 'needs-no-design'], ['sampling', 'design-reviewed']),
          on: designReview,
        },
        sampling: {
          always: follows(['designing', 'design-stale'], ['submitted', 'sample-submitted']),
          on: { ...designReview, 'engineering.submit-sample': noted() },
        },
        submitted: {
          always: follows(['sampling', 'sample-returned'], ['confirmed', 'sample-confirmed']),
          on: { ...designReview, 'sales.confirm-sample': noted('PL-17'), 'sales.return-sample': noted() },
        },
        confirmed: {
          always: follows(['sampling', 'sample-returned']),
          on: { ...designReview, 'sales.return-sample': noted() },
        },
        'not-needed': { always: follows(['designing', 'needs-design']) },
      },
    },
  },
});
