import { compare, sum } from '../../../machines/decimal.js';
import { passedOf } from '../../../machines/order/facts/materials.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { Seen } from '../../read-models/follow.js';
import { covered } from '../../read-models/materials.js';
import { hasReached, isInBatches } from '../../read-models/standing.js';
import { dueOn, isOver } from '../../../machines/order/order.due.js';
import type { Inspection } from './inspection.entity.js';
import type { Nonconformity } from './nonconformity.entity.js';

type Lots = OrderFacts['incoming'];
type Records = OrderFacts['inProcess'];

function incomingStatus(incoming: Lots, item: string, isCovered: boolean): Inspection['status'] {
  if (isCovered) return 'passed';
  return incoming.findLast((lot) => lot.item === item)?.result === 'fail' ? 'failed' : 'waiting';
}

/** The latest record counts (IN-03). */
function processStatus(inProcess: Records, item: string): Inspection['status'] {
  const latest = inProcess.findLast(({ process }) => process === item);
  if (!latest) return 'waiting';
  return latest.result === 'pass' ? 'passed' : 'failed';
}

type FinalFacts = Pick<OrderFacts, 'finalInspection' | 'failedInspections' | 'finished'>;

function finalStatus({ finalInspection, failedInspections }: FinalFacts): Inspection['status'] {
  if (finalInspection && !finalInspection.stale) return 'passed';
  return failedInspections.at(-1)?.measures === null ? 'failed' : 'waiting';
}

const wasFinished = ({ finalInspection, failedInspections, finished }: FinalFacts): boolean =>
  finished !== null || finalInspection !== null || failedInspections.length > 0;

export function inspectionsOf(
  facts: Seen<
    | 'entry'
    | 'milestone'
    | 'procurementPlan'
    | 'inspectionPlan'
    | 'incoming'
    | 'making'
    | 'inProcess'
    | 'finished'
    | 'finalInspection'
    | 'failedInspections'
    | 'batches'
  >,
): Inspection[] {
  const { no, milestone, procurementPlan, inspectionPlan, incoming, inProcess, finished } = facts;
  const due = dueOn(facts);
  const bought = procurementPlan.status === 'effective' ? (procurementPlan.content?.items ?? []) : [];
  const isCovered = covered(facts, bought);
  // What its batches are inspected for is theirs.
  const keyProcesses = isInBatches(facts) ? [] : (inspectionPlan?.items.filter(({ key }) => key) ?? []);
  return [
    ...bought.map(({ item, specification, by }, index) => {
      const status = incomingStatus(incoming, item, isCovered[index] ?? false);
      const row = { orderNo: no, kind: 'incoming' as const, no: index + 1, item, method: specification, status };
      return { ...row, open: status !== 'passed' && !isOver(facts), dueOn: by };
    }),
    ...keyProcesses.map(({ item, method, standard }, index) => {
      const status = processStatus(inProcess, item);
      const row = { orderNo: no, kind: 'in-process' as const, no: index + 1, item, method: `${method}; ${standard}` };
      return { ...row, status, open: status !== 'passed' && milestone === 'producing', dueOn: due };
    }),
    ...(wasFinished(facts)
      ? [
          {
            orderNo: no,
            kind: 'final' as const,
            no: 1,
            item: 'final',
            method: '',
            status: finalStatus(facts),
            open: milestone === 'producing' && finished !== null,
            dueOn: due,
          },
        ]
      : []),
  ];
}

export function nonconformitiesOf(
  facts: Seen<'incoming' | 'making' | 'inProcess' | 'failedInspections' | 'procurementPlan' | 'milestone' | 'returnTo'>,
): Nonconformity[] {
  const { no, incoming, inProcess, failedInspections, procurementPlan } = facts;
  const isProduced = isOver(facts) || hasReached(facts, 'inspected');
  const wanted = (item: string): string =>
    sum(procurementPlan.content?.items.flatMap((planned) => (planned.item === item ? [planned.quantity] : [])) ?? []);
  const failedLots = incoming.filter(({ result }) => result === 'fail');
  const failedProcesses = inProcess.flatMap((record, place) => (record.result === 'fail' ? [{ record, place }] : []));
  const passedAfter = (name: string, place: number): boolean =>
    inProcess.slice(place).some(({ process, result }) => process === name && result === 'pass');
  return [
    ...failedLots.map(({ item, by, at }, index) => ({
      ...found({ orderNo: no, source: 'incoming', no: index + 1 }, { by, at }),
      items: [item],
      open: !isProduced && compare(passedOf(facts, item), wanted(item)) < 0,
    })),
    ...failedProcesses.map(({ record, place }, index) => ({
      ...found({ orderNo: no, source: 'in-process', no: index + 1 }, record),
      items: [record.process],
      open: !isProduced && !passedAfter(record.process, place),
    })),
    ...failedInspections.map(({ round, items, lines, disposition, measures, by, at }) => ({
      // What the customer sent back was not inspected: it names neither items nor lines.
      ...found({ orderNo: no, source: items.length + lines.length > 0 ? 'final' : 'customer', no: round }, { by, at }),
      items: items.flatMap(({ item, result }) => (result === 'fail' ? [item] : [])),
      disposition,
      measures,
      open: measures === null && !isOver(facts),
    })),
  ];
}

const found = (
  key: Pick<Nonconformity, 'orderNo' | 'source' | 'no'>,
  { by, at }: { by: string; at: string },
): Omit<Nonconformity, 'items' | 'open'> => ({ ...key, disposition: null, measures: null, foundBy: by, foundAt: at });
