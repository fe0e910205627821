import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { revokeSessions } from '../../src/identity/revoke-sessions.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';

let engine: Engine;
let administrator: pg.Client;
beforeAll(async () => {
  engine = await openEngine();
  administrator = new pg.Client({ connectionString: engine.database.ownerUrl });
  await administrator.connect();
}, 120_000);
afterAll(async () => {
  await administrator?.end();
  await engine?.close();
});

/** Until the write of a command waits for this change, or is over without having waited. */
async function waitsOrEnds(command: Promise<unknown>): Promise<void> {
  let isOver = false;
  void command.finally(() => (isOver = true)).catch(() => undefined);
  for (let tries = 0; tries < 250 && !isOver; tries++) {
    const { rowCount } = await engine.owner.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'WITH %'`,
    );
    if (rowCount === 1) return;
    await sleep(20);
  }
}

/** Takes a right away while a command stands on it: the command has read it as it was, and the change commits first. */
async function overtakes(change: (person: string) => Promise<unknown>, end: 'COMMIT' | 'ROLLBACK', by: string) {
  const { process } = await engine.enter();
  const person = await engine.person(by);
  await administrator.query('BEGIN');
  await change(person);
  const command = engine.send(process.id, 'clerk.confirm-check', { by });
  await waitsOrEnds(command);
  await administrator.query(end);
  const outcome = await command.then(
    () => 'taken',
    (error: unknown) => (error as { code: string }).code,
  );
  return { outcome, events: (await engine.verifier.verify(process.id)).events };
}

const takeOffice = (person: string) => administrator.query(`UPDATE person SET offices = '{}' WHERE id = $1`, [person]);

describe('a command that stands on a right while it is taken away', () => {
  it('is refused when the office is lost before it commits', async () => {
    expect(await overtakes(takeOffice, 'COMMIT', 'clerk-1')).toEqual({ outcome: 'forbidden', events: 1 });
  });

  it('is refused when the person is disabled before it commits', async () => {
    const disable = (person: string) =>
      administrator.query('UPDATE person SET disabled = true WHERE id = $1', [person]);
    expect(await overtakes(disable, 'COMMIT', 'clerk-2')).toEqual({ outcome: 'unauthenticated', events: 1 });
  });

  it('is judged again when a session of his ends before it commits', async () => {
    const endSession = async (person: string) => {
      await engine.owner.query(
        `INSERT INTO session (token_hash, id, person_id, client, expires_at, ends_at)
         VALUES (sha256($1::uuid::text::bytea), $1, $1, 'test', now() + interval '1 hour', now() + interval '1 day')`,
        [person],
      );
      await revokeSessions(administrator, person);
    };
    expect(await overtakes(endSession, 'COMMIT', 'clerk-3')).toEqual({ outcome: 'taken', events: 2 });
    const versions = await engine.owner.query('SELECT rights_version FROM person WHERE id = $1', [
      await engine.person('clerk-3'),
    ]);
    expect(versions.rows).toEqual([{ rights_version: 2 }]);
  });

  it('is taken when the change is called off', async () => {
    expect(await overtakes(takeOffice, 'ROLLBACK', 'clerk-4')).toEqual({ outcome: 'taken', events: 2 });
  });

  it('does not get into a deadlock with those who change the rights of two people at once', async () => {
    const people = await Promise.all(['clerk-5', 'clerk-6'].map((name) => engine.person(name)));
    await engine.owner.query(
      `INSERT INTO delegation (id, from_person, to_person, offices, starts_at, ends_at, reason, created_by)
       SELECT gen_random_uuid(), $1, $2, '{clerk}', now(), now() + interval '1 hour', 'away', $1`,
      people,
    );
    await engine.owner.query(`UPDATE person SET offices = '{hr}' WHERE id = $1`, [people[1]]);
    let isOver = false;
    const changing = (async () => {
      while (!isOver) {
        await administrator.query('BEGIN');
        await administrator.query('SELECT FROM person WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [people]);
        await administrator.query('UPDATE person SET rights_version = rights_version + 1 WHERE id = ANY ($1)', [
          people,
        ]);
        await administrator.query('COMMIT');
        await sleep(20);
      }
    })();
    const outcomes: string[] = [];
    for (let round = 0; round < 30; round++) {
      const { process } = await engine.enter();
      const command = engine.send(process.id, 'clerk.confirm-check', { by: 'clerk-6' });
      outcomes.push(
        await command.then(
          () => 'taken',
          (error: unknown) => String(error),
        ),
      );
    }
    isOver = true;
    await changing;
    expect(outcomes).toEqual(Array.from({ length: 30 }, () => 'taken'));
  }, 60_000);
});
