import { chartKit, drawn } from '../kit/chart.js';
import { blankMaintenance } from './maintenance.facts.js';
import { isDown, isUnchecked } from './maintenance.plan.js';
import { maintenanceRules } from './maintenance.rules.js';
import type { MaintenanceFacts } from './maintenance.types.js';

const kit = chartKit(maintenanceRules, {
  'is-down': isDown,
  'is-due': (facts: MaintenanceFacts) => facts.due.length > 0 && !isUnchecked(facts),
  'is-not-due': ({ due }: MaintenanceFacts) => due.length === 0,
});
const { to, noted, follows } = kit;

/** Its plan and its place may be changed as long as it is there. */
const kept = {
  'production.move-equipment': noted(),
  'production.set-maintenance-plan': noted('EQ-01'),
  'production.schedule-maintenance': noted('EQ-06'),
  'production.postpone-maintenance': noted('EQ-05', 'EQ-06'),
  'production.retire-equipment': to('retired'),
  'clock.fall-due': noted(),
};

const MAINTAINED = ['EQ-02', 'EQ-06'] as const;

/** While it works. */
const working = {
  ...kept,
  'production.report-down': to('down', 'EQ-06'),
  'production.complete-maintenance': to('done', ...MAINTAINED),
};

/** Equipment: maintained when it is due, repaired when it is down (S0§二(一)5; S2§七2). */
export const maintenanceMachine = drawn({
  id: 'maintenance',
  rules: maintenanceRules,
  kit,
  blank: blankMaintenance,
  life: {
    entering: {
      description: 'Not yet registered. Never stored.',
      on: { 'production.register-equipment': to('registered', 'EQ-01') },
    },
    registered: {
      description: 'It works, and nothing of its plan is due.',
      on: working,
      always: follows(['due', 'is-due']),
    },
    due: {
      description: 'It works; the day of a planned maintenance has come.',
      on: working,
      always: follows(['registered', 'is-not-due']),
    },
    done: {
      description: 'It works, and was maintained as its plan says.',
      on: working,
      always: follows(['due', 'is-due']),
    },
    down: {
      description: 'It does not work: no order can be made on it.',
      on: {
        ...kept,
        'production.estimate-repair': noted(),
        'clock.pass-expected': noted(),
        'production.complete-maintenance': noted(...MAINTAINED),
        'production.report-repaired': to('repaired', 'EQ-03', 'EQ-06'),
      },
    },
    repaired: {
      description: 'Repaired; key equipment is used again once quality has checked it.',
      on: {
        ...working,
        'production.complete-maintenance': noted(...MAINTAINED),
        'quality.check-equipment': noted('EQ-02', 'EQ-04'),
      },
      always: follows(['down', 'is-down'], ['due', 'is-due']),
    },
    retired: { type: 'final', description: 'Not used any more.' },
  },
});
