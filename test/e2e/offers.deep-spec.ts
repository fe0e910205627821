import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

it('a process says where it leads, and how those that have to do with it are linked to it', async () => {
  const no = await company.enter();
  const quality = await company.member('quality');
  const { body: before } = await quality.get(`/api/orders/${no}`);
  expect(before.offers).toEqual([
    {
      start: 'issues',
      kind: 'issues',
      label: '提出问题',
      type: 'any.raise-issue',
      data: { kind: 'other', orders: [no] },
    },
  ]);
  const [{ type, data }] = before.offers;
  const raised = await quality.post('/api/processes/issues', {
    type,
    data: { ...data, description: '来料短缺', effect: {} },
  });
  expect(raised.status).toBe(201);
  const { body: after } = await quality.get(`/api/orders/${no}`);
  expect(after.related).toMatchObject([{ no: raised.body.no, kind: 'issues', link: 'refers' }]);
  const { body: found } = await quality.get(`/api/processes/issues/${raised.body.no}`);
  expect(found.related).toMatchObject([{ no, kind: 'orders', link: 'about' }]);
});

it('says of an order at every step what may be sent next, before anything is written on a form', async () => {
  const no = await company.enter();
  const quality = await company.member('quality');
  expect((await quality.get(`/api/orders/${no}/next`)).status).toBe(200);
  await company.bring(no, 'clerk.confirm-check', 'sales.review');
  expect((await quality.get(`/api/orders/${no}/next`)).status).toBe(200);
});
