import { companyDay, daysBetween } from '../calendar.js';
import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { named, namedAll } from '../named.js';
import type { Envelope } from '../rulebook.js';
import { rulebook } from '../rulebook.js';
import { record } from './maintenance.facts.js';
import type { MaintenanceEvent, MaintenanceFacts } from './maintenance.types.js';

const { remedy, lacks, lacksInData, barring, dataOf } = ruleKit<MaintenanceFacts, MaintenanceEvent>();

/** Default, not in the regulations: how far a planned maintenance may be put off. */
export const SHIPPED = { 'maintenance.postpone-days': '15' } as const;

const isFuture = (day: string, { at }: Envelope): boolean => at !== '' && day > companyDay(at);

/** What the record of a maintenance or a check does not say. */
function unrecorded(_facts: MaintenanceFacts, event: MaintenanceEvent): string[] {
  const done = dataOf(event, 'production.complete-maintenance');
  const checked = dataOf(event, 'quality.check-equipment');
  return [
    ...(isBlank((done ?? checked)?.findings) ? ['findings'] : []),
    ...(done?.items ?? []).flatMap(({ result, remark }, index) =>
      result === 'defective' && isBlank(remark) ? [`items[${index}].remark`] : [],
    ),
  ];
}

/** Items that the plan does not have. */
const unknownItems = ({ plan }: MaintenanceFacts, items: readonly { item: number }[]): string[] =>
  items.flatMap(({ item }) => (plan.some((one) => one.item === item) ? [] : [named('maintenance-item', item)]));

/** Days and items that cannot be: they come before what they follow, lie ahead, or are not in the plan. */
function impossible(facts: MaintenanceFacts, event: MaintenanceEvent): string[] {
  const done = dataOf(event, 'production.complete-maintenance');
  const scheduled = dataOf(event, 'production.schedule-maintenance');
  const down = dataOf(event, 'production.report-down');
  const repaired = dataOf(event, 'production.report-repaired');
  const postponed = dataOf(event, 'production.postpone-maintenance');
  const last = facts.breakdowns.at(-1);
  const early = last && repaired && `${repaired.on} ${repaired.time}` < `${last.on} ${last.time}`;
  return [
    ...unknownItems(facts, [...(done?.items ?? []), ...(scheduled?.items ?? []), ...(postponed ? [postponed] : [])]),
    ...[done, down, repaired].flatMap((one) => (one && isFuture(one.on, event) ? ['on'] : [])),
    ...(scheduled && scheduled.until < scheduled.from ? ['until'] : []),
    ...(down?.expectedOn !== undefined && down.expectedOn < down.on ? ['expectedOn'] : []),
    ...(early ? ['time'] : []),
  ];
}

export const maintenanceRuleTable = {
  'EQ-01': {
    ...duty('S0§二(一)5', 'production'),
    sentence: text(
      '设备有定期维护保养计划：每项写明内容，以及间隔天数或指定日期',
      '設備有定期維護保養計畫：每項載明內容，以及間隔天數或指定日期',
      'Equipment has a plan of maintenance: for each item what is done, and how often or on which days.',
    ),
    remedy: remedy(
      ['production.register-equipment', 'production.set-maintenance-plan'],
      '请补充保养项，并为列出的项填写间隔天数或日期',
      '請補充保養項，並為所列項填寫間隔天數或日期',
      'Add items; for those that are named say how often, or on which days.',
    ),
    ...lacksInData(({ plan }) =>
      plan.length === 0
        ? ['plan']
        : namedAll(
            'maintenance-item',
            plan.flatMap(({ item, everyDays, dates }) => (everyDays === null && dates.length === 0 ? [item] : [])),
          ),
    ),
  },
  'EQ-02': {
    ...duty('S2§七2', 'production'),
    sentence: text(
      '维护和检查记录写明检查情况，有缺陷的项写明说明',
      '維護與檢查紀錄載明檢查情形，有缺陷者載明說明',
      'A record of maintenance says what was found, and of every defect what it is.',
    ),
    remedy: remedy(
      ['production.complete-maintenance', 'quality.check-equipment'],
      '请补全记录中列出的内容',
      '請補齊紀錄中所列內容',
      'Complete the record where it is named.',
    ),
    ...lacksInData(unrecorded),
  },
  'EQ-03': {
    ...duty('S2§七2', 'production'),
    sentence: text(
      '修复前故障原因已记录',
      '修復前故障原因已記錄',
      'The cause of a breakdown is on record before the equipment counts as repaired.',
    ),
    remedy: remedy(
      ['production.estimate-repair', 'production.report-repaired'],
      '请填写故障原因',
      '請填寫故障原因',
      'State the cause.',
    ),
    ...lacks(({ breakdowns }) => (isBlank(breakdowns.at(-1)?.cause) ? ['cause'] : [])),
  },
  'EQ-04': {
    ...gate('S4§二(六)2', 'quality'),
    sentence: text(
      '维修人不检查自己修复的设备',
      '維修人不檢查自己修復的設備',
      'Whoever reported a repair does not check it.',
    ),
    remedy: remedy([], '请由质量部其他人员检查', '請由品質部其他人員檢查', 'Somebody else of quality checks it.'),
    ...barring(({ breakdowns }) =>
      [breakdowns.at(-1)?.repaired].flatMap((one) => (one ? [one.by, one.onBehalfOf ?? one.by] : [])),
    ),
  },
  'EQ-05': {
    ...duty('S0§二(一)5', 'production'),
    sentence: text(
      '保养延期不超过规定天数',
      '保養延期不超過規定天數',
      'A maintenance is put off by no more days than the company allows.',
    ),
    remedy: remedy(
      ['production.postpone-maintenance'],
      '请选择较早的日期，或安排保养',
      '請選擇較早的日期，或安排保養',
      'Choose an earlier day, or have it done.',
    ),
    ...lacksInData(({ plan }, event) => {
      const { item, postponedTo } = dataOf(event, 'production.postpone-maintenance') ?? {};
      const planned = plan.find((one) => one.item === item)?.plannedOn ?? null;
      const name = 'maintenance.postpone-days';
      const most = Number(event.policy.thresholds[name] ?? SHIPPED[name]);
      return planned !== null && postponedTo !== undefined && daysBetween(planned, postponedTo) > most
        ? ['postponedTo']
        : [];
    }),
  },
  'EQ-06': {
    ...gate('product', 'production'),
    sentence: text(
      '日期先后合理，保养项在计划中',
      '日期先後合理，保養項在計畫中',
      'Days follow one another, none that has been lies ahead, and every item is in the plan.',
    ),
    remedy: remedy([], '请核对列出的日期和保养项', '請核對所列日期與保養項', 'Check the days and items named.'),
    ...lacksInData(impossible),
  },
} satisfies Record<string, ProcessRule<MaintenanceFacts, MaintenanceEvent>>;

export const maintenanceRules = rulebook<MaintenanceFacts, MaintenanceEvent, keyof typeof maintenanceRuleTable>(
  maintenanceRuleTable,
  { record, waived: () => [], everywhere: [] },
);
