import { DepartmentsModule } from '../../src/departments/departments.module.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import { FollowUps } from '../../src/engine/command/follow-ups.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import { REVIEWED } from '../support/stretches.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ extra: registeredProcesses.slice(1), modules: [DepartmentsModule] });
}, 120_000);
afterAll(() => engine?.close());

const requisitionOf = async (no: string): Promise<{ id: string; state: string }> => {
  const { rows } = await engine.owner.query<{ id: string; state: string }>(
    `SELECT id, state FROM process WHERE kind = 'purchase-requisitions' AND (facts::jsonb || facts_since::jsonb) ->> 'order' = $1`,
    [no],
  );
  expect(rows).toHaveLength(1);
  return rows[0];
};

describe('a command that brings something about in another process', () => {
  it('gets the first answer, where its copy was taken between its own reading and that of the other process', async () => {
    const { process } = await engine.enter();
    await engine.bring(process.id, ...REVIEWED);
    expect((await requisitionOf(process.id)).state).toBe('drafted');
    const cancel = () =>
      engine.send(process.id, 'management.cancel', { idempotencyKey: `c-${process.id}`, reason: '客户撤单' });

    // The order and its open requisitions are read; the requisition itself is read with what follows for it.
    const consequences = engine.module.get(FollowUps);
    const of = consequences.of.bind(consequences);
    let copy: Awaited<ReturnType<typeof cancel>> | undefined;
    const decided = jest.spyOn(consequences, 'of').mockImplementationOnce(async (...read) => {
      copy = await cancel();
      return of(...read);
    });
    const slower = await cancel();
    decided.mockRestore();

    expect(copy?.repeated).toBe(false);
    expect(slower.repeated).toBe(true);
    expect(JSON.stringify(slower.process)).toBe(JSON.stringify(copy?.process));
    const requisition = await requisitionOf(process.id);
    expect(requisition.state).toBe('withdrawn');
    for (const id of [process.id, requisition.id]) {
      expect(await engine.verifier.verify(id)).toMatchObject({ verified: true });
    }
  });
});
