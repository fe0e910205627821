import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Figure, Flag, Text } from '../../read-models/columns.js';

/**
 * Material that an order needs bought: a shortage that production found in the review (S3§三2), or an item of the
 * procurement plan (S2§四1). It is in stock only when quality has passed it (S0§四(三)4).
 */
@KeptByProjection()
@Entity('material_need')
@Index('material_need_due', { synchronize: false })
@Index('material_need_open_due', { synchronize: false })
@Index('material_need_of_item', ['item', 'orderNo'])
@Index('material_need_of_supplier', ['supplier', 'orderNo'])
export class MaterialNeed {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('source', { key: true, among: ['shortage', 'plan'] }) source: 'shortage' | 'plan';
  @Count('no', { key: true }) no: number;
  @Text('item') item: string;
  @Text('specification', { nullable: true }) specification: string | null;
  @Figure('quantity') quantity: string;
  /** The line of the order that needs it, where production named one. */
  @Count('line', { nullable: true }) line: number | null;
  /** What production wants done about a shortage. */
  @Text('action', { nullable: true, among: ['purchase', 'adjust-plan'] }) action: 'purchase' | 'adjust-plan' | null;
  @Day('needed_on', { nullable: true }) neededOn: string | null;
  @Text('supplier', { nullable: true }) supplier: string | null;
  @Flag('key_material') keyMaterial: boolean;
  @Text('contract_no', { nullable: true }) contractNo: string | null;
  /** Of a plan: the clerk has approved it, and no amendment has outdated it since. */
  @Flag('in_force') inForce: boolean;
  /** What passed the incoming inspection, and what failed it. */
  @Figure('passed') passed: string;
  @Figure('failed') failed: string;
  /** Not yet passed in full, and the order still needs it. */
  @Flag('open') open: boolean;
}
