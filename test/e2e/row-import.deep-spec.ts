import { unzip } from '../../src/import/zip.js';
import type { Company, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

// Customers and products from a sheet: each row is an entry event, through the one door.

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

async function send(by: string, kind: string, csv: string, query = ''): Promise<{ status: number; body: Untyped }> {
  const { token } = await company.member(by);
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv' };
  const answer = await fetch(`${company.url}/api/processes/${kind}/import${query}`, {
    method: 'POST',
    headers,
    body: csv,
  });
  return { status: answer.status, body: await answer.json() };
}

const CUSTOMERS = [
  '客户名称,联系人,电话,国家或地区,税号,常用付款方式,等级',
  '苏州精工机械有限公司,陈立,0512-62881234,中国,91320594MA1MKR7P55,月结 30 天,A',
  '杭州东方桥梁厂,,,中国,91320594MA1MKR7P56,,B',
  ',王芳,,,,,C',
  '苏州精工机械有限公司,,,,,,A',
].join('\n');

it('says first what would happen, cell by cell, and enters nothing', async () => {
  const { status, body } = await send('sales', 'customers', CUSTOMERS, '?dryRun=true');
  expect([status, body.dryRun, body.imported, body.refused]).toEqual([200, true, 2, 2]);
  expect(body.ignored).toMatchObject([{ title: '等级' }]);
  expect(each(body.results, 'outcome')).toEqual(['imported', 'refused', 'refused', 'imported']);
  const [, wrong, nameless] = body.results as Untyped[];
  expect(wrong.errors).toMatchObject([
    { row: 3, column: 'E', title: '税号', path: 'taxNo', message: expect.stringMatching(/^MD-03 /) as string },
  ]);
  expect(nameless.errors).toMatchObject([{ row: 4, column: 'A', path: 'name' }]);
  expect((await (await company.member('sales')).get('/api/processes/customers')).body.items).toEqual([]);
});

it('enters each row by itself, once, and refuses what the rules refuse', async () => {
  const { body } = await send('sales', 'customers', CUSTOMERS);
  expect([body.imported, body.already, body.refused]).toEqual([1, 0, 3]);
  const [first, , , twice] = body.results as Untyped[];
  expect(first).toMatchObject({
    outcome: 'imported',
    title: '苏州精工机械有限公司',
    no: expect.stringMatching(/^CU-/) as string,
  });
  expect(twice.errors).toMatchObject([{ row: 5, column: 'A', message: expect.stringMatching(/^MD-02 /) as string }]);
  const again = await send('sales', 'customers', CUSTOMERS);
  expect([again.body.imported, again.body.already, again.body.refused]).toEqual([0, 1, 3]);
  const kept = await (await company.member('sales')).get(`/api/processes/customers/${first.no}`);
  expect(kept.body.facts).toMatchObject({ contact: '陈立', phone: '0512-62881234', terms: '月结 30 天' });
});

it('takes products with exact prices, in any language of the header', async () => {
  const csv =
    'Product no.,Description,List price,Currency\nRT-250,Rotary table,"12,800.50",CNY\nRT-300,Rotary table,abc,CNY\n';
  const { body } = await send('engineering', 'products', csv);
  expect(each(body.results, 'outcome')).toEqual(['imported', 'refused']);
  expect((body.results as Untyped[])[1].errors).toMatchObject([{ row: 3, column: 'C', path: 'listPrice' }]);
  const kept = await (
    await company.member('sales')
  ).get(`/api/processes/products/${(body.results as Untyped[])[0].no}`);
  expect(kept.body.facts).toMatchObject({ listPrice: '12800.50', currency: 'CNY' });
});

it('is for whoever may begin such a process, where a row can say how one begins', async () => {
  expect((await send('quality', 'customers', CUSTOMERS)).status).toBe(403);
  expect((await send('procurement', 'purchase-orders', 'Supplier\nx\n')).status).toBe(404);
  expect((await send('sales', 'nothing', CUSTOMERS)).status).toBe(404);
  expect((await send('sales', 'customers', '')).status).toBe(422);
});

it('offers a sheet with the columns in the language asked for', async () => {
  const { token } = await company.member('sales');
  const answer = await fetch(`${company.url}/api/processes/customers/import/template.xlsx`, {
    headers: { Authorization: `Bearer ${token}`, 'Accept-Language': 'en' },
  });
  const parts = unzip(Buffer.from(await answer.arrayBuffer()), () => true, { unpacked: 9_000_000, parts: 100 });
  const told = [...parts.values()].map(String).join('\n');
  for (const title of ['Customer name', 'Usual payment terms', 'Tax number']) expect(told).toContain(title);
  expect(told).not.toContain('Salesperson');
});
