import { action, actionV1 } from './actions/action.process.js';
import { appraisal } from './appraisals/appraisal.process.js';
import { appraisalScheme } from './appraisal-schemes/scheme.process.js';
import { aftersalesCase } from './cases/case.process.js';
import { contact } from './contacts/contact.process.js';
import { customer } from './customers/customer.process.js';
import { customerLink } from './customer-links/link.process.js';
import { deliveryBatch } from './delivery-batches/batch.process.js';
import { duty } from './duties/duty.process.js';
import { fileAccess } from './file-accesses/access.process.js';
import { orderFile } from './files/file.process.js';
import { handover } from './handovers/handover.process.js';
import { issue } from './issues/issue.process.js';
import { improvement } from './improvements/improvement.process.js';
import { maintenance } from './maintenance/maintenance.process.js';
import { meeting } from './meetings/meeting.process.js';
import { nonconformity } from './nonconformities/nonconformity.process.js';
import { monthlyPlan } from './monthly-plans/plan.process.js';
import { opportunity } from './opportunities/opportunity.process.js';
import { order, orderV1, orderV2, orderV3 } from './order/order.process.js';
import type { ProcessDefinition } from './process.js';
import { product } from './products/product.process.js';
import { project } from './projects/project.process.js';
import { publisher } from './publishers/publisher.process.js';
import { purchaseOrder } from './purchase-orders/purchase.process.js';
import {
  purchaseRequisition,
  purchaseRequisitionV1,
  purchaseRequisitionV2,
} from './purchase-requisition/requisition.process.js';
import { risk } from './risks/risk.process.js';
import { salesChannel } from './sales-channels/channel.process.js';
import { salesPlan } from './sales-plans/sales-plan.process.js';
import { stock, stockV1 } from './stock-items/stock.process.js';
import { supplier } from './suppliers/supplier.process.js';

/**
 * Every process of the company: kind → its versions, the newest last. A version stays in the build while a process is on it.
 */
export const machines: Readonly<Record<string, readonly ProcessDefinition[]>> = {
  [order.kind]: [orderV1, orderV2, orderV3, order],
  [deliveryBatch.kind]: [deliveryBatch],
  [purchaseRequisition.kind]: [purchaseRequisitionV1, purchaseRequisitionV2, purchaseRequisition],
  [action.kind]: [actionV1, action],
  [issue.kind]: [issue],
  [meeting.kind]: [meeting],
  [duty.kind]: [duty],
  [project.kind]: [project],
  [supplier.kind]: [supplier],
  [purchaseOrder.kind]: [purchaseOrder],
  [stock.kind]: [stockV1, stock],
  [handover.kind]: [handover],
  [maintenance.kind]: [maintenance],
  [nonconformity.kind]: [nonconformity],
  [aftersalesCase.kind]: [aftersalesCase],
  [salesPlan.kind]: [salesPlan],
  [salesChannel.kind]: [salesChannel],
  [monthlyPlan.kind]: [monthlyPlan],
  [customer.kind]: [customer],
  [product.kind]: [product],
  [risk.kind]: [risk],
  [improvement.kind]: [improvement],
  [contact.kind]: [contact],
  [customerLink.kind]: [customerLink],
  [opportunity.kind]: [opportunity],
  [orderFile.kind]: [orderFile],
  [fileAccess.kind]: [fileAccess],
  [appraisalScheme.kind]: [appraisalScheme],
  [appraisal.kind]: [appraisal],
  [publisher.kind]: [publisher],
};
