/**
 * What leads off the regulations' straight way through an order, and the clause that foresees it. What is here is no offence:
 * each was allowed, and says so in the log.
 */
export const orderDepartures: Readonly<Record<string, string>> = {
  'clerk.return-to-entry': 'S2§二1',
  'sales.amend': 'S3§三3',
  'sales.resolve-objection': 'S3§三3',
  'clerk.return-production-plan': 'S2§三1',
  'clerk.return-procurement-plan': 'S2§四1',
  'production.request-plan-change': 'S0§三(三)1',
  'procurement.change-plan': 'S2§四3',
  'quality.fail-incoming': 'S2§四3',
  'production.raise-exception': 'S2§三2',
  'quality.fail-final': 'S3§六1',
  'quality.withdraw-pass': 'S3§六1',
  'sales.record-objection': 'S3§六2',
  'sales.return-for-rework': 'S3§六2',
  'logistics.report-transport-exception': 'S3§五3',
  'logistics.record-loss': 'S3§五3',
  'logistics.record-refusal': 'S3§六3',
  'logistics.record-return': 'S3§六3',
  'finance.request-adjustment': 'S3§七1',
  'management.cancel': 'S3§三3',
  'management.approve-cancellation': 'S3§三3',
  'sales.decline': 'S3§三3',
  'clerk.hold': 'product',
  'management.approve-waiver': 'rule',
};
