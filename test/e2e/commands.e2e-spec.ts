import { orderExamples } from '../support/order-examples.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const entry = orderExamples['sales.enter-order'];

describe('the version of an order', () => {
  it('guards a change: If-Match of an older one is refused, of this one is taken', async () => {
    const no = await company.enter();
    const clerk = await company.member('clerk');
    const body = { type: 'clerk.confirm-check', data: orderExamples['clerk.confirm-check'] };
    const path = `/api/orders/${no}/events`;
    expect(await clerk.post(path, body, { 'If-Match': '"7"' })).toMatchObject({
      status: 412,
      body: { code: 'version-mismatch', version: 1 },
    });
    expect(await clerk.post(path, body, { 'If-Match': 'W/"1"' })).toMatchObject({
      status: 422,
      body: { code: 'validation', errors: [{ path: 'If-Match' }] },
    });
    const taken = await clerk.post(path, body, { 'If-Match': '"1"' });
    expect(taken).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2, state: 'received' } });
    const star = await company.send(no, 'sales.review');
    expect(star.status).toBe(200);
  });

  it('spares an answer that the client already has', async () => {
    const no = await company.enter();
    const sales = await company.member('sales');
    const first = await sales.get(`/api/orders/${no}`);
    expect(first).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    const again = await sales.get(`/api/orders/${no}`, { 'If-None-Match': first.headers.etag });
    expect(again).toMatchObject({ status: 304, text: '', headers: { etag: '"1"' } });
    await company.send(no, 'clerk.confirm-check');
    expect((await sales.get(`/api/orders/${no}`, { 'If-None-Match': first.headers.etag })).status).toBe(200);
  });
});

describe('a client that prefers little in return', () => {
  it('is answered in a few words, with the version, and is told so', async () => {
    const no = await company.enter();
    const clerk = await company.member('clerk');
    const body = { type: 'clerk.confirm-check', data: orderExamples['clerk.confirm-check'], seen: 1 };
    const path = `/api/orders/${no}/events`;
    const key = { 'Idempotency-Key': 'little-1' };
    const little = await clerk.post(path, body, { ...key, Prefer: 'return=minimal' });
    expect(little).toMatchObject({ status: 200, headers: { etag: '"2"', 'preference-applied': 'return=minimal' } });
    expect(little.body).toEqual({
      no,
      kind: 'orders',
      state: 'received',
      stateName: '已接收',
      value: (await clerk.get(`/api/orders/${no}`)).body.value,
      revision: 1,
      version: 2,
      warnings: [],
    });
    // The same command again: what was wanted the first time is no part of it.
    const much = await clerk.post(path, body, key);
    expect(much).toMatchObject({ status: 200, body: { no, version: 2, waits: expect.any(Array) } });
    expect(much.headers['preference-applied']).toBeUndefined();
    expect((await clerk.get(`/api/orders/${no}`)).body.version).toBe(2);
  });

  it('is told everything of a refusal, and of no preference', async () => {
    const no = await company.enter();
    const sales = await company.member('sales');
    const body = { type: 'clerk.confirm-check', data: orderExamples['clerk.confirm-check'] };
    const answer = await sales.post(`/api/orders/${no}/events`, body, { Prefer: 'return=minimal' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(answer.headers['preference-applied']).toBeUndefined();
  });
});

describe('an idempotency key', () => {
  it('gives the first answer again, byte for byte, also after the order moved on', async () => {
    const sales = await company.member('sales');
    const key = { 'Idempotency-Key': 'enter-1' };
    const first = await sales.post('/api/orders', entry, key);
    await company.bring(first.body.no, 'clerk.confirm-check', 'sales.review');
    const again = await sales.post('/api/orders', entry, key);
    expect(again.status).toBe(201);
    expect(again.text).toBe(first.text);
    expect(again.headers.etag).toBe('"1"');
  });

  it('belongs to one command: with another it is refused, and nothing changes', async () => {
    const no = await company.enter();
    const clerk = await company.member('clerk');
    const key = { 'Idempotency-Key': 'check-1' };
    const body = { type: 'clerk.confirm-check', data: orderExamples['clerk.confirm-check'], seen: 1 };
    expect((await clerk.post(`/api/orders/${no}/events`, body, key)).status).toBe(200);
    const other = { ...body, data: { ...body.data, complete: false } };
    expect(await clerk.post(`/api/orders/${no}/events`, other, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-mismatch' },
    });
    expect((await clerk.get(`/api/orders/${no}`)).body.version).toBe(2);
  });

  it('has to be printable and not endless', async () => {
    const sales = await company.member('sales');
    const answer = await sales.post('/api/orders', entry, { 'Idempotency-Key': 'k'.repeat(201) });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'Idempotency-Key' }] } });
  });
});

describe('an order on hold', () => {
  it('takes nothing but what a hold lets through, and says so', async () => {
    const no = await company.enter();
    const held = await company.send(no, 'clerk.hold', { reason: '客户要求暂缓' });
    expect(held.body).toMatchObject({ hold: { reason: '客户要求暂缓' } });
    const refused = await company.send(no, 'clerk.confirm-check');
    expect(refused).toMatchObject({
      status: 409,
      body: { unmet: [{ rule: 'HD-01', remedyEvents: ['clerk.resume'] }] },
    });
    expect((await company.send(no, 'clerk.resume')).body.hold).toBeNull();
    expect((await company.send(no, 'clerk.confirm-check')).status).toBe(200);
  });

  it('is not held without a reason', async () => {
    const no = await company.enter();
    const clerk = await company.member('clerk');
    const answer = await clerk.post(`/api/orders/${no}/events`, { type: 'clerk.hold' });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'reason', message: '请填写原因' }] } });
  });
});

describe('many orders at once', () => {
  it('are answered row by row; a row that is refused holds up no other', async () => {
    const [one, two, held] = [await company.enter(), await company.enter(), await company.enter()];
    await company.send(held, 'clerk.hold');
    const clerk = await company.member('clerk');
    const data = orderExamples['clerk.confirm-check'];
    const row = (no: string) => ({ no, type: 'clerk.confirm-check', data, seen: 1 });
    const rows = { items: [row(one), row(held), row('SO-999999'), { ...row(two), expectedVersion: 9 }, row(two)] };
    const answer = await clerk.post('/api/orders/events', rows, { 'Idempotency-Key': 'bulk-1' });
    expect(answer.status).toBe(200);
    expect(answer.body.items).toMatchObject([
      { no: one, ok: true, order: { no: one, version: 2, state: 'received' } },
      { no: held, ok: false, problem: { status: 409, code: 'transition-refused', unmet: [{ rule: 'HD-01' }] } },
      { no: 'SO-999999', ok: false, problem: { status: 404, code: 'not-found' } },
      { no: two, ok: false, problem: { status: 412, code: 'version-mismatch' } },
      { no: two, ok: true, order: { version: 2 } },
    ]);
    const again = await clerk.post('/api/orders/events', rows, { 'Idempotency-Key': 'bulk-1' });
    expect(again.body.items[0]).toEqual(answer.body.items[0]);
    expect((await clerk.get(`/api/orders/${one}`)).body.version).toBe(2);
  });
});
