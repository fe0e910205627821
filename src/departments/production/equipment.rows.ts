import { companyDay, daysAfter } from '../../../machines/calendar.js';
import { openBreakdown } from '../../../machines/maintenance/maintenance.plan.js';
import type { Breakdown, MaintenanceFacts, Scheduled } from '../../../machines/maintenance/maintenance.types.js';
import type { EquipmentStop } from './equipment-stop.entity.js';
import type { Equipment } from './equipment.entity.js';

/** A line's or a team's name without regard to case, width and spaces. */
export const lineKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** SQL: the same of a column. */
export const lineKeyOf = (column: string): string =>
  `lower(btrim(regexp_replace(normalize(${column}, NFKC), '\\s+', ' ', 'g')))`;

export function equipmentOf(id: string, facts: MaintenanceFacts, state: string, at: string): Equipment {
  const { equipment, model, line, team, dailyHours, keeper, due, dueOn, retired } = facts;
  const broken = retired === null ? openBreakdown(facts) : null;
  return {
    id,
    equipment,
    model,
    line,
    team,
    dailyHours,
    keeper,
    state,
    lineKey: lineKey(line),
    teamKey: team === null ? null : lineKey(team),
    down: broken !== null,
    downSince: broken?.on ?? null,
    expectedOn: broken?.expectedOn ?? null,
    nextOn: dueOn,
    due: due.length > 0,
    open: retired === null,
    updatedAt: at,
  };
}

type Of = Pick<EquipmentStop, 'id' | 'equipment' | 'line' | 'team' | 'dailyHours'>;

/** The last day lost when it works again on a day; the day of the breakdown is lost in any case. */
const dayBefore = (from: string, back: string): string => {
  const last = daysAfter(back, -1) ?? back;
  return last < from ? from : last;
};

function breakdownOf(of: Of, facts: MaintenanceFacts, breakdown: Breakdown): EquipmentStop {
  const { stop, on, symptom, cause, expectedOn, repaired, checked, downHours } = breakdown;
  const open = facts.retired === null && openBreakdown(facts)?.stop === stop;
  const over = facts.retired && repaired === null ? companyDay(facts.retired.at) : (repaired?.on ?? on);
  const back = open ? expectedOn : facts.key && checked ? companyDay(checked.at) : over;
  return {
    ...of,
    no: stop,
    kind: 'breakdown',
    from: on,
    until: back === null ? null : dayBefore(on, back),
    cause: cause ?? symptom,
    hours: downHours,
    open,
  };
}

function maintenanceOf(of: Of, { plan, retired }: MaintenanceFacts, scheduled: Scheduled): EquipmentStop {
  const { stop, from, until, items, doneOn } = scheduled;
  const work = items.flatMap(({ item }) => plan.find((one) => one.item === item)?.work ?? []);
  return {
    ...of,
    no: stop,
    kind: 'upkeep',
    from: doneOn !== null && doneOn < from ? doneOn : from,
    until: doneOn ?? until,
    cause: work.join('；'),
    hours: null,
    open: doneOn === null && retired === null,
  };
}

/** The stops that an event may still change: the last two breakdowns, and what is scheduled. Those before stay as they are. */
export function stopsOf(id: string, facts: MaintenanceFacts): EquipmentStop[] {
  const { equipment, line, team, dailyHours, breakdowns, scheduled } = facts;
  const of = { id, equipment, line, team, dailyHours };
  return [
    ...breakdowns.slice(-2).map((breakdown) => breakdownOf(of, facts, breakdown)),
    ...(scheduled === null ? [] : [maintenanceOf(of, facts, scheduled)]),
  ];
}
