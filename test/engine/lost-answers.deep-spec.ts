import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import type { Proxy } from '../support/proxy.js';
import { openProxy } from '../support/proxy.js';

let engine: Engine;
let proxy: Proxy;
beforeAll(async () => {
  engine = await openEngine({ through: async (appUrl) => (proxy = await openProxy(appUrl)).url });
}, 120_000);
afterAll(async () => {
  await engine?.close();
  await proxy?.close();
});

describe('a connection that dies', () => {
  it('after the write was kept, before its answer: the command counts once', async () => {
    for (let round = 0; round < 10; round++) {
      const { process } = await engine.enter();
      const before = proxy.lost();
      proxy.loseNextReply('clerk.confirm-check');
      const { process: after } = await engine.send(process.id, 'clerk.confirm-check');
      expect(proxy.lost()).toBe(before + 1);
      expect(after.version).toBe(2);
      expect(await engine.verifier.verify(process.id)).toMatchObject({ verified: true, events: 2 });
    }
  });

  it('before the write arrives: the command is sent again and counts once', async () => {
    for (let round = 0; round < 10; round++) {
      const { process } = await engine.enter();
      const before = proxy.lost();
      proxy.loseNextRequest('clerk.confirm-check');
      const { process: after } = await engine.send(process.id, 'clerk.confirm-check', {
        idempotencyKey: `cut-${process.id}`,
      });
      expect(proxy.lost()).toBe(before + 1);
      expect(after.version).toBe(2);
      expect(await engine.verifier.verify(process.id)).toMatchObject({ verified: true, events: 2 });
    }
  });

  it('while others write to the same order: every command counts exactly once', async () => {
    const { process } = await engine.enter();
    await engine.send(process.id, 'clerk.confirm-check');
    proxy.loseNextReply('quality.review');
    const reviews = ['sales.review', 'production.review', 'procurement.review', 'quality.review'] as const;
    await Promise.all(reviews.map((type) => engine.send(process.id, type)));
    expect(await engine.verifier.verify(process.id)).toMatchObject({ verified: true, events: 6 });
    const { rows } = await engine.owner.query(
      'SELECT type, count(*)::int AS n FROM process_event WHERE process_id = $1 GROUP BY type',
      [process.id],
    );
    expect(rows.every(({ n }: { n: number }) => n === 1)).toBe(true);
  });
});
