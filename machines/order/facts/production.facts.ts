import { note, stamp } from '../../kit/record.js';
import { actors } from '../../kit/rules.js';
import { subtract } from '../../decimal.js';
import type { ProductionData } from '../order.schema.js';
import type { EventOf, Reducers } from '../order.note.js';
import { relying } from '../order.note.js';
import { advanced } from '../order.reliance.js';
import type { OrderFacts, PlanChange } from '../order.types.js';
import { lapsed } from './closing.js';
import { moved } from './quantities.js';

const received =
  (result: 'pass' | 'fail') =>
  (facts: OrderFacts, event: EventOf<'quality.pass-incoming' | 'quality.fail-incoming'>): Partial<OrderFacts> => ({
    incoming: [...facts.incoming, ...event.data.lots.map((lot) => ({ ...lot, ...stamp(facts, event), result }))],
  });

const decidePlanChange = (
  facts: OrderFacts,
  event: EventOf<'production.support-plan-change' | 'management.approve-plan-change' | 'management.reject-plan-change'>,
  status: PlanChange['status'],
): Partial<OrderFacts> => {
  const change = facts.planChange;
  if (change?.status !== 'requested' && change?.status !== 'supported') return {};
  const supportedBy = status === 'supported' ? actors(event) : change.supportedBy;
  const { content } = facts.productionPlan;
  return {
    planChange: { ...change, status, supportedBy },
    // The approved nodes are the plan from now on (S0§三(三)3).
    ...(status === 'approved' && content
      ? { productionPlan: { ...facts.productionPlan, content: { ...content, nodes: change.nodes } } }
      : {}),
  };
};

/** Pieces that are scrapped or sent back have to be produced again; reworked ones are inspected again. */
function failFinal(facts: OrderFacts, event: EventOf<'quality.fail-final'>): Partial<OrderFacts> {
  const { items, disposition, lines } = event.data;
  const lost = disposition === 'scrap' || disposition === 'return';
  return {
    finished: null,
    finalInspection: null,
    failedInspections: [
      ...facts.failedInspections,
      { ...stamp(facts, event), round: facts.failedInspections.length + 1, items, disposition, lines, measures: null },
    ],
    quantities: lines.reduce((ledger, { line, rejected }) => {
      const counted = moved(ledger, line, 'rejected', rejected);
      return lost ? moved(counted, line, 'produced', subtract('0', rejected)) : counted;
    }, facts.quantities),
  };
}

export const productionFacts: Reducers<ProductionData> = {
  'quality.pass-incoming': received('pass'),
  'quality.fail-incoming': received('fail'),
  'production.report-preparation': (facts, event) => ({
    preparation: relying<'production.report-preparation'>(facts, event),
  }),
  'quality.release-inspection-plan': (facts, event) => ({
    inspectionPlan: relying<'quality.release-inspection-plan'>(facts, event),
  }),
  'quality.join-preparation': (facts, event) => ({ jointPreparation: note(facts, event) }),
  'production.start': (facts, event) => ({
    ...advanced(facts, 'producing'),
    started: facts.started ?? stamp(facts, event),
  }),
  'production.report-progress': (facts, event) => ({
    reports: [...facts.reports, note(facts, event)],
    quantities: moved(facts.quantities, event.data.line, 'produced', event.data.good),
  }),
  'production.raise-exception': (facts, event) => ({
    exceptions: [...facts.exceptions, { ...event.data, ...stamp(facts, event), open: true }],
  }),
  'production.close-exception': (facts, event) => ({
    exceptions: facts.exceptions.map((exception) =>
      exception.id === event.data.id ? { ...exception, ...event.data, ...stamp(facts, event), open: false } : exception,
    ),
  }),
  'quality.record-in-process': (facts, event) => ({
    inProcess: [...facts.inProcess, note(facts, event)],
  }),
  'production.finish': (facts, event) => ({ finished: stamp(facts, event) }),
  'quality.pass-final': (facts, event) => ({
    milestone: 'inspected',
    returnTo: null,
    finalInspection: relying<'quality.pass-final'>(facts, event),
    quantities: event.data.lines.reduce(
      (ledger, { line, passed, rejected }) => moved(moved(ledger, line, 'passed', passed), line, 'rejected', rejected),
      facts.quantities,
    ),
    planChange: lapsed(facts.planChange),
  }),
  'quality.fail-final': failFinal,
  'production.finish-rework': (facts, event) => ({
    finished: stamp(facts, event),
    failedInspections: facts.failedInspections.map((failed, index) =>
      index === facts.failedInspections.length - 1 ? { ...failed, measures: event.data.measures } : failed,
    ),
  }),
  'production.request-plan-change': (facts, event) => ({
    planChange: { ...note(facts, event), status: 'requested', supportedBy: [] },
  }),
  'production.support-plan-change': (facts, event) => decidePlanChange(facts, event, 'supported'),
  'management.approve-plan-change': (facts, event) => decidePlanChange(facts, event, 'approved'),
  'management.reject-plan-change': (facts, event) => decidePlanChange(facts, event, 'rejected'),
  'production.assess-cancellation': (facts, event) => ({
    cancellationImpact: note(facts, event),
  }),
};
