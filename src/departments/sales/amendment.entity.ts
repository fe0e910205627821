import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Instant, Person, Text, Texts } from '../../read-models/columns.js';

/** A change of an order that the customer agreed to (S3§三3). */
@KeptByProjection()
@Entity('order_amendment')
@Index('order_amendment_latest', ['amendedAt', 'orderNo', 'revision'])
export class OrderAmendment {
  @Text('order_no', { key: true }) orderNo: string;
  /** The revision that it made. */
  @Count('revision', { key: true }) revision: number;
  /** The fields that changed. */
  @Texts('changed') changed: string[];
  @Text('reason', { nullable: true }) reason: string | null;
  @Text('consent_by') consentBy: string;
  @Day('consent_on') consentOn: string;
  @Person('amended_by') amendedBy: string;
  @Instant('amended_at') amendedAt: string;
}
