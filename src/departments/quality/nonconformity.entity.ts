import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Flag, Instant, Person, Text, Texts } from '../../read-models/columns.js';

export const NONCONFORMITY_SOURCES = ['incoming', 'in-process', 'final', 'customer'] as const;
export type NonconformitySource = (typeof NONCONFORMITY_SOURCES)[number];

/** A nonconformity 不合格 and what was done about it (S2§五2, S3§六1). */
@KeptByProjection()
@Entity('nonconformity')
@Index('nonconformity_latest', ['foundAt', 'orderNo', 'source', 'no'])
@Index('nonconformity_open', ['foundAt', 'orderNo', 'source', 'no'], { where: 'open' })
export class Nonconformity {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('source', { key: true, among: NONCONFORMITY_SOURCES }) source: NonconformitySource;
  /** Counts the order's nonconformities of this source; of the product, the round. */
  @Count('no', { key: true }) no: number;
  /** The material, the process, or the items that failed. */
  @Texts('items') items: string[];
  @Text('disposition', { nullable: true, among: ['rework', 'scrap', 'use-as-is', 'return'] }) disposition:
    'rework' | 'scrap' | 'use-as-is' | 'return' | null;
  /** How production rectified it. */
  @Text('measures', { nullable: true }) measures: string | null;
  @Flag('open') open: boolean;
  @Person('found_by') foundBy: string;
  @Instant('found_at') foundAt: string;
}
