import type { MigrationInterface } from 'typeorm';
import { Processes1763769600001 } from './0001-processes.js';
import { IdentityAndPolicy1763769600002 } from './0002-identity-and-policy.js';
import { ReadModels1763769600003 } from './0003-read-models.js';
import { DraftsAndAttachments1763769600004 } from './0004-drafts-and-attachments.js';
import { Notices1763769600005 } from './0005-notices.js';
import { Checkpoints1763769600010 } from './0010-checkpoints.js';
import { Urging1763769600020 } from './0020-urging.js';
import { HeldOrders1763769600021 } from './0021-held-orders.js';
import { RequestBudget1763769600022 } from './0022-request-budget.js';
import { SearchTexts1763769600023 } from './0023-search-texts.js';
import { FourEyes1763769600024 } from './0024-four-eyes.js';
import { Signatures1763769600025 } from './0025-signatures.js';
import { SignedSheets1763769600026 } from './0026-signed-sheets.js';
import { SecurityEvents1763769600040 } from './0040-security-events.js';
import { SignIn1763769600041 } from './0041-sign-in.js';
import { LookAlikeNames1763769600042 } from './0042-look-alike-names.js';
import { AttachmentUses1763769600050 } from './0050-attachment-uses.js';
import { OwnOrders1763769600051 } from './0051-own-orders.js';
import { ChangeProposals1763769600052 } from './0052-change-proposals.js';
import { Goods1763769600060 } from './0060-goods.js';
import { SignedStatements1763769600060 } from './0060-signed-statements.js';
import { PaymentCurrency1763769600061 } from './0061-payment-currency.js';
import { DocumentNumbers1763769600062 } from './0062-document-numbers.js';
import { PeopleOnTheTrail1763769600063 } from './0063-people-on-the-trail.js';
import { Adjustments1763769600070 } from './0070-adjustments.js';
import { RequisitionSums1763769600071 } from './0071-requisition-sums.js';
import { EntryGuards1763769600080 } from './0080-entry-guards.js';
import { PlainTexts1763769600081 } from './0081-plain-texts.js';
import { ProcessCards1763769600085 } from './0085-process-cards.js';
import { ProcessDrafts1763769600086 } from './0086-process-drafts.js';
import { Actions1763769600087 } from './0087-actions.js';
import { Issues1763769600090 } from './0090-issues.js';
import { Duties1763769600091 } from './0091-duties.js';
import { WorkCalendar1763769600140 } from './0140-work-calendar.js';
import { Cadences1763769600141 } from './0141-cadences.js';
import { Meetings1763769600145 } from './0145-meetings.js';
import { FactsSince1763769600150 } from './0150-facts-since.js';
import { Clocks1763769600151 } from './0151-clocks.js';
import { Handovers1763769600170 } from './0170-handovers.js';
import { Leaving1763769600171 } from './0171-leaving.js';
import { Appointments1763769600180 } from './0180-appointments.js';
import { CalendarFeeds1763769600181 } from './0181-calendar-feeds.js';
import { WhatIsDueFirst1763769600190 } from './0190-what-is-due-first.js';
import { DutyPeriods1763769600191 } from './0191-duty-periods.js';
import { Suppliers1763769600200 } from './0200-suppliers.js';
import { DueUntilDelivered1763769600201 } from './0201-due-until-delivered.js';
import { WaitsByDay1763769600202 } from './0202-waits-by-day.js';
import { UrgingReplies1763769600203 } from './0203-urging-replies.js';
import { WhatNobodyVerifies1763769600204 } from './0204-what-nobody-verifies.js';
import { HandedOverDrafts1763769600210 } from './0210-handed-over-drafts.js';
import { ClerkInTheList1763769600211 } from './0211-clerk-in-the-list.js';
import { PurchaseOrders1763769600230 } from './0230-purchase-orders.js';
import { Stock1763769600231 } from './0231-stock.js';
import { MonthlyPlans1763769600240 } from './0240-monthly-plans.js';
import { Equipment1763769600250 } from './0250-equipment.js';
import { SalesPlans1763769600251 } from './0251-sales-plans.js';
import { DeliveryBatches1763769600260 } from './0260-delivery-batches.js';
import { ChangeEyes1763769600270 } from './0270-change-eyes.js';
import { InvoiceKinds1763769600271 } from './0271-invoice-kinds.js';
import { NamesInUse1763769600280 } from './0280-names-in-use.js';
import { CustomersAndProducts1763769600281 } from './0281-customers-and-products.js';
import { Nonconformities1763769600290 } from './0290-nonconformities.js';
import { Cases1763769600291 } from './0291-cases.js';
import { Risks1763769600300 } from './0300-risks.js';
import { Files1763769600301 } from './0301-files.js';
import { Contacts1763769600302 } from './0302-contacts.js';
import { Improvements1763769600303 } from './0303-improvements.js';
import { Opportunities1763769600304 } from './0304-opportunities.js';
import { Projects1763769600310 } from './0310-projects.js';
import { StockOnce1763769600320 } from './0320-stock-once.js';
import { ProjectList1763769600330 } from './0330-project-list.js';
import { Ageing1763769600331 } from './0331-ageing.js';
import { Appraisals1763769600350 } from './0350-appraisals.js';
import { CustomerLinks1763769600351 } from './0351-customer-links.js';
import { Publishers1763769600352 } from './0352-publishers.js';
import { ClauseEffects1763769600360 } from './0360-clause-effects.js';

/** Makes one migration. Its class name ends with a 13-digit timestamp; TypeORM orders and remembers it by that name. */
export type Migration = new () => MigrationInterface;

/** Every change of the schema, oldest first. Named one by one: a file that is merely found on disk is never run. */
export const migrations: Migration[] = [
  Processes1763769600001,
  IdentityAndPolicy1763769600002,
  ReadModels1763769600003,
  DraftsAndAttachments1763769600004,
  Notices1763769600005,
  Checkpoints1763769600010,
  Urging1763769600020,
  HeldOrders1763769600021,
  RequestBudget1763769600022,
  SearchTexts1763769600023,
  FourEyes1763769600024,
  Signatures1763769600025,
  SignedSheets1763769600026,
  SecurityEvents1763769600040,
  SignIn1763769600041,
  LookAlikeNames1763769600042,
  AttachmentUses1763769600050,
  OwnOrders1763769600051,
  ChangeProposals1763769600052,
  Goods1763769600060,
  SignedStatements1763769600060,
  PaymentCurrency1763769600061,
  DocumentNumbers1763769600062,
  PeopleOnTheTrail1763769600063,
  Adjustments1763769600070,
  RequisitionSums1763769600071,
  EntryGuards1763769600080,
  PlainTexts1763769600081,
  ProcessCards1763769600085,
  ProcessDrafts1763769600086,
  Actions1763769600087,
  Issues1763769600090,
  Duties1763769600091,
  WorkCalendar1763769600140,
  Cadences1763769600141,
  Meetings1763769600145,
  FactsSince1763769600150,
  Clocks1763769600151,
  Handovers1763769600170,
  Leaving1763769600171,
  Appointments1763769600180,
  CalendarFeeds1763769600181,
  WhatIsDueFirst1763769600190,
  DutyPeriods1763769600191,
  Suppliers1763769600200,
  DueUntilDelivered1763769600201,
  WaitsByDay1763769600202,
  UrgingReplies1763769600203,
  WhatNobodyVerifies1763769600204,
  HandedOverDrafts1763769600210,
  ClerkInTheList1763769600211,
  PurchaseOrders1763769600230,
  Stock1763769600231,
  MonthlyPlans1763769600240,
  Equipment1763769600250,
  SalesPlans1763769600251,
  DeliveryBatches1763769600260,
  ChangeEyes1763769600270,
  InvoiceKinds1763769600271,
  NamesInUse1763769600280,
  CustomersAndProducts1763769600281,
  Nonconformities1763769600290,
  Cases1763769600291,
  Risks1763769600300,
  Files1763769600301,
  Contacts1763769600302,
  Improvements1763769600303,
  Opportunities1763769600304,
  Projects1763769600310,
  StockOnce1763769600320,
  ProjectList1763769600330,
  Ageing1763769600331,
  Appraisals1763769600350,
  CustomerLinks1763769600351,
  Publishers1763769600352,
  ClauseEffects1763769600360,
];
