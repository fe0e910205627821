import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
}, 120_000);
afterAll(() => engine?.close());

const refusal = async (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'taken',
    (error: unknown) => error,
  );

describe('four eyes', () => {
  it('keeps who entered an order from giving the sales review, by person', async () => {
    const { process } = await engine.enter();
    await engine.send(process.id, 'clerk.confirm-check');
    const error = await refusal(engine.send(process.id, 'sales.review', { by: 'sales-2' }));
    expect((error as { unmet: { rule: string }[] }).unmet.map(({ rule }) => rule)).toEqual(['FE-01']);
  });

  it('is repeated by the database: a log entry by a barred person cannot be written', async () => {
    const { process } = await engine.enter();
    const copy = engine.owner.query(
      `INSERT INTO process_event SELECT process_id, seq + 1, kind, type, by_person, on_behalf_of, office, data, reason, observed,
         occurred_at, recorded_at, from_state, to_state, revision, machine_id, machine_version, machine_hash, policy_version,
         ARRAY[by_person], salt, prev_hash, hash FROM process_event WHERE process_id = $1`,
      [process.id],
    );
    await expect(copy).rejects.toMatchObject({ code: '23514', constraint: 'process_event_four_eyes' });
  });
});

describe('the log', () => {
  it.each(['UPDATE process_event SET reason = $1 WHERE reason = $1', 'DELETE FROM process_event WHERE reason = $1'])(
    'takes no change, even from its owner: %s',
    async (statement) => {
      await expect(engine.owner.query(statement, ['x'])).rejects.toMatchObject({ message: 'the log is append-only' });
    },
  );

  it('tells at which entry it was tampered with', async () => {
    const { process } = await engine.enter();
    await engine.bring(process.id, 'clerk.confirm-check', 'sales.review', 'quality.review');
    const tamper = async (statement: string) => {
      await engine.owner.query(
        `ALTER TABLE process_event DISABLE TRIGGER process_event_append_only; ${statement};
         ALTER TABLE process_event ENABLE TRIGGER process_event_append_only`,
      );
    };
    await tamper(
      `UPDATE process_event SET data = jsonb_set(data, '{credit,rating}', '"fair"') WHERE process_id = '${process.id}' AND seq = 3`,
    );
    expect(await engine.verifier.verify(process.id)).toMatchObject({
      verified: false,
      mismatch: { seq: 3, what: 'the entry was changed' },
    });
  });

  it('tells when the stored state is not what the log leads to', async () => {
    const { process } = await engine.enter();
    await engine.owner.query(
      `UPDATE process SET facts = jsonb_set(facts::jsonb, '{entry,paymentTerms}', '"free"')::text WHERE id = $1`,
      [process.id],
    );
    expect(await engine.verifier.verify(process.id)).toMatchObject({
      verified: false,
      mismatch: { seq: 1, what: 'the stored facts differs from the replay' },
    });
  });
});
