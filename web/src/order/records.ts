import type { Order } from '../api/types.js';
import { isTold } from '../process/fact-view.js';

/** Something that a department has put on record. */
export interface RecordedFact {
  /** What it is called in the order's data. */
  name: string;
  value: unknown;
}

interface Chapter {
  title: 'reviewing' | 'planning' | 'making' | 'handing' | 'settling';
  /** Where its facts stand in the order, dotted. */
  paths: readonly string[];
}

const CHAPTERS: readonly Chapter[] = [
  {
    title: 'reviewing',
    paths: [
      'check',
      'reviews.sales',
      'reviews.production',
      'reviews.procurement',
      'reviews.quality',
      'reviews.engineering',
      'objections',
      'clearedDate',
      'quote',
      'contract',
      'meetings.strategy',
      'meetings.review',
    ],
  },
  {
    title: 'planning',
    paths: [
      'issue',
      'acknowledged',
      'plans.production',
      'plans.procurement',
      'plans.logistics',
      'planChange',
      'procurementChange',
      'kickoff',
      'designReview',
      'sample',
      'sampleConfirmation',
    ],
  },
  {
    title: 'making',
    paths: [
      'preparation.incoming',
      'preparation.report',
      'preparation.inspectionPlan',
      'preparation.joined',
      'production.reports',
      'production.exceptions',
      'inspections.inProcess',
      'inspections.final',
      'inspections.failed',
      'production.cancellationImpact',
    ],
  },
  {
    title: 'handing',
    paths: [
      'acceptance.arrangement',
      'acceptance.presentation',
      'acceptance.complaints',
      'acceptances',
      'shipments.packing',
      'shipments.confirmation',
      'shipments.dispatches',
      'shipments.transit',
      'shipments.exceptions',
      'shipments.handOvers',
      'shipments.losses',
      'shipments.refusals',
      'shipments.returns',
      'corrections',
    ],
  },
  {
    title: 'settling',
    paths: [
      'amounts',
      'settlement.payments',
      'settlement.costs',
      'settlement.schedule',
      'settlement.invoices',
      'settlement.reconciliation',
      'settlement.writeOffs',
      'settlement.adjustments',
      'settlement.reversals',
      'settlement.staleReconciliations',
      'settlement.books',
    ],
  },
];

const at = (order: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (within, name) =>
        typeof within === 'object' && within !== null ? (within as Record<string, unknown>)[name] : undefined,
      order,
    );

/** A decision still to come, such as a plan that nobody has drafted, is nothing on record yet. */
function isOnRecord(value: unknown): boolean {
  if (!isTold(value)) return false;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  if ('status' in value) {
    return Object.entries(value).some(([name, inner]) => name !== 'status' && inner !== null && isTold(inner));
  }
  return Object.values(value).some(isTold);
}

/** Of the places that are named, what is on record there. */
export const recordsAt = (order: Order, paths: readonly string[]): RecordedFact[] =>
  paths.map((name) => ({ name, value: at(order, name) })).filter(({ value }) => isOnRecord(value));

/** What the departments have put on record, chapter by chapter, in the order of the work. */
export const recordsOf = (order: Order): { title: Chapter['title']; facts: RecordedFact[] }[] =>
  CHAPTERS.map(({ title, paths }) => ({
    title,
    facts: recordsAt(order, paths),
  })).filter(({ facts }) => facts.length > 0);
