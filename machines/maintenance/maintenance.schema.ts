import { attachment, choice, count, day, flag, hours, judged, person, text, texts, time } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { called, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import { maintenanceWords as words } from './maintenance.words.js';

const object = shapesWith(words);

const LONG = { max: 2000 };
const TEN_YEARS = 3650;

/** What was found at one item of the plan. */
const RESULTS = {
  normal: named('正常', '正常', 'As it should be'),
  adjusted: named('已调整', '已調整', 'Adjusted'),
  replaced: named('已更换零件', '已更換零件', 'Parts replaced'),
  defective: named('有缺陷，待修', '有缺陷，待修', 'Defective, to be repaired'),
};

const planned = object(
  'PlannedMaintenance',
  'What is done to it regularly: after so many days, or on days that are named (S0§二(一)5).',
  {
    item: count({ min: 1, max: 99 }),
    work: text(LONG),
    'everyDays?': count({ min: 1, max: TEN_YEARS }),
    'dates?': list(object('PlannedDay', { on: day() }), { max: 50, uniqueBy: 'on' }),
    'lastOn?': day({ about: 'When it was done last, where that was before it was registered here.' }),
  },
);

const plan = () => list(planned, { max: 30, uniqueBy: 'item' });

const place = {
  line: text({ max: 100, about: 'The production line that stands still with it.' }),
  'team?': text({ max: 100, about: 'The team that works at it, as production plans name it.' }),
  'place?': text(),
  dailyHours: hours({ about: 'Hours a day for which it can be used.' }),
  'keeper?': person({ about: 'Who looks after it.' }),
};

const maintained = object('MaintainedItem', {
  item: count({ min: 1, max: 99 }),
  result: choice(RESULTS),
  'remark?': text(LONG),
});

/** The data of every event that is accepted from outside. */
export const maintenanceSchema = {
  'production.register-equipment': object('RegisteredEquipment', 'Equipment of a line, and how it is maintained.', {
    equipment: text(),
    'model?': text(),
    'assetNo?': text({ max: 50 }),
    ...place,
    key: flag({ about: 'Quality checks it after a repair before it is used again (S4§二(六)2).' }),
    plan: plan(),
  }),
  'production.move-equipment': object('MovedEquipment', 'Where it stands now, and who looks after it.', place),
  'production.set-maintenance-plan': object('MaintenancePlan', 'Takes the place of the plan before.', {
    plan: plan(),
  }),
  'production.schedule-maintenance': object(
    'ScheduledMaintenance',
    'On which days it stands still for it; takes the place of what was scheduled before.',
    {
      from: day(),
      until: day({ about: 'The last of these days.' }),
      items: list(object('ScheduledItem', { item: count({ min: 1, max: 99 }) }), { min: 1, max: 30, uniqueBy: 'item' }),
      'performers?': texts({ max: 20 }),
    },
  ),
  'production.complete-maintenance': object('MaintenanceRecord', 'The record of a maintenance 设备维护记录 (S2§七2).', {
    on: day(),
    items: list(maintained, { min: 1, max: 30, uniqueBy: 'item' }),
    findings: judged(LONG),
    performers: texts({ min: 1, max: 20 }),
    spentHours: hours(),
    'parts?': text(LONG),
    'doc?': attachment(),
  }),
  'production.postpone-maintenance': object('PostponedMaintenance', {
    item: count({ min: 1, max: 99 }),
    postponedTo: day(),
  }),
  'production.report-down': object('EquipmentDown', 'It does not work, or must not be used.', {
    on: day(),
    time: time(),
    symptom: text(LONG),
    'cause?': text(LONG),
    'expectedOn?': day({ about: 'The day on which it is expected to work again.' }),
    'orders?': called(
      '受影响的订单',
      '受影響的訂單',
      'Orders affected',
      texts({ length: 50, about: 'Beside those whose plan names its line or team.' }),
    ),
  }),
  'production.estimate-repair': object('EstimatedRepair', { cause: text(LONG), expectedOn: day() }),
  'production.report-repaired': object('RepairRecord', 'The record of a repair (S2§七2).', {
    on: day(),
    time: time(),
    work: called('维修内容', '維修內容', 'What was done', text(LONG)),
    'cause?': text({ ...LONG, about: 'As it was found to be; without it, as it was stated before.' }),
    performers: texts({ min: 1, max: 20 }),
    'parts?': text(LONG),
    'doc?': attachment(),
  }),
  'quality.check-equipment': object('EquipmentCheck', 'Whether it may be used again (S4§二(六)2).', {
    passed: flag(),
    findings: judged(LONG),
  }),
  'production.retire-equipment': NO_DATA,
};

export type MaintenanceData = DataOf<typeof maintenanceSchema> & {
  /** The day of a planned maintenance has come. */
  'clock.fall-due': Record<string, never>;
  /** The day on which it was to work again has passed. */
  'clock.pass-expected': Record<string, never>;
};
