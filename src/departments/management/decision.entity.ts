import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Figure, Instant, Person, Text, Texts } from '../../read-models/columns.js';

export const DECISION_SUBJECTS = [
  'plan-change',
  'write-off',
  'adjustment',
  'waiver',
  'cancellation',
  'requisition',
] as const;
export type DecisionSubject = (typeof DECISION_SUBJECTS)[number];

export const DECISION_STATUSES = ['asked', 'waiting', 'approved', 'rejected', 'lapsed'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/**
 * A decision that is the company leader's (S0§三(三), §四(三)2), waiting or taken. `asked`: the head of production has not
 * supported it yet; `lapsed`: what it was about is over, and nobody decided.
 */
@KeptByProjection()
@Entity('decision')
@Index('decision_latest', ['askedAt', 'process', 'subject', 'ref'])
@Index('decision_of_status', ['status', 'askedAt', 'process', 'subject', 'ref'])
export class Decision {
  /** The order or requisition. */
  @Text('process_id', { key: true }) process: string;
  @Text('subject', { key: true, among: DECISION_SUBJECTS }) subject: DecisionSubject;
  /** Tells the decisions of one process and subject apart. */
  @Text('ref', { key: true }) ref: string;
  @Text('status', { among: DECISION_STATUSES }) status: DecisionStatus;
  /** What is asked for: the change, the rule, the impact, the items. */
  @Text('content') content: string;
  /** Why it is asked for. */
  @Texts('reasons') reasons: string[];
  @Figure('amount', { nullable: true }) amount: string | null;
  @Text('currency', { nullable: true }) currency: string | null;
  @Person('asked_by') askedBy: string;
  @Instant('asked_at') askedAt: string;
  @Person('decided_by', { nullable: true }) decidedBy: string | null;
  @Instant('decided_at', { nullable: true }) decidedAt: string | null;
}
