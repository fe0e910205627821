import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Text } from '../../read-models/columns.js';

/** How a supplier stands, found by what it is called (S0§四(二)). */
@KeptByProjection()
@Entity('supplier_standing')
@Index('supplier_standing_of_name', ['key'])
export class SupplierStanding {
  @Text('id', { key: true }) id: string;
  @Text('name') name: string;
  /** The name without regard to case, width and spaces. */
  @Text('key') key: string;
  @Text('state') state: string;
}
