import { RateLimit } from '../../src/http/rate-limit.js';
import type { Lease } from '../../src/http/request-budget.js';

const LIMIT = 600;

describe('the limit of requests', () => {
  let now = 0;
  /** Of one caller, as the database keeps it; undefined while it is away. */
  let left: number | undefined;
  let statements = 0;

  beforeEach(() => {
    left = LIMIT;
    statements = 0;
  });

  const lease = (_caller: string, share: number): Promise<Lease> => {
    statements += 1;
    if (left === undefined) return Promise.reject(new Error('away'));
    const requests = Math.min(share, left);
    left -= requests;
    return Promise.resolve({ requests, endsIn: 30_000 });
  };
  const node = () => new RateLimit(LIMIT, { lease, holderOf: () => Promise.resolve(undefined) }, () => now);
  const takeMany = (at: RateLimit, count: number) =>
    Promise.all(Array.from({ length: count }, async () => at.take('ann')));
  const passed = (answers: number[]): number => answers.filter((seconds) => seconds === 0).length;

  it('asks the database for thirty requests at a time', async () => {
    expect(passed(await takeMany(node(), 300))).toBe(300);
    expect(statements).toBe(10);
  });

  it('is one for all nodes; who used it up waits for the end of his minute, and nobody asks again until then', async () => {
    const nodes = [node(), node()];
    const answers = await Promise.all(nodes.map((each) => takeMany(each, 500)));
    expect(passed(answers.flat())).toBe(LIMIT);
    expect(Math.max(...answers.flat())).toBe(30);
    const asked = statements;
    await takeMany(nodes[0], 50);
    expect(statements).toBe(asked);
  });

  it('takes no lease over into the next minute', async () => {
    const one = node();
    await one.take('ann');
    expect(statements).toBe(1);
    now += 30_001;
    await one.take('ann');
    expect(statements).toBe(2);
  });

  it('is each node’s own while the database is away, and is asked for once a second', async () => {
    left = undefined;
    const one = node();
    expect(passed(await takeMany(one, 700))).toBe(LIMIT);
    expect(statements).toBe(1);
    now += 1_001;
    await one.take('ann');
    expect(statements).toBe(2);
  });
});
