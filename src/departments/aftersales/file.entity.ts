import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Instant, Parts, Text, Texts } from '../../read-models/columns.js';

interface DeliveredProduct {
  product: string;
  specification: string;
  quantity: string;
  unit: string;
}

/** The after-sales file 客户售后服务档案 of an order (S3§七2). It is opened at the delivery, with what was delivered. */
@KeptByProjection()
@Entity('aftersales_file')
@Index('aftersales_file_latest', ['openedAt', 'orderNo'])
@Index('aftersales_file_of_customer', ['customer', 'openedAt', 'orderNo'])
export class AftersalesFile {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('customer') customer: string;
  @Text('contact', { nullable: true }) contact: string | null;
  @Text('phone', { nullable: true }) phone: string | null;
  @Parts('products', { product: 'string', specification: 'string', quantity: 'string', unit: 'string' })
  products: DeliveredProduct[];
  /** The last hand-over. */
  @Day('delivered_on', { nullable: true }) deliveredOn: string | null;
  @Text('received_by', { nullable: true }) receivedBy: string | null;
  /** Number of the acceptance report. */
  @Text('acceptance_report', { nullable: true }) acceptanceReport: string | null;
  /** The document pack: manual, quality certificate, after-sales commitment. */
  @Texts('documents') documents: string[];
  /** What the customer objected to before the delivery; how often the product was reworked. */
  @Texts('objections') objections: string[];
  @Count('rework_rounds') reworkRounds: number;
  @Instant('opened_at') openedAt: string;
}
