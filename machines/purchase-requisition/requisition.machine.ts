import { assign, setup } from 'xstate';
import { chartKit } from '../kit/chart.js';
import type { ProcessInput } from '../process.js';
import { blankRequisition, record } from './requisition.facts.js';
import { needsLeader } from './requisition.leader.js';
import { requisitionRules } from './requisition.rules.js';
import type { RequisitionEvent, RequisitionFacts } from './requisition.types.js';

/** How a requisition stands, by name: what chooses a branch of the chart. Rules stop a requisition; these never do. */
export const requisitionStandings = {
  'needs-leader': needsLeader,
  'needs-no-leader': (facts: RequisitionFacts) => !needsLeader(facts),
};

const kit = chartKit(requisitionRules, requisitionStandings);
const { to, follows } = kit;

/** XState looks at its type only. */
const types = {} as { context: RequisitionFacts; events: RequisitionEvent; input: ProcessInput };

const requisitionSetup = setup({
  types,
  guards: kit.guards,
  actions: { record: assign(({ context, event }) => record(context, event)) },
});

const submit = { 'requester.submit': to('submitted', 'PQ-01', 'PQ-02', 'PQ-03') };

/** Until it is decided, the requester or his head may withdraw it. */
const withdrawal = { 'requester.withdraw': to('withdrawn', 'PF-04'), 'department.withdraw': to('withdrawn') };

/** The life of a purchase requisition, from the department's need to the purchase order (S0§四(三)1–3). */
export const requisitionMachine = requisitionSetup.createMachine({
  id: 'purchase-requisition',
  type: 'parallel',
  context: ({ input }) => blankRequisition(input),
  states: {
    life: {
      initial: 'entering',
      states: {
        entering: {
          description: 'Not yet a requisition: the rules of the form decide. Never stored.',
          on: { ...submit, 'order.draft-requisition': to('drafted') },
        },
        drafted: {
          description: 'An order needs it; the department fills in what it is for and when it is needed.',
          on: { ...submit, ...withdrawal },
        },
        returned: {
          description: 'Sent back with a reason. What is changed is signed and reviewed anew.',
          on: {
            'requester.revise': to('submitted', 'PQ-01', 'PQ-02', 'PQ-03', 'PF-04'),
            'department.revise': to('submitted', 'PQ-01', 'PQ-02', 'PQ-03'),
            ...withdrawal,
          },
        },
        submitted: {
          description: 'Waits for the signature of the head of the requesting department (S0§四(三)1).',
          on: { 'department.sign': to('signed', 'PF-01'), 'department.return': to('returned'), ...withdrawal },
        },
        signed: {
          description: 'Procurement reviews necessity, stock and budget (S0§四(三)2).',
          on: {
            'procurement.review': to('reviewed', 'PQ-04', 'PQ-06', 'PQ-07', 'PF-03'),
            'procurement.return': to('returned'),
            ...withdrawal,
          },
        },
        reviewed: {
          description: 'Reviewed: who approves follows from the facts. Never stored.',
          always: follows(['awaiting-leader', 'needs-leader'], ['approved', 'needs-no-leader']),
        },
        'awaiting-leader': {
          description: 'Large, important or beyond the budget: the company leader decides (S0§四(三)2).',
          on: {
            'management.approve': to('approved', 'PQ-04', 'PQ-05', 'PF-02'),
            'management.reject': to('rejected'),
            ...withdrawal,
          },
        },
        approved: {
          description: 'Procurement chooses the supplier and orders (S0§四(三)3).',
          on: { 'procurement.order': to('ordered', 'PQ-04', 'PQ-05', 'PQ-08', 'PQ-09', 'PQ-10') },
        },
        ordered: {
          type: 'final',
          description: 'Ordered; arrival and inspection belong to the order that waits for it.',
        },
        rejected: { type: 'final', description: 'The company leader has refused it.' },
        withdrawn: { type: 'final', description: 'Given up before it was decided.' },
      },
    },
  },
});
