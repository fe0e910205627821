import { isBlank } from '../kit/text.js';
import type { Moved } from '../order/facts/moved.js';
import { movesOf } from '../order/facts/moves.js';
import type { OrderFacts } from '../order/order.types.js';
import type { DocumentKind } from './documents.js';
import { DOCUMENT_OWNERS } from './documents.js';

/** What the checklist looks at. */
export const DOCUMENTED = [
  'entry',
  'milestone',
  'closing',
  'reviewPassed',
  'reviewMeeting',
  'contract',
  'productionPlan',
  'procurementPlan',
  'finalInspection',
  'acceptances',
  'handOvers',
  'dispatches',
  'batches',
  'invoices',
] as const satisfies readonly (keyof OrderFacts)[];

export type Documented = Pick<OrderFacts, (typeof DOCUMENTED)[number]>;

/** Whether an order has a document, and by which number it is found. */
interface Found {
  status: 'present' | 'missing' | 'not-needed';
  reference?: string | null;
}

const MISSING: Found = { status: 'missing' };
const NOT_NEEDED: Found = { status: 'not-needed' };
const present = (reference: string | null | undefined): Found => ({ status: 'present', reference: reference || null });

const numbersIn = (moves: readonly Moved[]): string => moves.flatMap(({ of }) => of || []).join(', ');

/** A project order has a signed contract in the ledger; for any other the customer's order is the contract. */
function contractOf({ entry, contract }: Documented): Found {
  if (contract.filing) return present(contract.filing.ledgerNo);
  if (entry.class === 'project') return MISSING;
  return entry.original ? present(entry.customerPo ?? entry.original) : MISSING;
}

function purchaseContractsOf({ procurementPlan }: Documented): Found {
  if (procurementPlan.status === 'not-needed') return NOT_NEEDED;
  if (procurementPlan.status !== 'effective') return MISSING;
  const keyItems = procurementPlan.content?.items.filter(({ key }) => key) ?? [];
  if (keyItems.length === 0) return NOT_NEEDED;
  const numbers = keyItems.flatMap(({ contractNo }) =>
    contractNo === undefined || isBlank(contractNo) ? [] : [contractNo],
  );
  return numbers.length === keyItems.length ? present([...new Set(numbers)].join(', ')) : MISSING;
}

const procurementPlanOf = ({ procurementPlan: { status } }: Documented): Found =>
  status === 'not-needed' ? NOT_NEEDED : status === 'effective' ? present(null) : MISSING;

function deliveryRecordOf(facts: Documented): Found {
  const isComplete = facts.milestone === 'delivered' || facts.milestone === 'settled';
  return isComplete ? present(numbersIn(movesOf(facts).handedOver)) : MISSING;
}

/** Of an order in batches, the reports of all of them. */
function inspectionReportOf({ finalInspection, batches = [] }: Documented): Found {
  const kept = batches.filter(({ told }) => told !== 'cancelled');
  if (kept.length === 0) return finalInspection && !finalInspection.stale ? present(finalInspection.report) : MISSING;
  const reports = kept.flatMap(({ report }) => report ?? []);
  return reports.length === kept.length ? present(reports.filter((report) => report !== '').join(', ')) : MISSING;
}

function acceptanceReportOf(facts: Documented): Found {
  const isAccepted = facts.acceptances.length > 0 || movesOf(facts).accepted.length > 0;
  return isAccepted ? present(numbersIn(movesOf(facts).accepted)) : MISSING;
}

const found: Record<DocumentKind, (facts: Documented) => Found> = {
  contract: contractOf,
  'review-record': ({ reviewPassed, reviewMeeting }) => (reviewPassed ? present(reviewMeeting?.heldOn) : MISSING),
  'production-plan': ({ productionPlan }) => (productionPlan.status === 'effective' ? present(null) : MISSING),
  'procurement-plan': procurementPlanOf,
  'purchase-contracts': purchaseContractsOf,
  'inspection-report': inspectionReportOf,
  'acceptance-report': acceptanceReportOf,
  'delivery-record': deliveryRecordOf,
  invoice: ({ invoices }) =>
    invoices.length > 0 ? present(invoices.map(({ invoiceNo }) => invoiceNo).join(', ')) : MISSING,
};

/** Every document of the checklist, and whether the order has it. What an order that was given up did not come to is not missing. */
export const documentsOf = (
  facts: Documented,
): { document: DocumentKind; status: Found['status']; reference: string | null }[] =>
  (Object.keys(DOCUMENT_OWNERS) as DocumentKind[]).map((document) => {
    const { status, reference = null } = found[document](facts);
    const isPassedOver = facts.milestone === 'cancelled' && status === 'missing';
    return { document, status: isPassedOver ? 'not-needed' : status, reference };
  });
