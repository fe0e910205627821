import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import { orderExamples } from '../support/order-examples.js';
import type { Answer, Company } from '../support/company.js';
import { openScene, type Scene } from './support/scene.js';
import type { Tables } from './support/tables.js';

// What approval systems get wrong: each once.

let company: Company;
let tables: Tables;
let orderAfter: Scene['orderAfter'];
let leavesNoTrace: Scene['leavesNoTrace'];
let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  ({ company, tables, orderAfter, leavesNoTrace } = scene);
}, 120_000);
afterAll(() => scene?.close(), 30_000);

const lent: { id: string; from: string }[] = [];
afterEach(async () => {
  for (const { id, from } of lent.splice(0)) await (await company.member(from)).delete(`/api/delegations/${id}`);
});

const later = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

async function lend(from: string, to: string, office: string, endsAt = later(3_600_000)): Promise<void> {
  lent.push({ id: await company.lend(from, to, { offices: [office], includeHead: true, endsAt }), from });
}

const unmet = ({ body }: Answer): string[] => (body.unmet as { rule: string }[]).map(({ rule }) => rule);

/** Until somebody waits for the lock that this connection holds. */
async function writeWaits(holder: pg.Client): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rowCount } = await holder.query(
      `SELECT FROM pg_locks WHERE NOT granted AND relation = 'process_event'::regclass`,
    );
    if (rowCount === 1) return;
    await sleep(20);
  }
  throw new Error('No write came to the lock');
}

describe('approving what is one’s own', () => {
  it('is refused through a delegate: he stands in for whoever entered the order', async () => {
    const no = await orderAfter('the preliminary check');
    await lend('sales', 'market', 'sales');
    const answer = await leavesNoTrace(() => company.send(no, 'sales.review', { by: 'market' }));
    expect(answer.status).toBe(409);
    expect(unmet(answer)).toContain('FE-01');
  });

  it('is refused to somebody who borrows the approver’s office', async () => {
    const no = await orderAfter('the plans were submitted');
    await lend('clerk2', 'production', 'clerk');
    const answer = await leavesNoTrace(() => company.send(no, 'clerk.approve-production-plan', { by: 'production' }));
    expect(answer.status).toBe(409);
    expect(unmet(answer)).toContain('FE-02');
  });

  it('is refused when the approver has asked through a delegate: two names are not two people', async () => {
    const no = await orderAfter('the acceptance');
    await lend('manager2', 'hr', 'management');
    const asked = await company.send(no, 'management.request-waiver', { data: { rule: 'DL-02' }, by: 'hr' });
    expect(asked.status).toBe(200);
    const data = { rule: 'DL-02' };
    for (const by of ['manager2', 'hr']) {
      const answer = await leavesNoTrace(() => company.send(no, 'management.approve-waiver', { data, by }));
      expect(answer.status).toBe(409);
    }
    expect((await company.send(no, 'management.approve-waiver', { data, by: 'manager' })).status).toBe(200);
  });

  it('is refused in bulk and in a preview as it is one by one', async () => {
    const no = await orderAfter('the preliminary check');
    const sales = await company.member('sales');
    const command = { type: 'sales.review', data: orderExamples['sales.review'] };
    const items = [
      { no, ...command },
      { no, type: 'clerk.hold', data: {}, reason: '试' },
    ];
    const before = await tables.digests();
    const bulk = await sales.post('/api/orders/events', { items });
    expect(bulk.body.items).toMatchObject([
      { ok: false, problem: { code: 'transition-refused' } },
      { ok: false, problem: { code: 'forbidden' } },
    ]);
    const preview = await sales.post(`/api/orders/${no}/preview`, command);
    expect(preview.status).toBe(409);
    expect(unmet(preview)).toContain('FE-01');
    expect(await tables.digests()).toEqual(before);
  });

  it('is refused by the database too, should the rules ever forget it', async () => {
    const no = await orderAfter('entry');
    const forged = tables.query(
      `INSERT INTO process_event SELECT process_id, seq + 1, kind, type, by_person, on_behalf_of, office, data, reason, observed,
         occurred_at, recorded_at, from_state, to_state, revision, machine_id, machine_version, machine_hash, policy_version,
         ARRAY[by_person], salt, prev_hash, hash FROM process_event WHERE process_id = $1`,
      [no],
    );
    await expect(forged).rejects.toMatchObject({ constraint: 'process_event_four_eyes' });
  });
});

describe('a delegation', () => {
  it('is worth nothing after its end', async () => {
    const no = await orderAfter('the preliminary check');
    await lend('sales2', 'legal', 'sales', later(2_500));
    const preview = async () =>
      (await company.member('legal')).post(`/api/orders/${no}/preview`, {
        type: 'sales.review',
        data: orderExamples['sales.review'],
      });
    expect((await preview()).status).toBe(200);
    await sleep(2_700);
    expect((await leavesNoTrace(() => company.send(no, 'sales.review', { by: 'legal' }))).status).toBe(403);
  });

  it('is worth nothing once it is revoked, or the lender has lost the office himself', async () => {
    const no = await orderAfter('the preliminary check');
    await lend('sales2', 'legal', 'sales');
    const [{ id, from }] = lent.splice(0);
    expect((await (await company.member(from)).delete(`/api/delegations/${id}`)).status).toBe(204);
    expect((await leavesNoTrace(() => company.send(no, 'sales.review', { by: 'legal' }))).status).toBe(403);

    await lend('sales2', 'legal', 'sales');
    const sales2 = await company.member('sales2');
    await tables.query(`UPDATE person SET offices = '{}' WHERE id = $1`, [sales2.id]);
    expect((await leavesNoTrace(() => company.send(no, 'sales.review', { by: 'legal' }))).status).toBe(403);
    await tables.query(`UPDATE person SET offices = '{sales}' WHERE id = $1`, [sales2.id]);
  });

  it('cannot be lent on', async () => {
    const no = await orderAfter('the preliminary check');
    await lend('manager', 'hr', 'management');
    const [hr, archive] = [await company.member('hr'), await company.member('archive')];
    const on = { to: archive.id, offices: ['management'], endsAt: later(3_600_000), reason: '出差' };
    expect((await leavesNoTrace(() => hr.post('/api/delegations', on))).status).toBe(422);
    const waiver = { data: { rule: 'DL-02' }, by: 'archive' };
    expect((await leavesNoTrace(() => company.send(no, 'management.request-waiver', waiver))).status).toBe(403);
  });
});

describe('the administrator', () => {
  it('satisfies no rule: he has no office, may lend himself none, and what he gives away is in the audit', async () => {
    const no = await orderAfter('the preliminary check');
    const admin = await company.member('admin');
    for (const type of ['sales.review', 'management.cancel', 'clerk.hold'] satisfies OrderEventType[]) {
      expect((await leavesNoTrace(() => company.send(no, type, { by: 'admin' }))).status).toBe(403);
    }
    const forHimself = { to: admin.id, offices: ['management'], endsAt: later(3_600_000), reason: '代理' };
    const from = (await company.member('manager')).id;
    const lendHimself = () => admin.post('/api/delegations', { from, ...forHimself });
    expect((await leavesNoTrace(lendHimself)).status).toBe(422);

    const hr = await company.member('hr');
    const change = (offices: string[]) =>
      company.ask('PATCH', `/api/people/${hr.id}`, {
        body: { offices, reason: '调岗' },
        headers: { Authorization: `Bearer ${admin.token}` },
      });
    await company.agree(await change(['hr', 'clerk']));
    const { body } = await (await company.member('auditor')).get(`/api/audit?subject=person:${hr.id}`);
    expect(JSON.stringify(body.items)).toContain(admin.id);
    await company.agree(await change(['hr']));
  });
});

describe('an approval', () => {
  it('falls with what it relied on: after an amendment the reviews are stale and the order does not pass', async () => {
    const no = await company.enter();
    await company.bring(no, 'clerk.confirm-check', 'sales.review', 'production.review');
    await company.bring(
      no,
      'sales.clear-delivery-date',
      'procurement.review',
      'quality.review',
      'sales.hold-review-meeting',
    );
    const [line, ...lines] = orderExamples['sales.enter-order'].lines ?? [];
    const changes = { lines: [{ ...line, quantity: '90' }, ...lines] };
    await company.bring(no, ['sales.amend', { ...orderExamples['sales.amend'], changes }]);
    const answer = await leavesNoTrace(() => company.send(no, 'sales.pass-review', { data: {} }));
    expect(answer.status).toBe(409);
    expect(unmet(answer)).toContain('RV-21');
  });

  it('is judged by the rights inside the write: an office lost in between counts', async () => {
    const no = await orderAfter('the preliminary check');
    const sales2 = await company.member('sales2');
    const rival = new pg.Client({ connectionString: company.database.ownerUrl });
    await rival.connect();
    const version = async () => (await tables.query('SELECT version FROM process WHERE id = $1', [no]))[0];
    const before = await version();
    // The command has read its rights and stands before its write, when the office is taken away.
    await rival.query('BEGIN');
    await rival.query('LOCK TABLE process_event IN EXCLUSIVE MODE');
    const sending = company.send(no, 'sales.review', { by: 'sales2' });
    await writeWaits(rival);
    await tables.query(`UPDATE person SET offices = '{market}' WHERE id = $1`, [sales2.id]);
    await rival.query('ROLLBACK');
    await rival.end();
    expect(await sending).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await version()).toEqual(before);
    await tables.query(`UPDATE person SET offices = '{sales}' WHERE id = $1`, [sales2.id]);
  });
});
