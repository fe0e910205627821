import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Day, Instant, Parts, Person, Text } from '../../read-models/columns.js';

interface NeededProduct {
  product: string;
  specification: string;
  quantity: string;
  unit: string;
}

/** A customer's need as market found it and passed it on to sales (S4§二(一)1, §三(一)2). It stays as it was passed on. */
@KeptByProjection()
@Entity('market_need')
@Index('market_need_latest', ['passedOnAt', 'orderNo'])
export class MarketNeed {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('customer') customer: string;
  @Text('channel', { among: ['written', 'electronic', 'oral'] }) channel: string;
  @Parts('products', { product: 'string', specification: 'string', quantity: 'string', unit: 'string' })
  products: NeededProduct[];
  @Day('wanted_on', { nullable: true }) wantedOn: string | null;
  @Text('quality', { nullable: true }) quality: string | null;
  @Person('passed_on_by') passedOnBy: string;
  @Instant('passed_on_at') passedOnAt: string;
}
