import { auditOf } from '../audit/support/audit-of.js';
import { idOf } from '../identity/company.js';
import { Sealer } from '../../src/audit/sealer.js';
import { PG_POOL } from '../../src/database/pool.js';
import type { Company, Member, Untyped } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { sealAll } from '../support/seal-all.js';
import type pg from 'pg';

jest.setTimeout(120_000);

let company: Company;
let auditor: Member;
let admin: Member;
beforeAll(async () => {
  company = await openCompany();
  [auditor, admin] = [await company.member('auditor'), await company.member('admin')];
}, 240_000);
afterAll(() => company?.close());

const latest = async (action: string): Promise<Untyped> =>
  (await auditor.get(`/api/audit?limit=1&action=${action}`)).body.items[0];

async function upload(by: Member): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob(['a,b\n1,2\n'], { type: 'text/csv' }), 'list.csv');
  const headers = { authorization: `Bearer ${by.token}` };
  const answer = await fetch(`${company.url}/api/attachments`, { method: 'POST', body, headers });
  return ((await answer.json()) as { id: string }).id;
}

describe('the audit trail tells', () => {
  it('who took out which orders, opened which file and which paper, and watched the machines', async () => {
    const clerk = await company.member('clerk');
    const no = await company.enter();
    const file = await upload(clerk);
    expect((await clerk.get('/api/orders/export.xlsx?state=received')).status).toBe(200);
    expect((await clerk.get(`/api/attachments/${file}`)).status).toBe(200);
    expect((await clerk.get(`/api/orders/${no}/papers/order-copy.pdf`)).status).toBe(200);
    expect((await admin.post('/api/inspector/tickets')).status).toBe(201);
    const by = { id: idOf('clerk'), name: '陈晓雯' };
    expect(await latest('orders.exported')).toMatchObject({ by, subject: 'orders', detail: { filters: ['state'] } });
    expect(await latest('attachment.opened')).toMatchObject({ by, subject: `attachment:${file}` });
    expect(await latest('paper.opened')).toMatchObject({ by, subject: `order:${no}`, detail: { sheet: 'order-copy' } });
    expect(await latest('inspector.opened')).toMatchObject({ by: { id: idOf('admin') } });
  });

  it('who signed in, out, and ended which session', async () => {
    const login = async () => {
      const body = { username: 'hr', password: 'demo' };
      return (await company.ask('POST', '/api/auth/login', { body })).body.accessToken as string;
    };
    const [one, other] = [await login(), await login()];
    const headers = { authorization: `Bearer ${one}` };
    const { items } = (await company.ask('GET', '/api/auth/sessions', { headers })).body;
    const another = (items as { id: string; current: boolean }[]).find(({ current }) => !current);
    await company.ask('DELETE', `/api/auth/sessions/${another?.id}`, { headers });
    await company.ask('POST', '/api/auth/logout', { headers });
    expect(other).toEqual(expect.any(String));
    const by = { id: idOf('hr') };
    expect(await latest('session.opened')).toMatchObject({ by, subject: `session:${another?.id}` });
    expect(await latest('session.revoked')).toMatchObject({ by, subject: `session:${another?.id}` });
    expect(await latest('session.closed')).toMatchObject({ by, subject: expect.stringMatching(/^session:/) });
  });

  it('by what is asked: who, what, of whom, when; part by part', async () => {
    const all = await auditor.get(`/api/audit?by=${idOf('clerk')}&limit=2`);
    expect(all.body.items).toHaveLength(2);
    const next = await auditor.get(`/api/audit?by=${idOf('clerk')}&limit=2&cursor=${all.body.nextCursor}`);
    expect(next.body.items[0].id).toBeLessThan(all.body.items[1].id);
    const from = all.body.items[1].at as string;
    const since = await auditor.get(`/api/audit?by=${idOf('clerk')}&from=${encodeURIComponent(from)}`);
    expect(since.body.items).toHaveLength(2);
    expect((await auditor.get('/api/audit?until=2020-01-01T00:00:00Z')).body.items).toEqual([]);
    for (const wrong of ['by=x', 'action=nothing', 'from=yesterday', 'until=1', 'cursor=x'])
      expect([wrong, (await auditor.get(`/api/audit?${wrong}`)).status]).toEqual([wrong, 422]);
  });

  it('all of it in the checkpoints and in the export', async () => {
    await sealAll(company.app.get(Sealer), company.app.get<pg.Pool>(PG_POOL));
    const result = await auditOf(company);
    expect(result).toMatchObject({ verified: true, unsealedTrail: 0 });
    expect(result.trail).toBeGreaterThan(8);
  });
});

describe('sign-ins that have to wait', () => {
  const fail = () => company.ask('POST', '/api/auth/login', { body: { username: 'archive', password: 'wrong' } });
  const holds = async (by: Member) => (await by.get('/api/sign-in-holds')).body.items as Untyped[];

  it('are seen by who manages people and who audits, and ended by the former alone', async () => {
    for (let i = 0; i < 8; i++) await fail();
    const [hold] = (await holds(admin)).filter(({ kind }: Untyped) => kind === 'here');
    expect(hold).toMatchObject({ person: { id: idOf('archive') }, network: '127.0.0.1', failures: 5 });
    expect(await holds(auditor)).toEqual(await holds(admin));
    const right = { username: 'archive', password: 'demo' };
    expect((await company.ask('POST', '/api/auth/login', { body: right })).status).toBe(429);
    expect((await auditor.delete(`/api/sign-in-holds/${hold.id}`)).status).toBe(403);
    expect((await admin.delete(`/api/sign-in-holds/${hold.id}`)).status).toBe(204);
    expect((await company.ask('POST', '/api/auth/login', { body: right })).status).toBe(200);
    expect((await admin.delete(`/api/sign-in-holds/${hold.id}`)).status).toBe(404);
    expect(await latest('sign-in.released')).toMatchObject({
      by: { id: idOf('admin') },
      about: { id: idOf('archive') },
      detail: { kind: 'here', failures: 5 },
    });
  });
});
