import type { Company, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

// Whose clerk follows which order: a column of the list, a filter, an order of the rows, and many at once.

let company: Company;
const numbers: string[] = [];
beforeAll(async () => {
  company = await openCompany();
  for (let count = 0; count < 4; count++) numbers.push(await company.enter());
  await company.bring(numbers[0], 'clerk.confirm-check');
  await company.bring(numbers[2], 'clerk.confirm-check');
}, 120_000);
afterAll(() => company?.close());

const me = async (username: string): Promise<string> => (await company.member(username)).id;
const list = async (query: string, username = 'clerk') =>
  (await (await company.member(username)).get(`/api/orders?${query}`)).body.items as Untyped[];
const found = async (query: string, username = 'clerk') => each(await list(query, username), 'no');

it('is told of each order, and empty where nobody has checked it yet', async () => {
  expect(each(await list('sort=no'), 'clerk')).toEqual([
    { id: await me('clerk'), name: '陈晓雯' },
    null,
    { id: await me('clerk'), name: '陈晓雯' },
    null,
  ]);
});

it('narrows the list to one’s own, another’s, and those of nobody', async () => {
  const [a, b, c, d] = numbers;
  expect(await found('sort=no&clerk=me')).toEqual([a, c]);
  expect(await found('sort=no&clerk=me', 'clerk2')).toEqual([]);
  expect(await found(`sort=no&clerk=${await me('clerk')}`, 'clerk2')).toEqual([a, c]);
  expect(await found('sort=no&clerk=none')).toEqual([b, d]);
  const wrong = await (await company.member('clerk')).get('/api/orders?clerk=chen');
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'clerk' }] } });
});

it('sorts the list, those of nobody last, and each page goes on where the one before has ended', async () => {
  const [a, b, c, d] = numbers;
  const somebody = await company.member('clerk');
  const seen: unknown[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const { body } = await somebody.get(`/api/orders?sort=clerk&limit=1${more}`);
    seen.push(...each(body.items, 'no'));
    cursor = body.nextCursor as string | null;
  }
  expect(seen).toEqual([a, c, b, d]);
  expect(await found('sort=-clerk')).toEqual([d, b, c, a]);
});

it('is changed for many at once by the head of the clerks, and stands in the workbook', async () => {
  const [a, b, c] = numbers;
  const head = await company.member('clerk-head');
  const data = { person: await me('clerk2') };
  const items = [a, b, c].map((no) => ({ no, type: 'clerk.take-over', data, reason: '陈晓雯休假' }));
  const answer = await head.post('/api/orders/events', { items });
  expect(each(answer.body.items, 'ok')).toEqual([true, true, true]);
  expect(await found('sort=no&clerk=me', 'clerk2')).toEqual([a, b, c]);
  const { token } = await company.member('sales');
  const book = await fetch(`${company.url}/api/orders/export.xlsx?clerk=${data.person}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(book.status).toBe(200);
  expect((await book.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
});
