import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { AdjustmentStatus } from '../../../machines/order/v3/money/money.facts.js';
import type { RequisitionFacts } from '../../../machines/purchase-requisition/requisition.types.js';
import type { Transition } from '../../engine/log/transition.js';
import type { OrderTransition, Seen } from '../../read-models/follow.js';
import type { Decision, DecisionStatus } from './decision.entity.js';

interface Approval {
  by: string;
  at: string;
}

const decided = (
  approval: Approval | null,
  closing: OrderFacts['closing'],
): Pick<Decision, 'status' | 'decidedBy' | 'decidedAt'> => ({
  status: approval ? 'approved' : closing ? 'lapsed' : 'waiting',
  decidedBy: approval?.by ?? null,
  decidedAt: approval?.at ?? null,
});

const writeOffsOf = ({ no, entry, writeOffs, closing }: Seen<'entry' | 'writeOffs' | 'closing'>): Decision[] =>
  writeOffs.map(({ amount, reason, by, at, approvedBy }, index) => ({
    process: no,
    subject: 'write-off',
    ref: String(index + 1),
    content: '',
    reasons: reason ? [reason] : [],
    amount,
    currency: entry.currency ?? null,
    askedBy: by,
    askedAt: at,
    ...decided(approvedBy, closing),
  }));

const ADJUSTED: Record<AdjustmentStatus, DecisionStatus> = {
  requested: 'waiting',
  approved: 'approved',
  'carried-out': 'approved',
  rejected: 'rejected',
  withdrawn: 'lapsed',
};

/** Decided on after the order's end, too; one that was approved and withdrawn since stays approved here. */
const adjustmentsOf = ({ no, entry, money }: Seen<'entry' | 'money'>): Decision[] =>
  (money?.adjustments ?? []).map(({ id, kind, status, amount, reason, evidence, by, at, approvedBy, ended }) => {
    const decision = approvedBy ?? (status === 'rejected' ? ended : null);
    return {
      process: no,
      subject: 'adjustment',
      ref: id,
      status: approvedBy ? 'approved' : ADJUSTED[status],
      content: kind,
      reasons: [reason, evidence].flatMap((word) => word || []),
      amount,
      currency: entry.currency ?? null,
      askedBy: by,
      askedAt: at,
      decidedBy: decision?.by ?? null,
      decidedAt: decision?.at ?? null,
    };
  });

/** Those that lapsed with an amendment come first, as they did: each keeps its number. */
const waiversOf = ({ no, waivers, approvals, closing }: Seen<'waivers' | 'approvals' | 'closing'>): Decision[] =>
  [...(approvals?.lapsedWaivers ?? []), ...waivers].map(({ rule, reason, by, at, approvedBy, ...more }, index) => ({
    process: no,
    subject: 'waiver',
    ref: String(index + 1),
    content: rule,
    reasons: reason ? [reason] : [],
    amount: null,
    currency: null,
    askedBy: by,
    askedAt: at,
    ...decided(approvedBy, closing),
    ...(approvedBy === null && 'lapsedAt' in more ? { status: 'lapsed' as const } : {}),
  }));

/** Production assesses what a cancellation would cost because somebody wants one; before it began, nobody need ask. */
function cancellationsOf({
  no,
  cancellationImpact,
  approvals,
  closing,
}: Seen<'cancellationImpact' | 'approvals' | 'closing'>): Decision[] {
  const isCancelled = closing?.type === 'management.cancel' || closing?.type === 'management.approve-cancellation';
  const cancelled = isCancelled ? closing : null;
  const asked = approvals?.cancellation ?? cancellationImpact ?? cancelled;
  if (!asked) return [];
  return [
    {
      process: no,
      subject: 'cancellation',
      ref: '1',
      content: cancellationImpact?.impact ?? '',
      reasons: [cancelled?.reason ?? approvals?.cancellation?.reason].filter((reason) => typeof reason === 'string'),
      amount: null,
      currency: null,
      askedBy: asked.by,
      askedAt: asked.at,
      ...decided(cancelled, closing),
    },
  ];
}

export const decisionsOf = (
  facts: Seen<'entry' | 'writeOffs' | 'money' | 'waivers' | 'cancellationImpact' | 'approvals' | 'closing'>,
): Decision[] => [...writeOffsOf(facts), ...adjustmentsOf(facts), ...waiversOf(facts), ...cancellationsOf(facts)];

const PLAN_CHANGE_STATUS: Record<NonNullable<OrderFacts['planChange']>['status'], DecisionStatus> = {
  requested: 'asked',
  supported: 'waiting',
  approved: 'approved',
  rejected: 'rejected',
  lapsed: 'lapsed',
};

/** An order remembers its latest plan change only, so each is written when it moves, and stays. */
export function planChangeOf({ before, after, by, at }: OrderTransition): Decision[] {
  const change = after.planChange;
  if (!change || change === before?.planChange) return [];
  const isDecided = change.status === 'approved' || change.status === 'rejected';
  return [
    {
      process: after.no,
      subject: 'plan-change',
      ref: change.at,
      status: PLAN_CHANGE_STATUS[change.status],
      content: change.content,
      reasons: [change.reasonClass, change.impact],
      amount: null,
      currency: null,
      askedBy: change.by,
      askedAt: change.at,
      decidedBy: isDecided ? by : null,
      decidedAt: isDecided ? at : null,
    },
  ];
}

/** A requisition that the leader decides on, once procurement has reviewed it (S0§四(三)2). */
export function requisitionDecisionOf({ process, from, to, after, by, at }: Transition<RequisitionFacts>): Decision[] {
  if (from === to || (from !== 'awaiting-leader' && to !== 'awaiting-leader')) return [];
  const { revision, items, leader, amount, currency, requester, review, decision } = after;
  const status: DecisionStatus = to === 'awaiting-leader' ? 'waiting' : (decision?.verdict ?? 'lapsed');
  return [
    {
      process,
      subject: 'requisition',
      ref: String(revision),
      status,
      content: items.map(({ item, quantity, unit }) => [item, quantity, unit].filter(Boolean).join(' ')).join('; '),
      reasons: leader?.reasons ?? [],
      amount,
      currency,
      askedBy: requester ?? by,
      askedAt: review?.at ?? at,
      decidedBy: decision?.by ?? null,
      decidedAt: decision?.at ?? null,
    },
  ];
}
