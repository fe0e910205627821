import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type pg from 'pg';
import { openWritePool } from '../../src/database/pool.js';
import type { Apply, Told } from '../../src/engine/outbox/consumers.js';
import { Effects } from '../../src/engine/outbox/consumers.js';
import { Relay } from '../../src/engine/outbox/relay.js';
import { chanceOf } from '../chaos/chance.js';
import type { TestDatabase } from '../support/database.js';
import { freshDatabase, ownerPool, silent } from '../support/database.js';

let database: TestDatabase;
let owner: pg.Pool;
let pool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  owner = ownerPool(database.ownerUrl, 12);
  pool = openWritePool(database.appUrl, { max: 8, log: silent });
  await owner.query(
    'CREATE TABLE told (id serial PRIMARY KEY, process text, seq integer); GRANT ALL ON told TO PUBLIC',
  );
  await owner.query('GRANT ALL ON SEQUENCE told_id_seq TO PUBLIC');
}, 120_000);
beforeEach(() => owner.query('TRUNCATE told, outbox, effect_done'));
afterAll(async () => {
  await pool?.end();
  await owner?.end();
  await database?.drop();
});

/** A node's relay whose one consumer writes down what it is told, after it has had its say. */
function relayTo(say: (told: Told, tx: pg.ClientBase) => Promise<void>): Relay {
  const effects = Object.create(Effects.prototype) as Effects;
  const apply: Apply = async (told, tx) => {
    for (const one of told) {
      await tx.query('INSERT INTO told (process, seq) VALUES ($1, $2)', [one.process, one.seq]);
      await say(one, tx);
    }
  };
  Object.assign(effects, { consumers: new Map([['notices', apply]]) });
  return new Relay(pool, effects);
}

const promise = (client: pg.ClientBase | pg.Pool, process: string, seq: number) =>
  client.query(`INSERT INTO outbox (process_id, seq, consumer, payload) VALUES ($1, $2, 'notices', '[]')`, [
    process,
    seq,
  ]);
const told = async (): Promise<string[]> =>
  (await owner.query<{ at: string }>(`SELECT process || ' ' || seq AS at FROM told ORDER BY id`)).rows.map(
    ({ at }) => at,
  );
const left = async () =>
  (await owner.query('SELECT process_id AS process, seq, attempts, parked, lease FROM outbox ORDER BY 1, 2')).rows;

/** Turns of several relays side by side; nobody waits for the time after which a failed row is due again. */
async function turns(relays: readonly Relay[], times: number): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    await Promise.all(relays.map((relay) => relay.turn('notices')));
    await owner.query('UPDATE outbox SET due_at = now() WHERE due_at > now()');
  }
}

describe('the relay', () => {
  it('P5, P6: tells everything that was committed once and in order, whatever fails, and nothing else', async () => {
    const chance = chanceOf(20_261_122, 'relay');
    const committed: string[] = [];
    const write = async (writer: number): Promise<void> => {
      for (let seq = 1; seq <= 12;) {
        const client = await owner.connect();
        await client.query('BEGIN');
        await promise(client, `SO-${writer}`, seq);
        await sleep(chance() * 15);
        const isKept = chance() < 0.7;
        await client.query(isKept ? 'COMMIT' : 'ROLLBACK');
        client.release();
        if (isKept) committed.push(`SO-${writer} ${seq++}`);
      }
    };
    const relays = [1, 2].map(() =>
      relayTo(async () => {
        await sleep(chance() * 5);
        if (chance() < 0.3) throw new Error('applied, and then lost');
      }),
    );
    await Promise.all([...Array.from({ length: 8 }, (_, writer) => write(writer)), turns(relays, 20)]);
    for (let round = 0; round < 60 && (await left()).length > 0; round++) await turns(relays, 1);
    expect(await left()).toEqual([]);
    const sequence = await told();
    expect([...sequence].sort()).toEqual([...committed].sort());
    for (let writer = 0; writer < 8; writer++) {
      const own = sequence.filter((at) => at.startsWith(`SO-${writer} `));
      expect(own).toEqual(Array.from({ length: 12 }, (_, index) => `SO-${writer} ${index + 1}`));
    }
  }, 60_000);

  it('P6: a poisonous message parks its own process, and no other', async () => {
    for (const process of ['SO-1', 'SO-2']) for (const seq of [1, 2]) await promise(owner, process, seq);
    const relay = relayTo(async ({ process, seq }) => {
      if (process === 'SO-1' && seq === 1) throw new Error('poison');
    });
    await turns([relay], 10);
    expect(await told()).toEqual(['SO-2 1', 'SO-2 2']);
    expect(await left()).toEqual([
      { process: 'SO-1', seq: 1, attempts: 8, parked: true, lease: null },
      { process: 'SO-1', seq: 2, attempts: 0, parked: false, lease: null },
    ]);
  });

  it('does not hold a lost connection against a message, and gives back what it held', async () => {
    for (const process of ['SO-1', 'SO-2']) await promise(owner, process, 1);
    const relay = relayTo(async () => {
      throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    });
    await expect(relay.turn('notices')).rejects.toThrow('read ECONNRESET');
    await sleep(100);
    expect(await told()).toEqual([]);
    expect(await left()).toEqual([
      { process: 'SO-1', seq: 1, attempts: 0, parked: false, lease: null },
      { process: 'SO-2', seq: 1, attempts: 0, parked: false, lease: null },
    ]);
    await turns([relayTo(async () => undefined)], 1);
    expect((await told()).sort()).toEqual(['SO-1 1', 'SO-2 1']);
  });
});

describe('a relay that has lost the database', () => {
  it('says so once, and once that it goes on', async () => {
    const said: string[] = [];
    const warn = jest
      .spyOn(Logger.prototype, 'warn')
      .mockImplementation((text: unknown) => void said.push(String(text)));
    const relay = relayTo(() => Promise.resolve());
    const turn = jest.spyOn(relay, 'turn').mockRejectedValue(new Error('connect ECONNREFUSED'));
    relay.onApplicationBootstrap();
    while (turn.mock.calls.length < 4) await sleep(20);
    turn.mockResolvedValue(0);
    while (turn.mock.calls.length < 6) await sleep(20);
    await relay.onModuleDestroy();
    warn.mockRestore();
    expect(said).toEqual(['notices waits: connect ECONNREFUSED', 'notices goes on']);
  });
});
