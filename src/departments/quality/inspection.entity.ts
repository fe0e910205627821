import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Flag, Text } from '../../read-models/columns.js';

export const INSPECTION_KINDS = ['incoming', 'in-process', 'final'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

/** An inspection that an order needs by its plans: of what is bought, of a key process, of the product (S3§六1). */
@KeptByProjection()
@Entity('inspection')
@Index('inspection_due', { synchronize: false })
@Index('inspection_open_due', { synchronize: false })
export class Inspection {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('kind', { key: true, among: INSPECTION_KINDS }) kind: InspectionKind;
  @Count('no', { key: true }) no: number;
  /** What is inspected. */
  @Text('item') item: string;
  /** The inspection plan's method and standard; of bought material, its specification. */
  @Text('method') method: string;
  @Text('status', { among: ['waiting', 'passed', 'failed'] }) status: 'waiting' | 'passed' | 'failed';
  /** Quality has to do it now, or as soon as the material comes. */
  @Flag('open') open: boolean;
  /** When the material is to come; else the order's delivery date. */
  @Day('due_on', { nullable: true }) dueOn: string | null;
}
