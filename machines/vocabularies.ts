import { actionVocabulary } from './actions/action.schema.js';
import { appraisalVocabulary } from './appraisals/appraisal.schema.js';
import { schemeVocabulary } from './appraisal-schemes/scheme.schema.js';
import { caseVocabulary } from './cases/case.schema.js';
import { contactVocabulary } from './contacts/contact.schema.js';
import { linkVocabulary } from './customer-links/link.schema.js';
import { customerVocabulary } from './customers/customer.schema.js';
import { batchVocabulary } from './delivery-batches/batch.schema.js';
import { dutyVocabulary } from './duties/duty.schema.js';
import { accessVocabulary } from './file-accesses/access.schema.js';
import { fileVocabulary } from './files/file.schema.js';
import { improvementVocabulary } from './improvements/improvement.schema.js';
import { handoverVocabulary } from './handovers/handover.schema.js';
import { issueVocabulary } from './issues/issue.schema.js';
import type { Vocabulary } from './kit/vocabulary.js';
import { maintenanceVocabulary } from './maintenance/maintenance.vocabulary.js';
import { meetingVocabulary } from './meetings/meeting.vocabulary.js';
import { nonconformityVocabulary } from './nonconformities/nonconformity.schema.js';
import { planVocabulary } from './monthly-plans/plan.vocabulary.js';
import { opportunityVocabulary } from './opportunities/opportunity.vocabulary.js';
import { orderVocabulary } from './order/order.names.js';
import { productVocabulary } from './products/product.schema.js';
import { projectVocabulary } from './projects/project.vocabulary.js';
import { publisherVocabulary } from './publishers/publisher.schema.js';
import { purchaseVocabulary } from './purchase-orders/purchase.schema.js';
import { requisitionVocabulary } from './purchase-requisition/requisition.names.js';
import { riskVocabulary } from './risks/risk.schema.js';
import { channelVocabulary } from './sales-channels/channel.schema.js';
import { salesPlanVocabulary } from './sales-plans/sales-plan.schema.js';
import { stockVocabulary } from './stock-items/stock.schema.js';
import { supplierVocabulary } from './suppliers/supplier.schema.js';

/** What every process calls its fields and choices. Without the machines themselves, so that the page can carry it. */
export const vocabularies: readonly Vocabulary[] = [
  meetingVocabulary,
  actionVocabulary,
  issueVocabulary,
  dutyVocabulary,
  handoverVocabulary,
  planVocabulary,
  purchaseVocabulary,
  stockVocabulary,
  maintenanceVocabulary,
  nonconformityVocabulary,
  caseVocabulary,
  salesPlanVocabulary,
  channelVocabulary,
  customerVocabulary,
  productVocabulary,
  riskVocabulary,
  improvementVocabulary,
  contactVocabulary,
  linkVocabulary,
  opportunityVocabulary,
  fileVocabulary,
  accessVocabulary,
  schemeVocabulary,
  appraisalVocabulary,
  publisherVocabulary,
  batchVocabulary,
  projectVocabulary,
  orderVocabulary,
  requisitionVocabulary,
  supplierVocabulary,
];
