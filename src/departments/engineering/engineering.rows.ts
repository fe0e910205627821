import { dueOn } from '../../../machines/order/order.due.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { Seen } from '../../read-models/follow.js';
import type { EngineeringTask } from './engineering-task.entity.js';

type Facts = Seen<'entry' | 'milestone' | 'check' | 'reviews' | 'designReview' | 'sample' | 'sampleConfirmation'>;
type State = Pick<EngineeringTask, 'status' | 'detail' | 'tests' | 'doneAt'>;

const WAITING: State = { status: 'waiting', detail: null, tests: [], doneAt: null };

function feasibility({ reviews: { engineering } }: Facts): State {
  if (!engineering) return WAITING;
  const status = engineering.stale ? 'outdated' : engineering.verdict === 'object' ? 'objected' : 'done';
  return { ...WAITING, status, detail: engineering.solution || null, doneAt: engineering.at };
}

function design({ designReview }: Facts): State {
  if (!designReview) return WAITING;
  const status = designReview.stale ? 'outdated' : 'done';
  return { ...WAITING, status, detail: designReview.reviewers.join(', '), doneAt: designReview.at };
}

function sampleStatus(
  sample: NonNullable<OrderFacts['sample']>,
  confirmation: OrderFacts['sampleConfirmation'],
): State['status'] {
  if (sample.stale) return 'outdated';
  if (sample.returned !== null) return 'returned';
  return confirmation ? 'done' : 'submitted';
}

function sample({ sample, sampleConfirmation }: Facts): State {
  if (!sample) return WAITING;
  const status = sampleStatus(sample, sampleConfirmation);
  return { status, detail: sample.returned, tests: sample.tests, doneAt: sample.at };
}

const TO_DO: readonly State['status'][] = ['waiting', 'returned', 'outdated'];

export function engineeringTasksOf(facts: Facts): EngineeringTask[] {
  const { no, entry, milestone, check, designReview } = facts;
  const row = (task: EngineeringTask['task'], state: State, isTime: boolean): EngineeringTask => ({
    orderNo: no,
    task,
    ...state,
    open: isTime && TO_DO.includes(state.status),
    dueOn: dueOn(facts),
  });
  const isDesigned = designReview !== null && !designReview.stale;
  return [
    ...(entry.class === 'project'
      ? [row('feasibility', feasibility(facts), milestone === 'received' && check !== null)]
      : []),
    ...(entry.design === true
      ? [
          row('design', design(facts), milestone === 'reviewed'),
          row('sample', sample(facts), milestone === 'reviewed' && isDesigned),
        ]
      : []),
  ];
}
