import { getMetadataArgsStorage } from 'typeorm';
import type { Write } from '../../src/engine/projections/projection.js';
import { ArchiveProjection } from '../../src/departments/archive/archive.projection.js';
import { ClerkProjection } from '../../src/departments/clerk/clerk.projection.js';
import { EngineeringProjection } from '../../src/departments/engineering/engineering.projection.js';
import { FinanceProjection } from '../../src/departments/finance/finance.projection.js';
import { LegalProjection } from '../../src/departments/legal/legal.projection.js';
import { LogisticsProjection } from '../../src/departments/logistics/logistics.projection.js';
import { ProcurementProjection } from '../../src/departments/procurement/procurement.projection.js';
import { ProductionException } from '../../src/departments/production/exception.entity.js';
import { ProductionProjection } from '../../src/departments/production/production.projection.js';
import { InspectionResult } from '../../src/departments/quality/inspection-result.entity.js';
import { QualityProjection } from '../../src/departments/quality/quality.projection.js';
import { OrderSummary } from '../../src/departments/sales/order-summary.entity.js';
import { SalesProjection } from '../../src/departments/sales/sales.projection.js';
import type { Changes, Story } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { registeredIn } from './registered.js';
import { transitionsOf } from './transitions.js';

const reactions = registeredIn([
  ArchiveProjection,
  ClerkProjection,
  EngineeringProjection,
  FinanceProjection,
  LegalProjection,
  LogisticsProjection,
  ProcurementProjection,
  ProductionProjection,
  QualityProjection,
  SalesProjection,
]);

/** Rows that an event writes once, or that tell the time of the transition. */
const NOT_FROM_FACTS = new Set<unknown>([ProductionException, InspectionResult, OrderSummary]);

const keysOf = (entity: unknown): string[] =>
  getMetadataArgsStorage().columns.flatMap(({ target, propertyName, options }) =>
    target === entity && options.primary ? [propertyName] : [],
  );

/** The rows that the writes leave in a store, by table and key. */
function carryOut(rows: Map<string, object>, writes: readonly Write[]): Map<string, object> {
  for (const write of writes) {
    const entity = 'put' in write ? write.put : write.remove;
    if (NOT_FROM_FACTS.has(entity)) continue;
    const row = write.row as Record<string, unknown>;
    const key = `${(entity as { name: string }).name} ${keysOf(entity)
      .map((name) => String(row[name]))
      .join(' ')}`;
    if ('put' in write) rows.set(key, row);
    else rows.delete(key);
  }
  return rows;
}

const PROJECT: Changes = { with: { 'sales.enter-order': { class: 'project', design: true } } };
const amendment = (changes: object) => ({ type: 'sales.amend', data: { changes } }) as const;

const STORIES: Record<string, Story> = {
  'on which everything goes well': orderAt('settled'),
  'with a design': orderAt('settled', PROJECT),
  'accepted on site': orderAt('settled', { with: { 'sales.enter-order': { class: 'acceptance-on-site' } } }),
  'amended in production': orderAt('producing', {
    and: [amendment({ deliveryDate: '2026-08-01', paymentTerms: '60 days' }), 'production.review', 'sales.review'],
  }),
  'with every trouble': orderAt('producing', {
    and: [
      'production.raise-exception',
      'production.report-progress',
      { type: 'quality.record-in-process', data: { result: 'fail' } },
      'production.close-exception',
      'clerk.hold',
      'clerk.resume',
      'production.finish',
      'quality.fail-final',
      'production.finish-rework',
      'quality.pass-final',
      'sales.record-objection',
      'sales.close-objection',
      'sales.arrange-acceptance',
      'sales.record-acceptance',
      'sales.return-for-rework',
      'finance.record-payment',
      'management.request-waiver',
    ],
  }),
};

describe('a read model that follows from the facts', () => {
  it.each(Object.entries(STORIES))(
    'is the same, kept step by step or made at once, for an order %s',
    (_name, story) => {
      const kept = new Map<string, object>();
      for (const transition of transitionsOf(story)) {
        carryOut(kept, reactions.writes(transition));
        const atOnce = carryOut(new Map(), reactions.writes({ ...transition, before: null }));
        expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(atOnce));
      }
      expect(kept.size).toBeGreaterThan(10);
    },
  );

  it('writes nothing where nothing changed', () => {
    const [first, check] = transitionsOf(orderAt('checked'));
    expect(reactions.writes(first).length).toBeGreaterThan(5);
    const unchanged = { ...check, before: check.after };
    expect(reactions.writes(unchanged).map((write) => ('put' in write ? write.put : write.remove))).toEqual([
      OrderSummary,
    ]);
  });
});
