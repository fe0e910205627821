import pg from 'pg';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import { Clockwork } from '../../src/engine/time/clockwork.service.js';
import { INBOX, URGED } from '../../src/features/inbox/inbox.sql.js';
import type { Company, Member, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

// What lies on somebody's desk: urged first, then what is due first; counted as it is listed; what is done is gone.

let company: Company;
let owner: pg.Client;
let clockwork: Clockwork;
beforeAll(async () => {
  company = await openCompany();
  owner = new pg.Client({ connectionString: company.database.ownerUrl });
  await owner.connect();
  clockwork = company.app.get(Clockwork, { strict: false });
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await company?.close();
});

const REVIEW: OrderEventType[] = ['clerk.confirm-check', 'sales.review', 'production.review', 'quality.review'];

const entered = async (steps: number): Promise<string> => {
  const no = await company.enter();
  if (steps > 0) await company.bring(no, ...REVIEW.slice(0, steps));
  return no;
};
const list = async (member: Member, path: string): Promise<Untyped[]> => {
  const { status, body } = await member.get(path);
  expect(status).toBe(200);
  return body.items as Untyped[];
};
/** The list, part by part. */
async function parts(member: Member, path: string, limit: number): Promise<Untyped[]> {
  const items: Untyped[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: { body: Untyped } = await member.get(`${path}?limit=${limit}${cursor && `&cursor=${cursor}`}`);
    items.push(...body.items);
    cursor = body.nextCursor;
  }
  return items;
}
/** As if its waits had begun so many days ago; and what is due by that is done. */
const age = async (no: string, days: number): Promise<void> => {
  const { rows } = await owner.query<{ waits: string }>('SELECT waits FROM process WHERE id = $1', [no]);
  const since = new Date(Date.now() - days * 86_400_000).toISOString();
  const waits = (JSON.parse(rows[0].waits) as object[]).map((wait) => ({ ...wait, since }));
  await owner.query('UPDATE process SET waits = $2 WHERE id = $1', [no, JSON.stringify(waits)]);
  await owner.query('UPDATE process_clock SET at = now() WHERE id = $1', [no]);
  for (let turn = 0; turn < 3; turn++) await clockwork.turn();
};
const later = async <T>(read: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> => {
  for (let tries = 0; ; tries++) {
    const found = await read();
    if (isThere(found) || tries === 100) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

describe('the order of an inbox', () => {
  it('is by what is due first, and says of the day what it is', async () => {
    const soon = await entered(0);
    const late = await entered(0);
    await age(late, 30);
    const clerk = await company.member('clerk');
    const tasks = await list(clerk, '/api/inbox');
    const places = each(tasks, 'process');
    expect(places.indexOf(late)).toBeLessThan(places.indexOf(soon));
    expect(oneWith(tasks, 'process', late)).toMatchObject({
      dueName: '交货日期',
      overdue: true,
      reminded: 'leader',
      urged: null,
    });
    const escalated = await list(await company.member('manager'), '/api/inbox/escalated');
    expect(escalated.find(({ wait }) => wait.process === late)).toMatchObject({
      wait: { event: 'clerk.confirm-check', office: 'clerk', since: expect.any(String) },
      level: 'leader',
      persons: [],
    });
    expect(await list(await company.member('quality'), '/api/inbox/escalated')).toEqual([]);
  });

  it('has what was urged before everything else, with how often, by whom and with what words', async () => {
    await entered(1);
    const no = await entered(1);
    const sales = await company.member('sales');
    const quality = await company.member('quality');
    await sales.post(`/api/processes/orders/${no}/urgings`, { event: 'quality.review', note: '客户在等' });
    const [first, ...others] = await list(quality, '/api/inbox');
    expect(first).toMatchObject({
      process: no,
      event: 'quality.review',
      urged: { times: 1, lastBy: expect.any(String), lastNote: '客户在等' },
    });
    expect(each(others, 'process')).not.toContain(no);
    expect((await parts(quality, '/api/inbox', 1)).filter(({ process }) => process === no)).toHaveLength(1);
    await company.bring(no, 'quality.review');
    expect(each(await list(quality, '/api/inbox'), 'process')).not.toContain(no);
  });

  it('follows a changed policy', async () => {
    const no = await entered(0);
    const dueOf = async () =>
      (await owner.query<{ due: Date }>(`SELECT due FROM waiting WHERE id = $1 AND desk = 'clerk'`, [no])).rows[0].due;
    const before = await dueOf();
    const proposed = await (
      await company.member('manager')
    ).post('/api/policy', { deadlines: { 'clerk.confirm-check': 1 }, reason: '初审一小时内完成' });
    await company.agree(proposed);
    await later(
      async () => {
        await clockwork.turn();
        return dueOf();
      },
      (due) => Number(due) !== Number(before),
    );
    const task = oneWith(await list(await company.member('clerk'), '/api/inbox'), 'process', no);
    expect(Date.parse(task.dueAt)).toBe(Number(await dueOf()));
  });
});

it('counts what its lists show, whoever asks, and a process comes once', async () => {
  const chosen = [0, 1, 2, 3, 4, 1, 2, 0, 3];
  for (const [index, steps] of chosen.entries()) {
    const no = await entered(steps);
    if (index % 3 === 0) await age(no, 10 * (index + 1));
    const waits = (await (await company.member('clerk')).get(`/api/orders/${no}`)).body.waits as { event: string }[];
    if (index % 2 === 0 && waits[0]) {
      await (await company.member('sales')).post(`/api/processes/orders/${no}/urgings`, { event: waits[0].event });
    }
  }
  const people = ['clerk', 'sales', 'sales2', 'sales-head', 'production', 'quality', 'procurement', 'manager', 'hr'];
  for (const username of people) {
    const member = await company.member(username);
    const { body: counts } = await member.get('/api/inbox/counts');
    for (const limit of [1, 2, 7, 200]) {
      const tasks = await parts(member, '/api/inbox', limit);
      const places = each(tasks, 'process');
      const runs = places.filter((process, index) => process !== places[index - 1]);
      expect(new Set(runs).size).toBe(runs.length);
      expect(counts).toEqual({
        processes: runs.length,
        tasks: tasks.length,
        overdue: tasks.filter(({ overdue }) => overdue).length,
        urged: tasks.filter(({ urged }) => urged !== null).length,
        reminded: tasks.filter(({ reminded }) => reminded !== null).length,
        escalated: (await parts(member, '/api/inbox/escalated', limit)).length,
        whole: true,
      });
    }
  }
});

describe('notices', () => {
  const noticesOf = async (member: Member, no: string): Promise<Untyped[]> =>
    (await list(member, '/api/notices?limit=200')).filter(({ process }) => process === no);

  it('of what is done are gone by themselves', async () => {
    const quality = await company.member('quality');
    const no = await entered(1);
    const asked = (found: Untyped[]) => found.some(({ topic, kind }) => topic === 'quality.review' && kind === 'task');
    expect(asked(await later(() => noticesOf(quality, no), asked))).toBe(true);
    await company.bring(no, 'quality.review');
    expect(
      asked(
        await later(
          () => noticesOf(quality, no),
          (found) => !asked(found),
        ),
      ),
    ).toBe(false);
  });

  it('are all read at once, but not what comes after', async () => {
    const quality = await company.member('quality');
    const no = await entered(1);
    await later(
      () => noticesOf(quality, no),
      (found) => found.length > 0,
    );
    const [newest] = await list(quality, '/api/notices?limit=1');
    const { body } = await quality.get('/api/notices/count');
    expect(body.unread).toBe((await list(quality, '/api/notices?limit=200')).filter(({ read }) => !read).length);
    expect((await quality.post('/api/notices/read', { upTo: newest.id })).status).toBe(204);
    const left = (await list(quality, '/api/notices?limit=200')).filter(({ read }) => !read);
    expect(left.every(({ id }) => Number(id) > Number(newest.id))).toBe(true);
    expect((await quality.get('/api/notices/count')).body).toEqual({ unread: left.length });
    const next = await entered(1);
    await later(
      () => noticesOf(quality, next),
      (found) => found.length > 0,
    );
    expect((await quality.get('/api/notices/count')).body.unread).toBeGreaterThan(0);
    expect((await quality.post('/api/notices/read', { upTo: 'all' })).status).toBe(422);
  });
});

it('walks indexes, however much lies there', async () => {
  await entered(0);
  await owner.query(`SET session_replication_role = replica`);
  await owner.query(`CREATE TEMP TABLE one AS SELECT * FROM process LIMIT 1`);
  await owner.query(`INSERT INTO process SELECT (jsonb_populate_record(one, jsonb_build_object('id', 'SO-9' || n))).*
    FROM one, generate_series(10001, 60000) AS n`);
  await owner.query(`INSERT INTO waiting (id, desk, due) SELECT 'SO-9' || n, desk, now() + make_interval(mins => n)
    FROM generate_series(10001, 60000) AS n, unnest(ARRAY['quality', 'clerk', 'quality:head', 'escalated:quality']) AS desk`);
  await owner.query(`INSERT INTO notice (office, head, kind, process_id, process_kind, seq, topic, rules, over)
    SELECT 'quality', false, 'task', 'SO-9' || n, 'orders', 1, 'quality.review', '{}', n % 100 <> 0
    FROM generate_series(10001, 60000) AS n`);
  await owner.query('ANALYZE process; ANALYZE waiting; ANALYZE notice');
  const desks = ['clerk', 'quality', 'quality:head', 'person:1'];
  const plans: [string, unknown[]][] = [
    [INBOX, ['-infinity', '', 101, desks, []]],
    [INBOX, [new Date(Date.now() + 86_400_000 * 20).toISOString(), 'SO-930000', 101, desks, ['SO-930001']]],
    [INBOX, ['-infinity', '', 101, ['escalated:quality'], []]],
    [URGED, [desks, ['quality'], 200]],
  ];
  for (const [text, values] of plans) {
    const { rows } = await owner.query<Record<string, string>>(`EXPLAIN (ANALYZE, COSTS OFF) ${text}`, values);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toContain('Seq Scan');
    expect(Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1])).toBeLessThan(100);
  }
});
