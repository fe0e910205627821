import { Committer } from '../../src/engine/command/commit.js';
import type { Change } from '../../src/engine/command/unit-of-work.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import type { Proxy } from '../support/proxy.js';
import { openProxy } from '../support/proxy.js';
import { orderExamples } from '../support/order-examples.js';

let engine: Engine;
let elsewhere: Engine;
let proxy: Proxy;
beforeAll(async () => {
  engine = await openEngine({ through: async (appUrl) => (proxy = await openProxy(appUrl)).url });
  // Another node on the same database.
  elsewhere = await openEngine({ database: { ...engine.database, drop: async () => undefined } });
}, 120_000);
afterAll(async () => {
  await elsewhere?.close();
  await engine?.close();
  await proxy?.close();
});

const GROUP = 32;

const entered = async (count: number): Promise<string[]> => {
  const orders: string[] = [];
  for (let n = 0; n < count; n++) orders.push((await engine.enter()).process.id);
  return orders;
};

/** Lets the first `count` changes wait until all are judged and something else has happened, and then go together. */
function together(count: number, meanwhile: () => Promise<unknown>): jest.SpyInstance {
  const committer = engine.module.get(Committer);
  const commit = committer.commit.bind(committer);
  let arrived = 0;
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  return jest.spyOn(committer, 'commit').mockImplementation(async (change: Change) => {
    if (++arrived <= count) {
      if (arrived === count) void meanwhile().then(open, open);
      await gate;
    }
    return commit(change);
  });
}

const check = (no: string, more: object = {}) => engine.send(no, 'clerk.confirm-check', { seen: 1, ...more });

/** Another node takes an event of the order. */
const moveElsewhere = async (no: string) =>
  elsewhere.door.send(
    { person: await engine.person('quality') },
    { process: no },
    { type: 'quality.review', data: orderExamples['quality.review'], seen: await engine.present(no) },
  );

/** The entries of these orders: of each its events, and in how many transactions those of a type were written. */
async function logged(orders: readonly string[]) {
  const { rows } = await engine.owner.query<{ process_id: string; seq: number; type: string; tx: string }>(
    'SELECT process_id, seq, type, tx::text FROM process_event WHERE process_id = ANY ($1) ORDER BY process_id, seq',
    [orders],
  );
  return rows;
}

async function expectSound(orders: readonly string[]): Promise<void> {
  for (const no of orders) expect(await engine.verifier.verify(no)).toMatchObject({ process: no, verified: true });
}

describe('commands that come together', () => {
  it('are written in one transaction, each by itself', async () => {
    const orders = await entered(GROUP);
    const spy = together(GROUP, async () => undefined);
    const outcomes = await Promise.all(orders.map((no) => check(no)));
    spy.mockRestore();
    expect(outcomes.map(({ process }) => process.version)).toEqual(orders.map(() => 2));
    const rows = (await logged(orders)).filter(({ type }) => type === 'clerk.confirm-check');
    expect(rows).toHaveLength(GROUP);
    expect(new Set(rows.map(({ tx }) => tx)).size).toBe(1);
    await expectSound(orders);
  }, 60_000);

  it('are kept although one of them is overtaken, which is judged again by itself', async () => {
    const orders = await entered(GROUP);
    await Promise.all(orders.map((no) => check(no)));
    const slow = orders[16];
    let isMoved = false;
    const spy = together(GROUP, () => moveElsewhere(slow).then(() => (isMoved = true)));
    const outcomes = await Promise.all(orders.map((no) => engine.send(no, 'sales.review')));
    const attempts = spy.mock.calls.length;
    spy.mockRestore();
    expect(isMoved).toBe(true);
    expect(attempts).toBe(GROUP + 1);
    expect(outcomes.map(({ process }) => process.version)).toEqual(orders.map((no) => (no === slow ? 4 : 3)));
    const rows = (await logged(orders)).filter(({ type }) => type === 'sales.review');
    expect(new Set(rows.filter(({ process_id }) => process_id !== slow).map(({ tx }) => tx)).size).toBe(1);
    expect(rows).toHaveLength(GROUP);
    await expectSound(orders);
  }, 60_000);

  it('are kept although the rights of one sender are taken away before they commit', async () => {
    const orders = await entered(8);
    const [lost] = orders;
    const person = await engine.person('clerk-9');
    const spy = together(8, () => engine.owner.query(`UPDATE person SET offices = '{}' WHERE id = $1`, [person]));
    const outcomes = await Promise.allSettled(orders.map((no) => check(no, no === lost ? { by: 'clerk-9' } : {})));
    spy.mockRestore();
    expect(outcomes.map(({ status }) => status)).toEqual(orders.map((no) => (no === lost ? 'rejected' : 'fulfilled')));
    expect(outcomes[0]).toMatchObject({ reason: { code: 'forbidden' } });
    expect((await logged([lost])).map(({ type }) => type)).toEqual(['sales.enter-order']);
    await expectSound(orders);
  }, 60_000);

  it('are kept although the database refuses one of them', async () => {
    const orders = await entered(8);
    const person = await engine.person('clerk');
    // The key of one is taken for something else after it was judged.
    const spy = together(8, () =>
      engine.owner.query(
        `INSERT INTO idempotency (person_id, key, request_hash, process_id, seq) VALUES ($1, $2, sha256('x'), $3, 1)`,
        [person, `group-${orders[3]}`, orders[0]],
      ),
    );
    const outcomes = await Promise.allSettled(orders.map((no) => check(no, { idempotencyKey: `group-${no}` })));
    spy.mockRestore();
    expect(outcomes.map(({ status }) => status)).toEqual(
      orders.map((_, index) => (index === 3 ? 'rejected' : 'fulfilled')),
    );
    expect(outcomes[3]).toMatchObject({ reason: { code: 'idempotency-mismatch' } });
    const rows = (await logged(orders)).filter(({ type }) => type === 'clerk.confirm-check');
    expect(rows.map(({ process_id }) => process_id)).toEqual(orders.filter((_, index) => index !== 3));
    await expectSound(orders);
  }, 60_000);

  it('count once each when the answer to their COMMIT is lost, and under the same key get the same answer', async () => {
    const orders = await entered(16);
    const before = proxy.lost();
    const spy = together(16, async () => proxy.loseNextReply('clerk.confirm-check'));
    const outcomes = await Promise.all(orders.map((no) => check(no, { idempotencyKey: `lost-${no}` })));
    spy.mockRestore();
    expect(proxy.lost()).toBe(before + 1);
    const rows = (await logged(orders)).filter(({ type }) => type === 'clerk.confirm-check');
    expect(rows).toHaveLength(16);
    const again = await Promise.all(orders.map((no) => check(no, { idempotencyKey: `lost-${no}` })));
    expect(again.map(({ repeated }) => repeated)).toEqual(orders.map(() => true));
    expect(JSON.stringify(again.map(({ process }) => process))).toBe(
      JSON.stringify(outcomes.map(({ process }) => process)),
    );
    await expectSound(orders);
  }, 60_000);

  it('to one order are taken one after the other, and none is lost', async () => {
    const [no] = await entered(1);
    await check(no);
    const reviews = ['sales.review', 'production.review', 'procurement.review', 'quality.review'] as const;
    await Promise.all(reviews.map((type) => engine.send(no, type)));
    const rows = await logged([no]);
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(rows.map(({ tx }) => tx)).size).toBe(6);
    await expectSound([no]);
  }, 60_000);
});

describe('what is remembered of an order', () => {
  it('is not believed when another node has moved it', async () => {
    const [no] = await entered(1);
    await check(no);
    await moveElsewhere(no);
    const { process } = await engine.send(no, 'sales.review');
    expect(process.version).toBe(4);
    await expectSound([no]);
  });

  it('is not believed when its facts have changed without its version', async () => {
    const [no] = await entered(1);
    await check(no);
    // As an erasure does it: the version stays.
    await engine.owner.query(
      `UPDATE process SET facts = jsonb_set(facts::jsonb, '{entry,paymentTerms}', '"[erased 1]"')::text WHERE id = $1`,
      [no],
    );
    await engine.send(no, 'quality.review');
    const { rows } = await engine.owner.query<{ terms: string }>(
      `SELECT (facts::jsonb || facts_since::jsonb) #>> '{entry,paymentTerms}' AS terms FROM process WHERE id = $1`,
      [no],
    );
    expect(rows).toEqual([{ terms: '[erased 1]' }]);
  });
});
