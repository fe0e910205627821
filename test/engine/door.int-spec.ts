import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
}, 120_000);
afterAll(() => engine?.close());

const rows = async (): Promise<string> => {
  const tables = ['process', 'process_event', 'outbox', 'idempotency'];
  const digests = await Promise.all(
    tables.map((table) =>
      engine.owner.query(
        `SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM ${table} t`,
      ),
    ),
  );
  return digests.map(({ rows: [row] }) => row.digest).join();
};

const refusal = async (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'taken',
    (error: unknown) => error,
  );

describe('the one door', () => {
  it('enters an order, numbers it and begins its log', async () => {
    const { process } = await engine.enter();
    expect(process).toMatchObject({
      id: expect.stringMatching(/^SO-\d{6}$/),
      state: 'received',
      version: 1,
      revision: 1,
    });
    expect(process.waits.map(({ office, event }) => `${office} ${event}`)).toEqual(['clerk clerk.confirm-check']);
    expect(await engine.verifier.verify(process.id)).toMatchObject({ verified: true, events: 1 });
  });

  it('refuses with every rule that stops the event, and changes nothing', async () => {
    const { process } = await engine.enter();
    await engine.send(process.id, 'clerk.confirm-check');
    await engine.bring(process.id, 'sales.review', 'production.review');
    const before = await rows();
    const error = await refusal(engine.send(process.id, 'sales.pass-review'));
    expect(error).toMatchObject({ code: 'transition-refused', state: 'received' });
    expect((error as { unmet: { rule: string }[] }).unmet.map(({ rule }) => rule)).toEqual([
      'RV-07',
      'RV-08',
      'RV-09',
      'RV-10',
      'RV-11',
      'RV-12',
      'RV-13',
      'RV-21',
    ]);
    expect(await rows()).toBe(before);
  });

  it('refuses an entry that the rules find incomplete; no number appears in any table', async () => {
    const before = await rows();
    const error = await refusal(engine.enter({ class: 'standard', channel: 'oral' }));
    expect((error as { unmet: { rule: string }[] }).unmet.map(({ rule }) => rule)).toEqual([
      'RC-01',
      'RC-02',
      'RC-03',
      'RC-04',
      'RC-05',
      'RC-06',
      'RC-07',
      'RC-08',
      'RC-10',
    ]);
    expect(await rows()).toBe(before);
  });

  it('refuses a stale version, another office, an unknown state’s event, ill-typed data, and a missing reason', async () => {
    const { process } = await engine.enter();
    const before = await rows();
    const attempts = [
      engine.send(process.id, 'clerk.confirm-check', { expectedVersion: 7 }),
      engine.send(process.id, 'clerk.confirm-check', { by: 'sales' }),
      engine.send(process.id, 'production.start'),
      engine.send(process.id, 'clerk.confirm-check', {
        data: { complete: 'yes', accurate: true, queries: [], by: 'me' },
      }),
      engine.send(process.id, 'clerk.return-to-entry', { reason: '  ' }),
      engine.send(process.id, 'clerk.return-to-entry', { reason: '\u2800\u3164' }),
      engine.send('SO-999999', 'clerk.confirm-check'),
    ];
    const codes = (await Promise.all(attempts.map(refusal))).map((error) => (error as { code: string }).code);
    const expected = ['version-mismatch', 'forbidden', 'unknown-event', 'validation', 'validation', 'validation'];
    expect(codes).toEqual([...expected, 'not-found']);
    expect(await rows()).toBe(before);
  });

  it.each(['xstate.done.actor.life', 'xstate.after.1000.order', 'xstate.init', 'constructor', '__proto__', 'toString'])(
    'does not let %s in from outside',
    async (type) => {
      const { process } = await engine.enter();
      const attempt = engine.door.send({ person: await engine.person('clerk') }, { process: process.id }, { type });
      expect(await refusal(attempt)).toMatchObject({ code: 'unknown-event' });
    },
  );

  it('does not let a log go back when the database’s clock does', async () => {
    const { process } = await engine.enter();
    const ahead = new Date(Date.now() + 3_600_000).toISOString();
    await engine.owner.query('UPDATE process SET updated_at = $2 WHERE id = $1', [process.id, ahead]);
    const { process: after } = await engine.send(process.id, 'clerk.confirm-check');
    expect(after.updatedAt).toBe(ahead);
    const { rows: logged } = await engine.owner.query(
      'SELECT recorded_at FROM process_event WHERE process_id = $1 ORDER BY seq DESC LIMIT 1',
      [process.id],
    );
    expect(new Date(logged[0].recorded_at).toISOString()).toBe(ahead);
  });

  it('does not take an event in the future, nor one further back than policy allows', async () => {
    const { process } = await engine.enter();
    const day = 86_400_000;
    const at = (days: number) => ({ occurredAt: new Date(Date.now() + days * day).toISOString() });
    expect(await refusal(engine.send(process.id, 'clerk.confirm-check', at(1)))).toMatchObject({ code: 'validation' });
    expect(await refusal(engine.send(process.id, 'clerk.confirm-check', at(-8)))).toMatchObject({ code: 'validation' });
    expect(await refusal(engine.send(process.id, 'clerk.confirm-check', at(-6)))).toBe('taken');
  });
});

describe('a repeated command', () => {
  it('gets the first answer again, even after the order moved on', async () => {
    const { process } = await engine.enter();
    const key = { idempotencyKey: `k-${process.id}`, seen: 1 };
    const first = await engine.send(process.id, 'clerk.confirm-check', key);
    await engine.send(process.id, 'sales.review');
    const again = await engine.send(process.id, 'clerk.confirm-check', key);
    expect(again.repeated).toBe(true);
    expect(JSON.stringify(again.process)).toBe(JSON.stringify(first.process));
  });

  it('is refused when the key carried another command', async () => {
    const { process } = await engine.enter();
    const key = { idempotencyKey: `m-${process.id}` };
    await engine.send(process.id, 'clerk.confirm-check', key);
    const other = { ...key, data: { complete: true, accurate: true, queries: [{ question: '?', answer: '!' }] } };
    expect(await refusal(engine.send(process.id, 'clerk.confirm-check', other))).toMatchObject({
      code: 'idempotency-mismatch',
    });
  });

  it('sent eight times at once has one winner and the same answer for all', async () => {
    const { process } = await engine.enter();
    const send = () => engine.send(process.id, 'clerk.confirm-check', { idempotencyKey: `e-${process.id}`, seen: 1 });
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.process))).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await engine.verifier.verify(process.id)).toMatchObject({ verified: true, events: 2 });
  });
});

describe('races', () => {
  it('lets one of two opposite decisions through, whichever is first', async () => {
    for (let round = 0; round < 20; round++) {
      const { process } = await engine.enter();
      const { version } = process;
      const outcomes = await Promise.all([
        refusal(engine.send(process.id, 'clerk.confirm-check', { expectedVersion: version })),
        refusal(engine.send(process.id, 'clerk.return-to-entry', { expectedVersion: version })),
      ]);
      expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1);
      expect(await engine.verifier.verify(process.id)).toMatchObject({ verified: true, events: 2 });
    }
  }, 60_000);

  it('takes all of many departments’ reviews that come at the same time', async () => {
    const { process } = await engine.enter();
    await engine.send(process.id, 'clerk.confirm-check');
    await Promise.all(
      (['sales.review', 'production.review', 'procurement.review', 'quality.review'] as const).map((type) =>
        engine.send(process.id, type),
      ),
    );
    expect(await engine.verifier.verify(process.id)).toMatchObject({ verified: true, events: 6 });
  });

  it('refuses a person whose right was taken away, at the very next command', async () => {
    const { process } = await engine.enter();
    const clerk = await engine.person('clerk-9');
    await engine.owner.query(`UPDATE person SET offices = '{}' WHERE id = $1`, [clerk]);
    expect(await refusal(engine.send(process.id, 'clerk.confirm-check', { by: 'clerk-9' }))).toMatchObject({
      code: 'forbidden',
    });
    await engine.owner.query(`UPDATE person SET offices = '{clerk}', disabled = true WHERE id = $1`, [clerk]);
    expect(await refusal(engine.send(process.id, 'clerk.confirm-check', { by: 'clerk-9' }))).toMatchObject({
      code: 'unauthenticated',
    });
  });
});

describe('a preview', () => {
  it('says what would happen and writes nothing', async () => {
    const { process } = await engine.enter();
    const before = await rows();
    const { steps } = await engine.door.preview(
      { person: await engine.person('clerk') },
      { process: process.id },
      {
        type: 'clerk.confirm-check',
        data: { complete: true, accurate: true, queries: [] },
      },
    );
    expect(steps.map(({ after }) => after.version)).toEqual([2]);
    expect(steps[0].after.waits.map(({ event }) => event)).toContain('quality.review');
    expect(await rows()).toBe(before);
  });
});
