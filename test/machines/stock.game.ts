import type { ProcessDefinition } from '../../machines/process.js';
import type { Policy } from '../../machines/rulebook.js';
import { stockExamples } from '../../machines/stock-items/stock.schema.js';
import type { AcceptedEvent } from '../../src/engine/command/apply-event.js';
import { offers } from '../../src/engine/command/move.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { type Chance, oneOf } from '../support/chance.js';
import { taken } from './taken.js';

const START = Date.UTC(2026, 2, 2, 1);
const HOUR = 3_600_000;
const ENTRIES = ['procurement.keep-item', 'purchase.put-in'];
const QUANTITIES = ['1', '2.5', '8', '40'];

function dataOf(type: string, chance: Chance): object {
  const example = (stockExamples as Readonly<Record<string, object>>)[type] ?? {};
  const quantity = oneOf(chance, QUANTITIES);
  switch (type) {
    case 'purchase.put-in':
      return { item: '轴承 6205', specification: 'P5', unit: '套', quantity, purchaseOrder: 'PO-000001', line: 1 };
    case 'procurement.set-safety-stock':
      return { safetyStock: oneOf(chance, ['0', '5', '20']) };
    case 'procurement.count-stock':
      return { counted: oneOf(chance, ['0', '3', '12']), remark: '月末盘点' };
    default:
      return 'quantity' in example ? { ...example, quantity } : example;
  }
}

/** What one item took, the events in their order, an hour between them. */
export function playStock(
  definition: ProcessDefinition,
  policy: Policy,
  chance: Chance,
  { no, events }: { no: string; events: number },
): AcceptedEvent[] {
  const game: AcceptedEvent[] = [];
  let process: StoredProcess | null = null;
  for (let turn = 0; turn < events; turn++) {
    const types: string[] = process ? offers(definition, process).map(({ type }) => type) : ENTRIES;
    if (types.length === 0) break;
    const type = oneOf(chance, types);
    const at = new Date(START + turn * HOUR).toISOString();
    const happening: AcceptedEvent = {
      process: no,
      type,
      data: dataOf(type, chance),
      reason: 'as agreed',
      by: 'lin',
      onBehalfOf: null,
      office: type.startsWith('production.') ? 'production' : 'procurement',
      observed: {},
      occurredAt: at,
      at,
      salt: Buffer.alloc(16),
    };
    const after = taken(definition, process, happening, policy);
    if (after === null) continue;
    process = after;
    game.push(happening);
  }
  return game;
}
