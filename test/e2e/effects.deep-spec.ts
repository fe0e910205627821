import { companyDay } from '../../machines/calendar.js';
import { Refusals } from '../../src/features/processes/refusals.service.js';
import type { Company } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { REVIEWED } from '../support/stretches.js';

let company: Company;
let refused: string;
let cancelled: string;
let stretch: string;

/** The company's day, by the database's clock as the product tells it. */
const day = async (): Promise<string> => {
  const { body } = await (await company.member('auditor')).get(`/api/orders/${refused}`);
  return companyDay(body.createdAt as string);
};

const get = async (path: string, username = 'manager') => (await company.member(username)).get(path);

beforeAll(async () => {
  company = await openCompany();
  refused = await company.enter();
  cancelled = await company.enter();
  stretch = `from=${await day()}&to=2099-12-31`.replace('2099-12-31', await day());
  await company.bring(refused, 'clerk.confirm-check');
  const sales = await company.member('sales');
  // Too early, twice; and once only asked about, which is no attempt.
  for (let time = 0; time < 2; time++)
    expect((await sales.post(`/api/orders/${refused}/events`, { type: 'sales.pass-review' })).status).toBe(409);
  expect((await sales.post(`/api/orders/${refused}/preview`, { type: 'sales.pass-review' })).status).toBe(409);
  await company.bring(cancelled, ...REVIEWED);
  await company.send(cancelled, 'clerk.hold', { reason: '客户要求' });
  await company.send(cancelled, 'clerk.resume', { reason: '客户同意' });
  await company.send(cancelled, 'management.cancel', { data: { impactAccepted: true }, reason: '客户取消' });
  await company.app.get(Refusals).flush();
}, 120_000);
afterAll(() => company?.close());

describe('what the clauses do', () => {
  it('says which rule refused how often, and for how long processes waited for what it asks for', async () => {
    const { status, body } = await get(`/api/effects/clauses?${stretch}`);
    expect([status, body.pending]).toEqual([200, 0]);
    const rule = oneWith(body.items, 'rule', 'RV-08');
    expect(rule).toMatchObject({ process: 'orders', clauses: ['S3§三2'], owner: 'procurement', refusals: 2, open: 1 });
    expect(rule.waits).toBeGreaterThan(0);
    expect(rule.processes).toBeGreaterThan(0);
    expect(rule.share).toBeGreaterThanOrEqual(0);
  });

  it('leads to the processes, and only to those of the rule', async () => {
    const { body } = await get(`/api/effects/clauses/processes?${stretch}&process=orders&rule=RV-08`);
    expect(oneWith(body, 'no', refused)).toMatchObject({ kind: 'orders', refusals: 2, stateName: '已接收' });
  });

  it('is narrowed to an office and a kind, and is a workbook', async () => {
    const { body } = await get(`/api/effects/clauses?${stretch}&office=procurement`);
    expect(new Set((body.items as { owner: string }[]).map(({ owner }) => owner))).toEqual(new Set(['procurement']));
    expect((await get(`/api/effects/clauses?${stretch}&process=actions`)).body.items).toEqual([]);
    const book = await get(`/api/effects/clauses/export.xlsx?${stretch}`);
    expect([book.status, book.text.slice(0, 2)]).toEqual([200, 'PK']);
  });

  it('is for operations, the management, the clerk and whoever audits', async () => {
    const asked = ['operations', 'clerk', 'auditor', 'production'].map((username) =>
      get(`/api/effects/clauses?${stretch}`, username),
    );
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 403]);
    expect((await get('/api/effects/clauses?from=2026-02-01&to=2026-01-01')).status).toBe(422);
    expect((await get(`/api/effects/ways?${stretch}&process=nothing`)).status).toBe(404);
  });
});

describe('the ways that processes went', () => {
  it('names what led off the straight way, with its clause, and leads to the processes', async () => {
    const { body } = await get(`/api/effects/ways?${stretch}&process=orders`);
    expect(body).toMatchObject({ processes: 1, straight: 0 });
    expect(each(body.road, 'step')).toEqual([
      'received',
      'reviewed',
      'planned',
      'producing',
      'inspected',
      'customer-accepted',
      'delivered',
      'settled',
    ]);
    const [way] = body.ways;
    expect(each(way.steps, 'step')).toEqual([
      'received',
      'reviewed',
      '! clerk.hold',
      '! management.cancel',
      'cancelled',
    ]);
    expect(way).toMatchObject({ processes: 1, share: 1, isStraight: false });
    expect(oneWith(body.departures, 'departure', 'management.cancel')).toMatchObject({
      clause: 'S3§三3',
      processes: 1,
      times: 1,
    });
    for (const query of [`way=${way.way}`, 'departure=clerk.hold']) {
      const { body: gone } = await get(`/api/effects/ways/processes?${stretch}&process=orders&${query}`);
      expect(gone).toMatchObject([{ no: cancelled, kind: 'orders' }]);
    }
    expect((await get(`/api/effects/ways/processes?${stretch}&process=orders&way=none`)).body).toEqual([]);
  });
});
