const EVENTS: Readonly<Record<string, string>> = {
  clerk: `enter-order confirm-check return-to-entry issue-order approve-production-plan return-production-plan
    approve-procurement-plan return-procurement-plan approve-procurement-change return-procurement-change release confirm-delivery hold resume take-over`,
  sales: `enter-order correct-entry review clear-delivery-date quote submit-contract sign-contract file-contract
    hold-strategy-meeting hold-review-meeting resolve-objection pass-review decline amend hold-kickoff confirm-sample
    return-sample arrange-acceptance present-product record-acceptance record-objection close-objection
    return-for-rework correct-acceptance`,
  market: 'enter-order',
  production: `review acknowledge-order submit-plan declare-no-purchase report-preparation start report-progress
    raise-exception close-exception finish finish-rework request-plan-change support-plan-change assess-cancellation
    pack correct-report`,
  procurement: 'review acknowledge-order submit-plan change-plan',
  quality: `review acknowledge-order pass-incoming fail-incoming release-inspection-plan join-preparation
    record-in-process pass-final fail-final correct-inspection withdraw-pass`,
  engineering: 'review pass-design-review submit-sample',
  legal: 'return-contract approve-contract',
  logistics: `acknowledge-order submit-plan dispatch report-transit report-transport-exception hand-over correct-shipment
    record-loss record-refusal record-return`,
  finance: `record-payment record-costs issue-invoice reconcile settle request-adjustment charge-cancellation
    withdraw-adjustment pay-refund issue-credit-note reverse-payment close-books`,
  management: `approve-plan-change reject-plan-change approve-adjustment reject-adjustment cancel request-waiver approve-waiver
    request-cancellation approve-cancellation reject-cancellation`,
};

/** Sent by the head of the office alone. */
const BY_THE_HEAD = ['production.support-plan-change', 'clerk.take-over'];

/** Sent by whoever belongs to an office: whoever it concerns applies for it (S0§三(三)1). */
const BY_ANY = ['production.request-plan-change'];

export interface Sending {
  type: string;
  office: string;
  head: boolean;
  /** Whoever belongs to an office may send it, and not that office alone. */
  any?: boolean;
}

/** Whose each event of an order is, by the specification's table, and not by the code's. */
export const SENDINGS: readonly Sending[] = Object.entries(EVENTS).flatMap(([office, verbs]) =>
  verbs.split(/\s+/).map((verb) => {
    const type = `${office}.${verb}`;
    return { type, office, head: BY_THE_HEAD.includes(type), any: BY_ANY.includes(type) };
  }),
);

/** Whether somebody with these offices may send it. */
export const maySend = (
  { office, head, any = false }: Sending,
  { offices, headOf }: { offices: readonly string[]; headOf: readonly string[] },
): boolean => (any ? offices.length > 0 : (head ? headOf : offices).includes(office));
