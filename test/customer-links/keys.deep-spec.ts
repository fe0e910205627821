import pg from 'pg';
import type { Company, Member, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';
import type { Held } from './customer.js';
import { day, drawing, give, giving, holder } from './customer.js';

// The keys of customers' links: made and shown once, listed with their uses, taken back; and what opens nothing.

let company: Company;
let order: string;
let held: Held;
let sales: Member;
let owner: pg.Client;

const act = (no: string, type: string, more: object = {}) =>
  sales.post(`/api/processes/customer-links/${no}/events`, { type, data: {}, ...more });

beforeAll(async () => {
  company = await openCompany();
  owner = new pg.Client({ connectionString: company.database.ownerUrl });
  await owner.connect();
  sales = await company.member('sales');
  order = await company.enter();
  held = await give(company, order);
  await held.get('order');
  await held.get('papers/acceptance.pdf');
  await held.post('complaints', { kind: 'use', text: '如何安装？' });
}, 240_000);
afterAll(async () => {
  await owner?.end();
  await company?.close();
});

it('is listed for the order with who may use it and how it was used, for those who deal with the customer', async () => {
  const { items } = (await sales.get(`/api/customer-links?order=${order}`)).body;
  const row = (items as Untyped[]).find(({ no }) => no === held.no);
  expect(row).toMatchObject({ state: 'active', recipient: '王建国', hasKey: true, waiting: 0, showsPrices: false });
  expect(row.uses).toBe(3);
  const uses = (await sales.get(`/api/customer-links/${held.no}/uses?limit=200`)).body.items as Untyped[];
  expect(each(uses, 'deed')).toEqual(['complained', 'paper:acceptance', 'opened']);
  expect(new Set(each(uses, 'network'))).toEqual(new Set(['127.0.0.0/24']));
  const first = (await sales.get(`/api/customer-links/${held.no}/uses?limit=2`)).body;
  expect([first.items.length, typeof first.nextCursor]).toEqual([2, 'string']);
  const next = (await sales.get(`/api/customer-links/${held.no}/uses?limit=2&cursor=${first.nextCursor}`)).body;
  expect(Number(next.items[0].id)).toBeLessThan(Number(first.items[1].id));
});

it('keeps its key nowhere', async () => {
  const rows = await owner.query(`
    SELECT row_to_json(k)::text AS row FROM customer_link_key k UNION ALL SELECT row_to_json(u)::text FROM customer_link_use u
    UNION ALL SELECT row_to_json(e)::text FROM process_event e WHERE process_id LIKE 'CL-%'
    UNION ALL SELECT row_to_json(a)::text FROM audit_entry a`);
  const kept = rows.rows.map(({ row }) => row as string).join('\n');
  expect(kept).toContain('王建国');
  expect(kept).not.toContain(held.key);
  const trail = await (await company.member('auditor')).get(`/api/audit?subject=customer-links:${held.no}`);
  expect(each(trail.body.items, 'action')).toEqual(['customer-link.key-made']);
});

it('is given only to an order that is there, until a day that may be', async () => {
  const given = (data: object) =>
    sales.post('/api/processes/customer-links', { ...giving(order), data: { ...giving(order).data, ...data } });
  expect(each((await given({ order: 'SO-999999' })).body.unmet, 'rule')).toEqual(['CL-01']);
  expect(each((await given({ validUntil: day(-1) })).body.unmet, 'rule')).toEqual(['CL-02']);
  expect(each((await given({ validUntil: day(200) })).body.unmet, 'rule')).toEqual(['CL-02']);
});

describe('a key that opens nothing', () => {
  const refusal = async (one: Held): Promise<object> => {
    const { status, body } = await one.get('order');
    return { status, body: body as object };
  };

  it('is answered alike, whether it never was, was replaced, was revoked or has expired', async () => {
    const never = await refusal(holder(company, '', 'A'.repeat(43)));
    expect(never).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await refusal(holder(company, '', 'short'))).toEqual(never);
    expect(await company.ask('GET', '/api/customer/order')).toMatchObject(never);

    const replaced = await give(company, order);
    await sales.post(`/api/customer-links/${replaced.no}/key`);
    expect(await refusal(replaced)).toEqual(never);

    const revoked = await give(company, order);
    expect((await act(revoked.no, 'sales.revoke-link')).status).toBe(422);
    expect((await act(revoked.no, 'sales.revoke-link', { reason: '发错人' })).status).toBe(200);
    expect(await refusal(revoked)).toEqual(never);
    for (const [path, body] of [
      [
        'signatures',
        { version: 1, signedBy: '王建国', lines: [{ line: 1, accepted: '1', rejected: '0' }], drawing: drawing(3) },
      ],
      ['complaints', { kind: 'use', text: '还能投诉吗' }],
    ] as const)
      expect((await revoked.post(path, body)).status).toBe(404);
    expect((await sales.post(`/api/customer-links/${revoked.no}/key`)).status).toBe(404);

    const expired = await give(company, order, { validUntil: day(0) });
    await owner.query(
      `UPDATE process SET facts = (jsonb_set(facts::jsonb, '{given,validUntil}', to_jsonb($2::text)))::text::json WHERE id = $1`,
      [expired.no, day(-1)],
    );
    expect(await refusal(expired)).toEqual(never);
  });

  it('is refused early where one network tries many', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 30; n++)
      statuses.push((await holder(company, '', String(n).padStart(43, 'B')).get('order')).status);
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
    // Whoever has a key is not kept from his order by them.
    expect((await held.get('order')).status).toBe(200);
  });
});
