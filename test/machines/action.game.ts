import { actionExamples } from '../../machines/actions/action.schema.js';
import type { ActionFacts } from '../../machines/actions/action.types.js';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Policy } from '../../machines/rulebook.js';
import type { AcceptedEvent } from '../../src/engine/command/apply-event.js';
import { offers } from '../../src/engine/command/move.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { type Chance, oneOf } from '../support/chance.js';
import { taken } from './taken.js';

const START = Date.UTC(2026, 2, 2, 1);
const HOUR = 3_600_000;
const ENTRIES = ['any.assign-action', 'meeting.assign-action', 'whole.assign-part'];
const TASK = actionExamples['any.assign-action'];

function dataOf(type: string, facts: ActionFacts | null, chance: Chance): object {
  switch (type) {
    case 'meeting.assign-action':
      return { ...TASK, meeting: 'MT-000001', series: 'coordination' };
    case 'whole.assign-part':
      return { ...TASK, partOf: 'AI-000001' };
    case 'part.end-part':
      return { part: oneOf(chance, facts?.parts.length ? facts.parts : ['AI-000009-1']) };
    case 'assigner.move-date':
      return { dueOn: oneOf(chance, ['2026-03-12', '2026-03-20', '2026-04-10']) };
    default:
      return (actionExamples as Record<string, object>)[type] ?? {};
  }
}

/** What one action took, the events in their order: hours pass between them, and now and then days. */
export function playAction(
  definition: ProcessDefinition,
  policy: Policy,
  chance: Chance,
  { no, events }: { no: string; events: number },
): AcceptedEvent[] {
  const game: AcceptedEvent[] = [];
  let process: StoredProcess | null = null;
  let now = START;
  for (let turn = 0; turn < events; turn++) {
    const types: string[] = process ? offers(definition, process).map(({ type }) => type) : ENTRIES;
    if (types.length === 0) break;
    const type = oneOf(chance, types);
    // Taken as often as the rest, these would end most games before they have begun.
    if (/drop|verify/.test(type) && chance() < 0.6) continue;
    now += chance() < 0.75 ? HOUR : 72 * HOUR;
    const facts: ActionFacts | null = process ? (process.facts as ActionFacts) : null;
    const at = new Date(now).toISOString();
    const happening: AcceptedEvent = {
      process: no,
      type,
      data: dataOf(type, facts, chance),
      reason: 'as agreed',
      by: type.startsWith('assignee.') ? TASK.person : 'lin',
      onBehalfOf: null,
      office: 'sales',
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
