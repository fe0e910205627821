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

export const planned = orderSetup.createStateConfig({
  type: 'parallel',
  description: 'The plans are in force; materials, equipment, staff and inspection are made ready (S4§二(六)).',
  always: elsewhere('received', 'reviewed', 'producing', 'inspected', 'customer-accepted', 'delivered'),
  on: {
    ...waivers,
    ...payment,
    ...amendment,
    ...cancellation,
    'quality.join-preparation': noted(),
    'production.start': to('#order.life.producing', 'PR-01', 'PR-02', 'PR-03', 'PR-04', 'PR-05', 'PR-06'),
  },
  states: {
    materials: {
      initial: 'awaited',
      states: {
        awaited: {
          always: follows(['not-needed', 'procurement-plan-not-needed'], ['passed', 'materials-passed']),
          on: { 'quality.pass-incoming': noted(), 'quality.fail-incoming': noted() },
        },
        passed: {
          always: follows(['awaited', 'materials-awaited']),
          on: { 'quality.pass-incoming': noted(), 'quality.fail-incoming': noted() },
        },
        'not-needed': {},
      },
    },
    preparation: {
      initial: 'awaited',
      states: {
        awaited: {
          always: follows(['reported', 'preparation-reported']),
          on: { 'production.report-preparation': noted() },
        },
        reported: { on: { 'production.report-preparation': noted() } },
      },
    },
    'inspection-plan': {
      initial: 'awaited',
      states: {
        awaited: {
          always: follows(['released', 'inspection-plan-released']),
          on: { 'quality.release-inspection-plan': noted() },
        },
        released: { on: { 'quality.release-inspection-plan': noted() } },
      },
    },
  },
});

const shopFloor = {
  'production.report-progress': noted('LG-01'),
  'production.raise-exception': noted('EX-02'),
  'production.close-exception': noted('EX-01'),
  'quality.record-in-process': noted(),
};

export const producing = orderSetup.createStateConfig({
  description: 'On the shop floor: daily reports, exceptions, in-process inspection, rework (S3§五, §六1).',
  initial: 'running',
  always: elsewhere('received', 'reviewed', 'planned', 'inspected', 'customer-accepted', 'delivered'),
  on: {
    ...waivers,
    ...payment,
    ...amendment,
    ...cancellation,
  },
  states: {
    running: {
      always: follows(['awaiting-inspection', 'awaits-inspection'], ['rework', 'is-in-rework']),
      on: { ...shopFloor, 'production.finish': to('awaiting-inspection', 'IN-01', 'IN-02', 'IN-03', 'IN-04') },
    },
    'awaiting-inspection': {
      description: 'Finished; waits for the final inspection.',
      always: follows(['running', 'is-running'], ['rework', 'is-in-rework']),
      on: {
        'production.raise-exception': noted('EX-02'),
        'production.close-exception': noted('EX-01'),
        'quality.record-in-process': noted(),
        'quality.pass-final': to(
          '#order.life.inspected',
          'IN-03',
          'IN-04',
          'IN-05',
          'IN-06',
          'IN-07',
          'IN-08',
          'LG-01',
          'LG-02',
          'LG-07',
          'FE-07',
        ),
        'quality.fail-final': to('rework', 'LG-01', 'LG-02'),
      },
    },
    rework: {
      description: 'Failed; production rectifies, then quality inspects again. The rounds are counted.',
      always: follows(['awaiting-inspection', 'awaits-inspection']),
      on: {
        ...shopFloor,
        'production.finish-rework': to('awaiting-inspection', 'IN-01', 'IN-02', 'IN-03', 'IN-04'),
      },
    },
  },
});
