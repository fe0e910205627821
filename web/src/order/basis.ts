/** Where in the order stands what an event decides on: whoever approves has to see what he approves. */
const DECIDES_ON: Readonly<Record<string, readonly string[]>> = {
  'sales.resolve-objection': ['objections'],
  'sales.sign-contract': ['contract'],
  'legal.approve-contract': ['contract'],
  'legal.return-contract': ['contract'],
  'clerk.approve-production-plan': ['plans.production'],
  'clerk.return-production-plan': ['plans.production'],
  'clerk.approve-procurement-plan': ['plans.procurement'],
  'clerk.return-procurement-plan': ['plans.procurement'],
  'clerk.approve-procurement-change': ['procurementChange', 'plans.procurement'],
  'clerk.return-procurement-change': ['procurementChange', 'plans.procurement'],
  'sales.confirm-sample': ['sample'],
  'sales.return-sample': ['sample'],
  'production.support-plan-change': ['planChange'],
  'management.approve-plan-change': ['planChange'],
  'management.reject-plan-change': ['planChange'],
  'sales.close-objection': ['acceptance.complaints'],
  'sales.return-for-rework': ['acceptance.complaints'],
  'management.approve-write-off': ['amounts', 'settlement.writeOffs'],
  'management.approve-adjustment': ['settlement.adjustments', 'amounts', 'settlement.payments', 'settlement.invoices'],
  'management.reject-adjustment': ['settlement.adjustments', 'amounts'],
  'management.approve-waiver': ['waivers'],
  'management.approve-cancellation': ['cancellation', 'production.cancellationImpact'],
  'management.reject-cancellation': ['cancellation', 'production.cancellationImpact'],
  'finance.settle': ['amounts', 'settlement.payments'],
  'finance.close-books': ['amounts', 'settlement.payments', 'settlement.adjustments'],
  'finance.pay-refund': ['settlement.adjustments', 'amounts'],
  'finance.issue-credit-note': ['settlement.adjustments', 'settlement.invoices'],
};

/** Where stands what is useful beside the form of an event. */
const USES: Readonly<Record<string, readonly string[]>> = {
  'sales.clear-delivery-date': ['reviews.production'],
  'procurement.review': ['reviews.production'],
  'sales.pass-review': ['reviews.sales', 'reviews.production', 'reviews.procurement', 'reviews.quality', 'objections'],
  'procurement.submit-plan': ['plans.production', 'reviews.procurement'],
  'procurement.change-plan': ['plans.procurement', 'preparation.incoming'],
  'clerk.release': ['plans.production', 'plans.procurement', 'plans.logistics'],
  'production.report-progress': ['plans.production', 'production.reports'],
  'quality.pass-final': ['preparation.inspectionPlan', 'inspections.inProcess', 'inspections.failed'],
  'production.finish-rework': ['inspections.failed'],
  'sales.record-acceptance': ['acceptance.arrangement', 'inspections.final'],
  'logistics.dispatch': ['shipments.packing', 'shipments.confirmation'],
  'logistics.hand-over': ['shipments.dispatches'],
  'logistics.correct-shipment': ['shipments.dispatches', 'shipments.handOvers'],
  'logistics.record-loss': ['shipments.exceptions', 'shipments.dispatches'],
  'logistics.record-refusal': ['shipments.exceptions', 'shipments.dispatches'],
  'logistics.record-return': ['shipments.handOvers', 'shipments.exceptions'],
  'production.correct-report': ['production.reports', 'corrections'],
  'quality.correct-inspection': ['inspections.final', 'inspections.failed'],
  'sales.correct-acceptance': ['acceptances'],
  'finance.issue-invoice': ['amounts', 'settlement.schedule', 'settlement.invoices', 'acceptances'],
  'finance.record-payment': ['amounts', 'settlement.schedule', 'settlement.payments'],
  'finance.reconcile': ['amounts', 'settlement.invoices', 'settlement.payments'],
  'finance.request-write-off': ['amounts', 'settlement.payments'],
  'finance.request-adjustment': ['amounts', 'settlement.adjustments', 'settlement.payments', 'settlement.invoices'],
  'finance.charge-cancellation': ['amounts', 'settlement.adjustments'],
  'finance.withdraw-adjustment': ['settlement.adjustments'],
  'finance.reverse-payment': ['settlement.payments', 'settlement.reversals'],
  'management.cancel': ['production.cancellationImpact'],
};

/** What is shown above the form of an event; what is decided on is open, the rest a click away. */
export function basisOf(event: string): { paths: readonly string[]; isDecided: boolean } {
  const decided = DECIDES_ON[event];
  return { paths: decided ?? USES[event] ?? [], isDecided: decided !== undefined };
}
