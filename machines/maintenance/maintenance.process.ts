import { companyInstant, daysAfter } from '../calendar.js';
import { passing } from '../kit/beside.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import type { Office } from '../offices.js';
import { maintenanceStories } from './maintenance.demo.js';
import { maintenanceExamples } from './maintenance.examples.js';
import { maintenanceMachine } from './maintenance.machine.js';
import { maintenanceOffers } from './maintenance.offers.js';
import { ORDERS_AT_LINE } from './maintenance.orders.js';
import { maintenancePapers } from './maintenance.papers.js';
import { isDown, isUnchecked, nextDue, openBreakdown } from './maintenance.plan.js';
import { maintenanceRules, SHIPPED } from './maintenance.rules.js';
import type { MaintenanceData } from './maintenance.schema.js';
import { maintenanceSchema } from './maintenance.schema.js';
import { maintenanceSuggestions } from './maintenance.suggestions.js';
import type { MaintenanceEvent, MaintenanceFacts } from './maintenance.types.js';

const BY_HEAD = { head: true, reason: true };

const events = eventsOf<MaintenanceFacts, keyof MaintenanceData>(
  {
    'production.register-equipment': [text('登记设备', '登記設備', 'Register equipment')],
    'production.move-equipment': [text('调整设备位置和负责人', '調整設備位置與負責人', 'Move equipment')],
    'production.set-maintenance-plan': [text('修订保养计划', '修訂保養計畫', 'Set plan of maintenance'), BY_HEAD],
    'production.schedule-maintenance': [text('安排停机保养', '安排停機保養', 'Schedule maintenance')],
    'production.complete-maintenance': [
      text('登记保养', '登錄保養', 'Record maintenance'),
      { goal: (facts) => facts.due.length > 0 && !isDown(facts) },
    ],
    'production.postpone-maintenance': [text('保养延期', '保養延期', 'Postpone maintenance'), BY_HEAD],
    'production.report-down': [text('报告故障停机', '回報故障停機', 'Report as down')],
    'production.estimate-repair': [
      text('说明原因和预计恢复日期', '說明原因與預計恢復日期', 'State cause and day of return'),
      { awaited: (facts) => isDown(facts) && openBreakdown(facts)?.expectedOn === null },
    ],
    'production.report-repaired': [text('报告修复', '回報修復', 'Report as repaired'), { goal: isDown }],
    'quality.check-equipment': [
      text('检查修复的设备', '檢查修復的設備', 'Check repaired equipment'),
      { decides: true, awaited: isUnchecked },
    ],
    'production.retire-equipment': [text('设备报废停用', '設備報廢停用', 'Retire equipment'), BY_HEAD],
    'clock.fall-due': [text('保养到期', '保養到期', 'Maintenance due'), { internal: true }],
    'clock.pass-expected': [text('超过预计恢复日期', '超過預計恢復日期', 'Not back as expected'), { internal: true }],
  },
  { clock: { sender: 'any' } },
);

/** The day of the next item begins; the day on which it was to work again is over. */
function timers(facts: MaintenanceFacts): { at: string; event: string }[] {
  if (facts.retired !== null) return [];
  const [next, down] = [nextDue(facts), isDown(facts) ? openBreakdown(facts) : null];
  const passed = down?.expectedOn && !down.overExpected ? daysAfter(down.expectedOn, 1) : null;
  return [
    ...(next === null ? [] : [{ at: companyInstant(next, '00:00'), event: 'clock.fall-due' }]),
    ...(passed === null ? [] : [{ at: companyInstant(passed, '00:00'), event: 'clock.pass-expected' }]),
  ];
}

const CONCERNED: readonly Office[] = ['clerk', 'sales', 'operations', 'quality'];

/** Equipment 设备: how it is maintained, when it is down, and what that does to the orders (S0§二(一)5; S2§七2). */
export const maintenance = defineProcess<MaintenanceFacts, MaintenanceEvent>({
  kind: 'maintenance',
  subject: 'making',
  prefix: 'EQ',
  sequence: 'equipment_no',
  name: text('设备维护', '設備維護', 'Equipment'),
  plural: 'Equipment',
  version: 1,
  machine: maintenanceMachine,
  rules: maintenanceRules,
  events,
  schema: maintenanceSchema,
  examples: maintenanceExamples,
  entry: ['production.register-equipment'],
  milestones: {
    registered: text('正常', '正常', 'In use'),
    due: text('待保养', '待保養', 'Maintenance due'),
    done: text('已保养', '已保養', 'Maintained'),
    down: text('故障停机', '故障停機', 'Down'),
    repaired: text('已修复', '已修復', 'Repaired'),
    retired: text('已停用', '已停用', 'Retired'),
  },
  ends: ['retired'],
  stateNames: {},
  titleOf: ({ equipment, model, line }) => [equipment, model, line],
  // What is down is to be back; everything else is to be maintained.
  dueOn: (facts) => (isDown(facts) ? (openBreakdown(facts)?.expectedOn ?? null) : facts.dueOn),
  dueName: text('保养或恢复日期', '保養或恢復日期', 'Maintenance or return'),
  followedBy: ({ keeper, registered }) => [keeper, registered?.by],
  belongsTo: ({ keeper }) => [{ role: 'keeper', person: keeper, office: 'production' }],
  beside: passing(({ keeper }, instead) => ({ keeper: instead(keeper) })),
  about: (facts) => openBreakdown(facts)?.orders ?? [],
  road: [
    { event: 'production.complete-maintenance', within: 'due', reaches: 'done' },
    { event: 'production.report-repaired', within: 'down', reaches: 'repaired' },
  ],
  timers,
  offers: maintenanceOffers,
  observes: { 'production.report-down': ORDERS_AT_LINE, 'production.estimate-repair': ORDERS_AT_LINE },
  notices: [
    { to: 'due', tell: ['production'], clause: 'S0§二(一)5' },
    { on: ['production.schedule-maintenance'], tell: ['clerk', 'quality'], clause: 'S0§二(一)5' },
    { on: ['production.report-down', 'clock.pass-expected'], tell: ['production', ...CONCERNED], clause: 'S2§三2' },
    { on: ['production.estimate-repair', 'production.report-repaired'], tell: CONCERNED, clause: 'S2§三2' },
    { on: ['quality.check-equipment'], tell: ['production', 'clerk'], clause: 'S4§二(六)2' },
    { to: 'retired', tell: ['operations', 'quality'] },
  ],
  papers: maintenancePapers,
  demo: maintenanceStories,
  suggestions: maintenanceSuggestions,
  thresholds: {
    'maintenance.postpone-days': {
      unit: 'days',
      lowered: 'higher',
      rules: ['EQ-05'],
      shipped: SHIPPED['maintenance.postpone-days'],
      label: text(
        '设备保养可延期的最长天数',
        '設備保養可延期的最長天數',
        'Days by which a planned maintenance may be postponed',
      ),
    },
  },
});
