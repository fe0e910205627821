import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Figure, Instant, Parts, Person, Text, Texts } from '../../read-models/columns.js';

export interface RequisitionRow {
  item: string;
  specification: string;
  quantity: string;
  unit: string;
  expectedOn: string | null;
  amount: string | null;
  important: boolean;
  line: number | null;
  /** What nobody has ordered yet. */
  left: string | null;
}

/** A purchase requisition 物资采购申请 (S0§四(三)). */
@KeptByProjection()
@Entity('purchase_requisition')
@Index('purchase_requisition_latest', ['updatedAt', 'id'])
@Index('purchase_requisition_of_state', ['state', 'updatedAt', 'id'])
@Index('purchase_requisition_of_order', ['orderNo'])
@Index('purchase_requisition_of_department', ['department', 'submittedAt'])
@Index('purchase_requisition_of_item', { synchronize: false })
@Index('purchase_requisition_of_requester', ['requester', 'currency', 'submittedAt'])
export class PurchaseRequisition {
  @Text('id', { key: true }) id: string;
  /** The order that causes it; none for what a department needs itself. */
  @Text('order_no', { nullable: true }) orderNo: string | null;
  @Text('state') state: string;
  @Text('department', { nullable: true }) department: string | null;
  @Person('requester', { nullable: true }) requester: string | null;
  /** Sum of the items, in the currency. */
  @Figure('amount') amount: string;
  @Text('currency', { nullable: true }) currency: string | null;
  @Parts('items', {
    item: 'string',
    specification: 'string',
    quantity: 'string',
    unit: 'string',
    expectedOn: 'string?',
    amount: 'string?',
    important: 'boolean',
    line: 'integer?',
    left: 'string?',
  })
  items: RequisitionRow[];
  /** Why the company's leader has to approve; empty where he has not. */
  @Texts('leader_reasons') leaderReasons: string[];
  @Text('purchase_order_no', { nullable: true }) purchaseOrderNo: string | null;
  @Text('supplier', { nullable: true }) supplier: string | null;
  @Instant('submitted_at', { nullable: true }) submittedAt: string | null;
  @Instant('updated_at') updatedAt: string;
}
