import type { Answer, Company } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

// An item is kept once, however it is written.

const KIND = '/api/processes/stock-items';
const SCREWS = { item: '内六角螺钉', specification: 'M8×30 12.9 级', unit: '件', safetyStock: '0' };
const OTHERWISE = { ...SCREWS, item: '内六角 螺钉', specification: 'm8x30 12.9级' };

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const keep = async (by: string, data: object): Promise<Answer> =>
  (await company.member(by)).post(KIND, { type: 'procurement.keep-item', data });

it('is refused a second time with the number that it has', async () => {
  const first = await keep('procurement', SCREWS);
  expect(first.status).toBe(201);
  const again = await keep('procurement-head', OTHERWISE);
  expect([again.status, each(again.body.unmet, 'rule')]).toEqual([409, ['SK-05']]);
  expect(each(again.body.unmet, 'missing')).toEqual([['item', `record:${String(first.body.no)}`]]);
  expect((await keep('procurement', { ...SCREWS, specification: 'M8×35 12.9 级' })).status).toBe(201);

  const place = `${KIND}/${String(first.body.no)}/events`;
  const dropped = { type: 'procurement.drop-item', reason: '改用外六角' };
  expect((await (await company.member('procurement')).post(place, dropped)).status).toBe(200);
  expect((await keep('procurement', OTHERWISE)).status).toBe(201);
});

it('is one, although two keep it at one moment', async () => {
  for (const item of ['平垫圈', '弹簧垫圈', '六角螺母']) {
    const both = await Promise.all([
      keep('procurement', { ...SCREWS, item }),
      keep('procurement-head', { ...OTHERWISE, item: ` ${item}` }),
    ]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409]);
  }
});

it('is one, and is answered as one, although the same request comes several times at one moment', async () => {
  const buyer = await company.member('procurement');
  for (const [index, item] of ['挡圈', '键', '销', '油杯', '垫片'].entries()) {
    const data = { ...SCREWS, item };
    const copies = await Promise.all(
      Array.from({ length: 6 }, () =>
        buyer.post(KIND, { type: 'procurement.keep-item', data }, { 'Idempotency-Key': `keep-${index}` }),
      ),
    );
    expect([item, ...copies.map(({ status }) => status)]).toEqual([item, 201, 201, 201, 201, 201, 201]);
    expect(new Set(copies.map(({ body }) => body.no as string)).size).toBe(1);
  }
});
