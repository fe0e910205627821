import readWorkbook from 'read-excel-file/node';
import { orderExamples } from '../support/order-examples.js';
import type { Company } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

let company: Company;
const entry = orderExamples['sales.enter-order'];
const numbers: string[] = [];

beforeAll(async () => {
  company = await openCompany();
  const days = ['2026-05-20', '2026-05-10', '2030-01-01', '2026-05-15', '2026-05-10'];
  for (const [index, deliveryDate] of days.entries()) {
    const customer = { ...entry.customer, name: index === 2 ? '上海恒力轴承有限公司' : entry.customer?.name };
    numbers.push(await company.enter({ ...entry, customer, deliveryDate, customerPo: `PO-${index}` }));
  }
  await company.send(numbers[3], 'clerk.hold');
  await company.bring(numbers[0], 'clerk.confirm-check', 'sales.review', 'production.review');
}, 120_000);
afterAll(() => company?.close());

const found = async (query: string, username = 'clerk'): Promise<unknown[]> => {
  const answer = await (await company.member(username)).get(`/api/orders${query}`);
  expect(answer.status).toBe(200);
  return each(answer.body.items, 'no');
};

describe('the list of orders', () => {
  it('shows the newest first', async () => {
    expect(await found('')).toEqual(numbers.toReversed());
  });

  it('sorts by the delivery date, either way', async () => {
    const [a, b, c, d, e] = numbers;
    expect(await found('?sort=due')).toEqual([b, e, d, a, c]);
    expect(await found('?sort=-due')).toEqual([c, a, d, e, b]);
  });

  it('goes on where its cursor points, without a gap and without a repetition', async () => {
    const clerk = await company.member('clerk');
    const seen: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await clerk.get(`/api/orders?sort=due&limit=2${more}`);
      seen.push(...each(body.items, 'no'));
      cursor = body.nextCursor;
    }
    const [a, b, c, d, e] = numbers;
    expect(seen).toEqual([b, e, d, a, c]);
  });

  it('narrows by what one asks for', async () => {
    const [a, b, c, d, e] = numbers;
    expect(await found('?sort=no&state=received,reviewed')).toEqual([a, b, c, d, e]);
    expect(await found('?state=reviewed&state=planned')).toEqual([]);
    expect(await found('?held=true')).toEqual([d]);
    expect(await found(`?customer=${encodeURIComponent('上海恒力轴承有限公司')}`)).toEqual([c]);
    expect(await found(`?q=${encodeURIComponent('恒力')}`)).toEqual([c]);
    expect(await found('?q=po-3')).toEqual([d]);
    expect(await found('?product=RT-250&sort=no')).toEqual([a, b, c, d, e]);
    expect(await found('?product=RT-999')).toEqual([]);
    expect(await found('?dueBefore=2026-05-15&sort=no')).toEqual([b, e]);
    expect(await found('?overdue=false')).toEqual([c]);
    expect(await found('?mine=true')).toEqual([]);
    expect(await found('?mine=true&sort=no', 'sales')).toEqual([a, b, c, d, e]);
  });

  it('names who has entered an order, and how much of each line has come how far', async () => {
    const { body } = await (await company.member('clerk')).get('/api/orders?sort=no&limit=1');
    expect(body.items[0]).toMatchObject({
      no: numbers[0],
      stateName: '已接收',
      customer: { name: '苏州精工机械有限公司' },
      amounts: { ordered: '142000' },
      enteredBy: { name: '王建国' },
      held: false,
      version: 4,
    });
    expect(body.items[0].lines[1]).toMatchObject({ line: 2, productNo: 'CP-40', quantities: { ordered: '40' } });
  });

  it('comes as a workbook with the same filters, without prices for those who see none', async () => {
    const rowsFor = async (username: string): Promise<unknown[][]> => {
      const { token } = await company.member(username);
      const answer = await fetch(`${company.url}/api/orders/export.xlsx?held=true`, {
        headers: { Authorization: `Bearer ${token}`, 'Accept-Language': 'en' },
      });
      expect(answer.headers.get('content-disposition')).toContain('orders.xlsx');
      const sheets = await readWorkbook(Buffer.from(await answer.arrayBuffer()));
      return (sheets[0] as unknown as { data: unknown[][] }).data;
    };
    const [head, ...rows] = await rowsFor('sales');
    expect(head).toContain('Amount');
    expect(rows.map(([no]) => no)).toEqual([numbers[3]]);
    expect(rows[0]).toContain(142000);
    const [blind, ...same] = await rowsFor('production');
    expect(blind).not.toContain('Amount');
    expect(same.flat()).not.toContain(142000);
  });
});

describe('the inbox', () => {
  it('holds what waits for my office, with its rules and since when', async () => {
    const { body } = await (await company.member('clerk')).get('/api/inbox');
    expect(each(body.items, 'process')).toEqual([numbers[1], numbers[4], numbers[3], numbers[2]]);
    expect(body.items[0]).toMatchObject({
      kind: 'orders',
      title: '苏州精工机械有限公司 · 数控回转工作台 · 膜片联轴器',
      event: 'clerk.confirm-check',
      label: '确认初审',
      office: 'clerk',
      since: expect.any(String),
      dueAt: expect.any(String),
      overdue: false,
      onBehalfOf: null,
    });
    const resume = oneWith(body.items, 'process', numbers[3]);
    expect(resume).toMatchObject({ event: 'clerk.resume' });
  });

  it('goes on where its cursor points', async () => {
    const clerk = await company.member('clerk');
    const first = await clerk.get('/api/inbox?limit=3');
    expect(each(first.body.items, 'process')).toEqual([numbers[1], numbers[4], numbers[3]]);
    const second = await clerk.get(`/api/inbox?limit=3&cursor=${first.body.nextCursor}`);
    expect(each(second.body.items, 'process')).toEqual([numbers[2]]);
    expect(second.body.nextCursor).toBeNull();
  });

  it('holds what is only advised when it is asked for, and keeps it out of what has to be done', async () => {
    const sales = await company.member('sales2');
    const advised = await sales.get('/api/inbox?level=warn');
    expect(oneWith(advised.body.items, 'event', 'sales.hold-review-meeting')).toMatchObject({
      process: numbers[0],
      office: 'sales',
      rules: [{ rule: 'RV-19', sentence: expect.any(String), clause: 'S3§三1; S3§三3' }],
      advice: true,
      dueAt: null,
      overdue: false,
    });
    const waiting = await sales.get('/api/inbox?limit=200');
    expect(each(waiting.body.items, 'event')).not.toContain('sales.hold-review-meeting');
    expect(each(waiting.body.items, 'advice')).not.toContain(true);
    const others = await (await company.member('quality')).get('/api/inbox?level=warn');
    expect(each(others.body.items, 'event')).not.toContain('sales.hold-review-meeting');
    expect((await sales.get('/api/inbox?level=warn&office=quality')).body).toEqual({ items: [], nextCursor: null });
    expect((await sales.get('/api/inbox?level=off')).status).toBe(422);

    await company.bring(numbers[0], 'sales.hold-review-meeting');
    const after = await sales.get('/api/inbox?level=warn');
    expect(each(after.body.items, 'event')).not.toContain('sales.hold-review-meeting');
  });

  it('is empty for those for whom nothing waits', async () => {
    expect((await (await company.member('archive')).get('/api/inbox')).body).toEqual({ items: [], nextCursor: null });
    expect((await (await company.member('admin')).get('/api/inbox')).body).toEqual({ items: [], nextCursor: null });
  });

  it('leaves out what four eyes keep from me, and shows it to my colleague', async () => {
    const no = await company.enter(entry, 'sales');
    await company.bring(no, 'clerk.confirm-check');
    const events = async (username: string) => {
      const { body } = await (await company.member(username)).get('/api/inbox?limit=200');
      return (body.items as { process: string; event: string }[])
        .filter(({ process }) => process === no)
        .map(({ event }) => event);
    };
    expect(await events('sales2')).toContain('sales.review');
    expect(await events('sales')).not.toContain('sales.review');
  });

  it('holds the tasks of whom I stand in for, and says for whom', async () => {
    const clerk = await company.member('clerk');
    const market = await company.member('market');
    await company.lend('clerk', 'market', { offices: ['clerk'] });
    const { body } = await market.get('/api/inbox?limit=1');
    expect(body.items[0]).toMatchObject({ office: 'clerk', onBehalfOf: { id: clerk.id, name: '陈晓雯' } });
    const done = await market.post(`/api/orders/${body.items[0].process}/events`, {
      type: 'clerk.confirm-check',
      data: orderExamples['clerk.confirm-check'],
      seen: 1,
    });
    expect(done.status).toBe(200);
    const { body: history } = await clerk.get(`/api/orders/${body.items[0].process}/history`);
    expect(oneWith(history.items, 'type', 'clerk.confirm-check')).toMatchObject({
      by: { id: market.id },
      onBehalfOf: { id: clerk.id, name: '陈晓雯' },
    });
  });
});

describe('notices', () => {
  interface Told {
    id: string;
    topic: string;
    read: boolean;
  }

  /** They are told after the commit, so the notice may be a moment away. */
  async function noticesOf(username: string, topic: string): Promise<Told[]> {
    const member = await company.member(username);
    for (let attempt = 0; ; attempt++) {
      const { body } = await member.get('/api/notices?limit=200');
      const items = body.items as Told[];
      if (items.some((notice) => notice.topic === topic) || attempt === 100) return items;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('tell an office what newly waits for it, once, and stay unread until somebody reads them', async () => {
    const notices = await noticesOf('quality', 'quality.review');
    const task = oneWith(notices, 'topic', 'quality.review');
    expect(task).toMatchObject({
      kind: 'task',
      office: 'quality',
      label: '质量评审',
      read: false,
      process: expect.stringMatching(/^SO-/),
    });
    const ids = notices.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);

    const quality = await company.member('quality');
    expect((await quality.post(`/api/notices/${task.id}/read`)).status).toBe(204);
    expect((await quality.post(`/api/notices/${task.id}/read`)).status).toBe(204);
    expect((await noticesOf('quality', 'quality.review')).at(-1)).toMatchObject({ id: task.id, read: true });
    const others = await noticesOf('quality2', 'quality.review');
    expect(oneWith(others, 'id', task.id)).toMatchObject({ read: false });
  });

  it('of another office are nobody’s business', async () => {
    const [notice] = await noticesOf('quality', 'quality.review');
    const sales = await company.member('sales');
    expect((await sales.post(`/api/notices/${notice.id}/read`)).status).toBe(404);
    expect((await sales.post('/api/notices/none/read')).status).toBe(404);
  });
});
