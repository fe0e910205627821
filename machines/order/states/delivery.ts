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

export const inspected = orderSetup.createStateConfig({
  description: 'Quality passed it; sales arranges the acceptance by the customer (S3§六2).',
  initial: 'arranging',
  always: elsewhere('received', 'reviewed', 'planned', 'producing', 'customer-accepted', 'delivered'),
  on: {
    ...waivers,
    ...payment,
    ...amendment,
    ...cancellation,
    'sales.arrange-acceptance': noted(),
    'sales.present-product': noted(),
    'sales.record-acceptance': to(
      '#order.life.customer-accepted',
      'AC-01',
      'AC-02',
      'AC-03',
      'AC-04',
      'LG-01',
      'LG-03',
      'LG-08',
    ),
    'sales.record-objection': noted(),
    'sales.return-for-rework': to('#order.life.producing'),
  },
  states: {
    arranging: { always: follows(['handling-objection', 'has-complaint'], ['arranged', 'acceptance-arranged']) },
    arranged: { always: follows(['handling-objection', 'has-complaint']) },
    'handling-objection': {
      always: follows(['arranging', 'has-no-complaint']),
      on: { 'sales.close-objection': noted() },
    },
  },
});

export const customerAccepted = orderSetup.createStateConfig({
  type: 'parallel',
  description: 'The customer signed; packed, confirmed, dispatched and handed over, in as many shipments as it takes.',
  always: elsewhere('received', 'reviewed', 'planned', 'producing', 'inspected', 'delivered'),
  on: {
    ...waivers,
    ...payment,
    ...amendment,
    ...cancellation,
    // What the customer did not accept is reworked, or given up by an amendment.
    'sales.return-for-rework': to('#order.life.producing', 'RW-01'),
  },
  states: {
    packing: {
      initial: 'awaited',
      states: {
        awaited: { always: follows(['packed', 'is-packed']) },
        packed: { always: follows(['awaited', 'is-unpacked']) },
      },
    },
    confirmation: {
      initial: 'awaited',
      states: {
        awaited: { always: follows(['confirmed', 'is-confirmed']) },
        confirmed: { always: follows(['awaited', 'is-unconfirmed']) },
      },
    },
    transport: {
      initial: 'awaited',
      states: { awaited: { always: follows(['dispatched', 'is-dispatched']) }, dispatched: {} },
    },
  },
});

export const delivered = orderSetup.createStateConfig({
  type: 'parallel',
  description: 'Everything is handed over; finance settles (S3§七1).',
  on: {
    ...waivers,
    ...payment,
    'finance.record-costs': noted(),
    'finance.issue-invoice': noted(),
    'finance.reconcile': noted(),
    'finance.request-write-off': noted(),
    'management.approve-write-off': noted('WO-01', 'FE-09'),
    'finance.settle': to('#order.life.settled', 'ST-01', 'ST-02', 'ST-03', 'ST-04', 'ST-05', 'FE-08'),
  },
  states: {
    costs: {
      initial: 'awaited',
      states: { awaited: { always: follows(['recorded', 'costs-recorded']) }, recorded: {} },
    },
    invoice: {
      initial: 'awaited',
      states: { awaited: { always: follows(['issued', 'is-invoiced']) }, issued: {} },
    },
    reconciliation: {
      initial: 'awaited',
      states: { awaited: { always: follows(['agreed', 'is-reconciled']) }, agreed: {} },
    },
    payment: {
      initial: 'open',
      states: {
        open: { always: follows(['balanced', 'is-balanced']) },
        balanced: { always: follows(['open', 'is-unbalanced']) },
      },
    },
  },
});

const CARRIAGE = ['DL-02', 'DL-03', 'DL-04', 'DL-05', 'DL-06', 'LG-01', 'LG-05', 'OS-02'] as const;

const onTheRoad = {
  'clerk.confirm-delivery': noted('OS-01'),
  'logistics.report-transit': noted('LG-06'),
  'logistics.report-transport-exception': noted('LG-06'),
};

const overOrElse = (...branches: Parameters<typeof follows>) => follows(['over', 'is-over'], ...branches);

/** The goods, beside the life of the order. */
export const carriage = orderSetup.createStateConfig({
  description:
    'Packed, dispatched, handed over. What is on the road arrives wherever an amendment or a rework has brought the order.',
  initial: 'none',
  states: {
    none: { always: overOrElse(['shipping', 'is-shipping'], ['underway', 'is-underway']) },
    shipping: {
      description: 'After the acceptance, where that is on site before it (OS-01); in as many shipments as it takes.',
      always: overOrElse(['underway', 'is-underway'], ['none', 'is-not-carried']),
      on: {
        ...onTheRoad,
        'production.pack': noted('OS-01'),
        'logistics.dispatch': noted('OS-01', 'DL-01', 'LG-01', 'LG-04', 'LG-05'),
        'logistics.hand-over': noted('DL-01', ...CARRIAGE),
      },
    },
    underway: {
      description: 'The order was set back while accepted goods are on the road; they were packed when they left.',
      always: overOrElse(['shipping', 'is-shipping'], ['none', 'is-not-carried']),
      on: { ...onTheRoad, 'logistics.hand-over': noted(...CARRIAGE) },
    },
    over: {},
  },
});
