import { REVIEWED } from '../support/stretches.js';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import { orderExamples } from '../support/order-examples.js';
import { inCanonicalOrder } from '../../src/engine/log/canonical-json.js';
import { readLog } from '../../src/engine/log/read-log.js';
import { Replay } from '../../src/engine/log/replay.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
}, 120_000);
afterAll(() => engine?.close());

/** The same value with the keys of every object the other way round. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, field]) => [key, backwards(field)]),
  );
}

const TIMES = /"\d{4}-\d\d-\d\dT[\d:.]+Z"/g;

describe('the order of keys', () => {
  it('is that in which PostgreSQL gives them back', async () => {
    const keys = ['b', 'aa', 'B', 'ä', '10', '9', 'ab', 'z', '数量', 'quantity', 'unit', '_', 'a', '', '🂡', 'zzzzz'];
    const value = {
      outer: Object.fromEntries(keys.map((key) => [key, { d: 1, cc: 2, [key]: 3 }])),
      list: [{ bb: 1, a: 2 }],
    };
    const { rows } = await engine.owner.query<{ stored: string }>('SELECT $1::jsonb::text AS stored', [
      JSON.stringify(value),
    ]);
    expect(JSON.stringify(inCanonicalOrder(value))).toBe(JSON.stringify(JSON.parse(rows[0].stored)));
  });

  it('in which somebody spells an event makes no difference to what is judged, to the letter', async () => {
    const { process } = await engine.enter();
    const steps: OrderEventType[] = [...REVIEWED.slice(0, -1), 'sales.amend'];
    for (const type of steps) {
      const judged = async (data: unknown): Promise<string> => {
        const command = { type, data, reason: '客户要求' };
        const person = await engine.person(type.split('.')[0]);
        const { steps: taken } = await engine.door.preview({ person }, { process: process.id }, command);
        return JSON.stringify(taken.map(({ entry, after }) => [entry.data, after.facts])).replaceAll(TIMES, '"…"');
      };
      expect(await judged(backwards(orderExamples[type]))).toBe(await judged(orderExamples[type]));
      await engine.send(process.id, type, { data: backwards(orderExamples[type]) });
    }
    expect(await engine.verifier.verify(process.id)).toMatchObject({ verified: true, events: 9 });
  });

  it('is the same when the log is taken again: every event is judged by facts as they were read', async () => {
    const { process } = await engine.enter();
    await engine.bring(process.id, 'clerk.confirm-check', 'quality.review', 'sales.review', 'production.review');
    const replay = engine.module.get(Replay).through(await readLog(engine.owner, process.id));
    const spelled: string[] = [];
    for await (const { before } of replay) if (before) spelled.push(JSON.stringify(before.facts));
    expect(spelled).toHaveLength(4);
    expect(spelled).toEqual(spelled.map((facts) => JSON.stringify(inCanonicalOrder(JSON.parse(facts)))));
  });
});
