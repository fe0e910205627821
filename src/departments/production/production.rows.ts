import { sum } from '../../../machines/decimal.js';
import type { Seen } from '../../read-models/follow.js';
import { isInBatches } from '../../read-models/standing.js';
import { dueOn, isOver } from '../../../machines/order/order.due.js';
import type { DailyReport } from './daily-report.entity.js';
import type { JobLine, JobStatus, ProductionJob } from './job.entity.js';
import type { ProductionTask } from './task.entity.js';

type Facts = Seen<
  | 'entry'
  | 'quantities'
  | 'milestone'
  | 'returnTo'
  | 'hold'
  | 'productionPlan'
  | 'reports'
  | 'exceptions'
  | 'finished'
  | 'failedInspections'
  | 'packing'
  | 'batches'
>;

function producing({ finished, failedInspections }: Facts): JobStatus {
  if (finished !== null) return 'awaiting-inspection';
  return failedInspections.at(-1)?.measures === null ? 'rework' : 'running';
}

function statusOf(facts: Facts): JobStatus {
  if (isInBatches(facts)) return 'in-batches';
  switch (facts.milestone) {
    case 'planned':
      return 'preparing';
    case 'producing':
      return producing(facts);
    case 'inspected':
      return 'inspected';
    case 'customer-accepted':
      return facts.packing && !facts.packing.stale ? 'packed' : 'packing';
    case 'delivered':
    case 'settled':
      return 'delivered';
    case 'cancelled':
      return 'cancelled';
    default:
      return 'replanning';
  }
}

const NOTHING = { ordered: '0', produced: '0', passed: '0', rejected: '0' };

/** The lines that are ordered now. */
const jobLines = ({ entry, quantities }: Facts): JobLine[] =>
  (entry.lines ?? []).map(({ line, productNo = '', description = '', unit = '' }) => {
    const { ordered, produced, passed, rejected } = quantities[String(line)] ?? NOTHING;
    return { line, productNo, description, unit, ordered, produced, passed, rejected };
  });

const first = (days: readonly string[]): string | null => [...days].sort().at(0) ?? null;
const last = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

export function jobsOf(facts: Facts): ProductionJob[] {
  const { no, hold, productionPlan, reports, exceptions, finished, failedInspections, packing } = facts;
  const { nodes = [], slackDays = null } = productionPlan.content ?? {};
  return [
    {
      orderNo: no,
      status: statusOf(facts),
      held: hold !== null,
      open: !isOver(facts) && !isInBatches(facts),
      plannedStart: first(nodes.map(({ start }) => start)),
      plannedFinish: last(nodes.map(({ finish }) => finish)),
      slackDays,
      dueOn: dueOn(facts),
      lines: jobLines(facts),
      hours: sum(reports.map(({ hours }) => hours)),
      lastReportOn: last(reports.map(({ date }) => date)),
      openExceptions: exceptions.filter(({ open }) => open).length,
      reworkRounds: failedInspections.length,
      finishedAt: finished?.at ?? null,
      packages: packing?.packages ?? null,
      labels: packing?.labels ?? null,
      packedAt: packing?.at ?? null,
    },
  ];
}

export const reportsOf = ({ no, reports }: Seen<'reports'>): DailyReport[] =>
  reports.map(({ date, line, good, bad, hours, materials, equipment, by, at }, index) => ({
    orderNo: no,
    no: index + 1,
    reportedOn: date,
    line,
    good,
    bad,
    hours,
    materials: materials || null,
    equipment: equipment || null,
    reportedBy: by,
    recordedAt: at,
  }));

export function tasksOf(facts: Seen<'productionPlan' | 'milestone' | 'finished'>): ProductionTask[] {
  const { no, productionPlan, finished, milestone } = facts;
  if (productionPlan.content === null || productionPlan.status !== 'effective') return [];
  const open = finished === null && !isOver(facts) && milestone !== 'inspected' && milestone !== 'customer-accepted';
  return productionPlan.content.tasks.map(({ team, work, start, finish }, index) => ({
    orderNo: no,
    no: index + 1,
    team,
    work,
    startOn: start,
    finishOn: finish,
    open,
  }));
}
