import type { ProcessDefinition } from '../../machines/process.js';
import type { RequisitionEventType } from '../../machines/purchase-requisition/requisition.schema.js';
import type { RequisitionFacts } from '../../machines/purchase-requisition/requisition.types.js';
import type { Policy } from '../../machines/rulebook.js';
import { SEEN } from '../../machines/rulebook.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import type { AcceptedEvent } from '../../src/engine/command/apply-event.js';
import { offers } from '../../src/engine/command/move.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { type Chance, oneOf } from '../support/chance.js';
import { DRAFT } from './requisition.story.js';
import { taken } from './taken.js';

const START = Date.UTC(2026, 2, 2, 8);
const ENTRIES = ['requester.submit', 'order.draft-requisition'] as const;

/** What the departments of the example enter, and now and then something that sends the form another way. */
function dataOf(type: RequisitionEventType, facts: RequisitionFacts | null, chance: Chance): object {
  if (type === 'order.draft-requisition') return DRAFT;
  const form = requisitionExamples['requester.submit'];
  switch (type) {
    case 'requester.submit':
    case 'requester.revise':
    case 'department.revise': {
      const amount = oneOf(chance, ['1200.00', '38600.00', '86000.00']);
      const items = (facts?.draft?.items ?? form.items ?? []).map((row, index) => ({
        ...form.items?.[0],
        ...row,
        amount: index === 0 ? amount : '40.00',
        important: chance() < 0.2,
      }));
      return type === 'requester.submit' ? { ...form, items } : { currency: form.currency, items };
    }
    case 'procurement.review':
      return {
        ...requisitionExamples['procurement.review'],
        necessary: chance() < 0.9,
        withinBudget: chance() < 0.8,
        important: chance() < 0.2,
      };
    default:
      return (requisitionExamples as Record<string, object>)[type] ?? {};
  }
}

/** What one requisition took, the events in their order; the definition plays as the product does. */
export function playRequisition(
  definition: ProcessDefinition,
  policy: Policy,
  chance: Chance,
  { no, events, observed = {} }: { no: string; events: number; observed?: Readonly<Record<string, string>> },
): AcceptedEvent[] {
  const game: AcceptedEvent[] = [];
  let process: StoredProcess | null = null;
  for (let turn = 0; turn < events; turn++) {
    const types: string[] = process ? offers(definition, process).map(({ type }) => type) : [...ENTRIES];
    if (types.length === 0) break;
    const type = oneOf(chance, types) as RequisitionEventType;
    // Taken as often as the rest, these would end most games before they have begun.
    if (/withdraw|reject/.test(type) && chance() < 0.6) continue;
    const facts = process ? (process.facts as RequisitionFacts) : null;
    const happening: AcceptedEvent = {
      process: no,
      type,
      data: dataOf(type, facts, chance),
      reason: 'as agreed',
      by: type.startsWith('requester.') ? 'pan' : `${type.slice(0, type.indexOf('.'))}-${oneOf(chance, [1, 2])}`,
      onBehalfOf: null,
      office: type.startsWith('procurement.')
        ? 'procurement'
        : type.startsWith('management.')
          ? 'management'
          : 'production',
      // Whoever decides has just looked at it.
      observed: {
        [SEEN]: String(game.length),
        ...(type === 'procurement.review' && { 'requester-sum': '41000', 'window-days': '30' }),
        ...observed,
      },
      occurredAt: new Date(START + turn * 60_000).toISOString(),
      at: new Date(START + turn * 60_000).toISOString(),
      salt: Buffer.alloc(16),
    };
    const after = taken(definition, process, happening, policy);
    if (after === null) continue;
    process = after;
    game.push(happening);
  }
  return game;
}
