import { blankOrder } from './order.facts.js';
import { ENTRY_RULES, follows, notedEvenOnHold, orderSetup, to } from './order.setup.js';
import { carriage, customerAccepted, delivered, inspected } from './states/delivery.js';
import { planned, producing } from './states/production.js';
import { received } from './states/received.js';
import { reviewed } from './states/reviewed.js';

const entered = to('received', ...ENTRY_RULES);

/** The life of a business order, from entry to settlement; beside it, whether it is on hold, where the goods are, and whether its plan is being changed. */
export const orderMachine = orderSetup.createMachine({
  id: 'order',
  type: 'parallel',
  context: ({ input }) => blankOrder(input),
  states: {
    life: {
      initial: 'entering',
      states: {
        entering: {
          description: 'Not yet an order: the entry rules decide. Never stored.',
          on: { 'sales.enter-order': entered, 'market.enter-order': entered, 'clerk.enter-order': entered },
        },
        received,
        reviewed,
        planned,
        producing,
        inspected,
        'customer-accepted': customerAccepted,
        delivered,
        settled: { type: 'final', description: 'Paid and reconciled; archive and after-sales go on by themselves.' },
        cancelled: { type: 'final', description: 'Declined or cancelled, with the impact accepted.' },
      },
    },
    hold: {
      description: 'While on hold only resume, cancel and payments are taken.',
      initial: 'running',
      states: {
        running: {
          always: follows(['over', 'is-over']),
          on: { 'clerk.hold': { target: 'held', ...notedEvenOnHold() } },
        },
        held: {
          always: follows(['over', 'is-over']),
          on: { 'clerk.resume': { target: 'running', ...notedEvenOnHold() } },
        },
        over: {},
      },
    },
    carriage,
    'plan-change': {
      description: 'Applied for by production, supported by its head, approved by the company leader (S0§三(三)).',
      initial: 'none',
      states: {
        none: {
          always: follows(['over', 'is-over']),
          on: { 'production.request-plan-change': to('requested', 'PC-01') },
        },
        requested: {
          always: follows(['none', 'no-change-open']),
          on: {
            'production.support-plan-change': to('supported', 'FE-05'),
            'management.approve-plan-change': to('none', 'PC-02', 'FE-06'),
            'management.reject-plan-change': to('none'),
          },
        },
        supported: {
          always: follows(['none', 'no-change-open']),
          on: {
            'management.approve-plan-change': to('none', 'PC-02', 'FE-06'),
            'management.reject-plan-change': to('none'),
          },
        },
        over: {},
      },
    },
  },
});
