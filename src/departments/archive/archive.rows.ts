import type { Moved } from '../../../machines/order/facts/moved.js';
import { movesOf } from '../../../machines/order/facts/moves.js';
import { isBlank } from '../../../machines/kit/text.js';
import type { Seen } from '../../read-models/follow.js';
import type { ArchiveFile, DocumentType, FiledDocument } from './file.entity.js';
import { DOCUMENT_OWNERS } from './file.entity.js';

export type ArchivedFacts = Seen<
  | 'entry'
  | 'milestone'
  | 'closing'
  | 'reviewPassed'
  | 'reviewMeeting'
  | 'contract'
  | 'productionPlan'
  | 'procurementPlan'
  | 'finalInspection'
  | 'acceptances'
  | 'handOvers'
  | 'dispatches'
  | 'batches'
  | 'invoices'
>;

interface Found {
  status: FiledDocument['status'];
  reference?: string | null;
}

const MISSING: Found = { status: 'missing' };
const NOT_NEEDED: Found = { status: 'not-needed' };
const present = (reference: string | null | undefined): Found => ({ status: 'present', reference: reference || null });

const numbersIn = (moves: readonly Moved[]): string => moves.flatMap(({ of }) => of || []).join(', ');

/** A project order has a signed contract in the ledger; for any other the customer's order is the contract. */
function contractOf({ entry, contract }: ArchivedFacts): Found {
  if (contract.filing) return present(contract.filing.ledgerNo);
  if (entry.class === 'project') return MISSING;
  return entry.original ? present(entry.customerPo ?? entry.original) : MISSING;
}

function purchaseContractsOf({ procurementPlan }: ArchivedFacts): Found {
  if (procurementPlan.status === 'not-needed') return NOT_NEEDED;
  if (procurementPlan.status !== 'effective') return MISSING;
  const keyItems = procurementPlan.content?.items.filter(({ key }) => key) ?? [];
  if (keyItems.length === 0) return NOT_NEEDED;
  const numbers = keyItems.flatMap(({ contractNo }) =>
    contractNo === undefined || isBlank(contractNo) ? [] : [contractNo],
  );
  return numbers.length === keyItems.length ? present([...new Set(numbers)].join(', ')) : MISSING;
}

const procurementPlanOf = ({ procurementPlan: { status } }: ArchivedFacts): Found =>
  status === 'not-needed' ? NOT_NEEDED : status === 'effective' ? present(null) : MISSING;

function deliveryRecordOf(facts: ArchivedFacts): Found {
  const isComplete = facts.milestone === 'delivered' || facts.milestone === 'settled';
  return isComplete ? present(numbersIn(movesOf(facts).handedOver)) : MISSING;
}

/** Of an order in batches, the reports of all of them. */
function inspectionReportOf({ finalInspection, batches = [] }: ArchivedFacts): Found {
  const kept = batches.filter(({ told }) => told !== 'cancelled');
  if (kept.length === 0) return finalInspection && !finalInspection.stale ? present(finalInspection.report) : MISSING;
  const reports = kept.flatMap(({ report }) => report ?? []);
  return reports.length === kept.length ? present(reports.filter((report) => report !== '').join(', ')) : MISSING;
}

function acceptanceReportOf(facts: ArchivedFacts): Found {
  const isAccepted = facts.acceptances.length > 0 || movesOf(facts).accepted.length > 0;
  return isAccepted ? present(numbersIn(movesOf(facts).accepted)) : MISSING;
}

const found: Record<DocumentType, (facts: ArchivedFacts) => Found> = {
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

export function filesOf(facts: ArchivedFacts): ArchiveFile[] {
  const isGivenUp = facts.milestone === 'cancelled';
  const documents = Object.entries(DOCUMENT_OWNERS).map(([type, owner]): FiledDocument => {
    const { status, reference = null } = found[type as DocumentType](facts);
    // What an order that was given up did not come to is not missing.
    return {
      type: type as DocumentType,
      owner,
      status: isGivenUp && status === 'missing' ? 'not-needed' : status,
      reference,
    };
  });
  const missing = documents.filter(({ status }) => status === 'missing');
  return [
    {
      orderNo: facts.no,
      customer: facts.entry.customer?.name ?? '',
      state: facts.milestone,
      documents,
      missing: missing.length,
      missingOwners: [...new Set(missing.map(({ owner }) => owner))],
      closedAt: facts.closing?.at ?? null,
      ready: facts.closing !== null && missing.length === 0,
    },
  ];
}
