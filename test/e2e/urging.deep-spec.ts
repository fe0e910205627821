import type { Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

let company: Company;
let no: string;

beforeAll(async () => {
  company = await openCompany();
  no = await company.enter();
  await company.bring(no, 'clerk.confirm-check', 'sales.review');
}, 120_000);
afterAll(() => company?.close());

const urge = async (username: string, body: object, order = no) =>
  (await company.member(username)).post(`/api/processes/orders/${order}/urgings`, body);

/** The events that are waited for, whatever their order. */
const eventsOf = (waits: readonly Untyped[]): Set<unknown> => new Set(each(waits, 'event'));

const waitingOf = async (username: string, query = ''): Promise<Untyped[]> => {
  const { status, body } = await (await company.member(username)).get(`/api/waiting${query}`);
  expect(status).toBe(200);
  return body.items as Untyped[];
};

describe('what somebody waits for', () => {
  it('is what others have to do for the orders that he checked or entered', async () => {
    const offices = ['procurement.review', 'production.review', 'quality.review'];
    expect(eventsOf(await waitingOf('clerk'))).toEqual(new Set([...offices, 'sales.clear-delivery-date']));
    expect(eventsOf(await waitingOf('sales'))).toEqual(new Set(offices));
    expect(oneWith(await waitingOf('clerk'), 'event', 'quality.review')).toMatchObject({
      process: no,
      kind: 'orders',
      state: 'received',
      office: 'quality',
      officeName: '质量部',
      urged: null,
    });
  });

  it('leaves out what waits for his own office, and orders that he has no part in', async () => {
    expect(await waitingOf('quality')).toEqual([]);
    expect(eventsOf(await waitingOf('quality', '?of=all'))).toEqual(
      new Set(['procurement.review', 'production.review', 'sales.clear-delivery-date']),
    );
  });

  it('is, for an office, all that the office has to do', async () => {
    const queue = await waitingOf('sales', '?office=production');
    expect(queue.map(({ event, office }) => [event, office] as unknown)).toEqual([['production.review', 'production']]);
    const { body } = await (await company.member('production')).get('/api/inbox?office=production');
    expect(each(body.items, 'event')).toEqual(['production.review']);
    expect((await (await company.member('production')).get('/api/inbox?office=sales')).body.items).toEqual([]);
  });

  it('is, for one order, all that it waits for, whoever asks', async () => {
    expect(eventsOf(await waitingOf('quality', `?process=${no}`))).toEqual(
      new Set(['procurement.review', 'production.review', 'quality.review', 'sales.clear-delivery-date']),
    );
    const clerk = await company.member('clerk');
    expect((await clerk.get('/api/waiting?process=SO-999999')).status).toBe(404);
    expect((await clerk.get('/api/waiting?process=nothing')).status).toBe(404);
  });

  it('is read part by part', async () => {
    const second = await company.enter();
    await company.bring(second, 'clerk.confirm-check', 'sales.review');
    const clerk = await company.member('clerk');
    const { body } = await clerk.get('/api/waiting?limit=1');
    expect(new Set(each(body.items, 'process'))).toEqual(new Set([no]));
    const next = await clerk.get(`/api/waiting?limit=1&cursor=${body.nextCursor}`);
    expect(new Set(each(next.body.items, 'process'))).toEqual(new Set([second]));
    expect((await clerk.get('/api/waiting?cursor=W10')).status).toBe(422);
  });
});

describe('urging', () => {
  it('tells the office, with who urges and what he says, and leaves the order as it is', async () => {
    const clerk = await company.member('clerk');
    const before = await clerk.get(`/api/orders/${no}`);
    const answer = await urge('clerk', { event: 'quality.review', note: '  客户明天来厂，请今天完成 ' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      process: no,
      event: 'quality.review',
      office: 'quality',
      officeName: '质量部',
      note: '客户明天来厂，请今天完成',
      by: { name: '陈晓雯' },
    });

    const { body } = await (await company.member('quality')).get('/api/notices');
    expect(oneWith(body.items, 'kind', 'urging')).toMatchObject({
      process: no,
      topic: 'quality.review',
      urging: { by: '陈晓雯', note: '客户明天来厂，请今天完成' },
      read: false,
    });
    const after = await clerk.get(`/api/orders/${no}`);
    expect(after.body).toEqual(before.body);
    expect(after.headers.etag).toBe(before.headers.etag);
  });

  it('is done once an hour by the same person; by another it is another urging', async () => {
    const again = await urge('clerk', { event: 'quality.review' });
    expect(again.status).toBe(429);
    expect(again.body.detail).toBe('一小时内已催办过，请稍后再催。');
    expect(Number(again.headers['retry-after'])).toBeGreaterThan(3_500);
    expect((await urge('sales', { event: 'quality.review' })).status).toBe(201);

    const waits = await waitingOf('clerk');
    const { urged } = oneWith(waits, 'event', 'quality.review');
    expect(urged).toMatchObject({
      times: 2,
      lastBy: (await company.member('sales').then((s) => s.get('/api/auth/me'))).body.person.name,
    });
    expect(Date.parse(urged.againAt)).toBeGreaterThan(Date.now());
  });

  it('is not done twice by two requests at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => urge('clerk', { event: 'production.review' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
  });

  it('is refused where the order does not wait for it', async () => {
    const answer = await urge('clerk', { event: 'finance.settle' });
    expect(answer.status).toBe(409);
    expect(answer.body.code).toBe('unknown-event');
    expect((await urge('clerk', { event: 'quality.review' }, 'SO-999999')).status).toBe(404);
    expect((await urge('clerk', { event: 'quality.review', note: 'x'.repeat(201) })).status).toBe(422);
  });

  it('keeps its history, the latest first', async () => {
    const clerk = await company.member('clerk');
    const { body } = await clerk.get(`/api/processes/orders/${no}/urgings?limit=2`);
    expect(each(body.items, 'event')).toEqual(['production.review', 'quality.review']);
    const next = await clerk.get(`/api/processes/orders/${no}/urgings?cursor=${body.nextCursor}`);
    expect(each(next.body.items, 'note')).toEqual(['客户明天来厂，请今天完成']);
    expect((await clerk.get(`/api/processes/purchase-requisitions/${no}/urgings`)).status).toBe(404);
  });

  describe('is answered', () => {
    const urgingOf = async (username: string, event: string): Promise<Untyped> => {
      const { body } = await (await company.member(username)).get(`/api/processes/orders/${no}/urgings?limit=50`);
      return oneWith(
        (body.items as Untyped[]).filter(({ by }) => by.name === '陈晓雯'),
        'event',
        event,
      );
    };
    const reply = async (username: string, id: unknown, body: object) =>
      (await company.member(username)).post(`/api/processes/orders/${no}/urgings/${String(id)}/replies`, body);
    const repliesTo = async (username: string): Promise<Untyped[]> => {
      const { body } = await (await company.member(username)).get('/api/notices?limit=100');
      return (body.items as Untyped[]).filter(({ kind }) => kind === 'reply');
    };

    it('by whoever was urged, with a day where he likes; who has urged is told, and nobody else', async () => {
      const clerk = await company.member('clerk');
      const before = await clerk.get(`/api/orders/${no}`);
      const { id, mayReply } = await urgingOf('quality', 'quality.review');
      expect(mayReply).toBe(true);
      const answer = await reply('quality', id, { text: ' 三坐标占用，明天出报告 ', promisedOn: '2099-03-10' });
      expect(answer.status).toBe(201);
      const said = { text: '三坐标占用，明天出报告', promisedOn: '2099-03-10' };
      expect(answer.body).toMatchObject({ id, replies: [{ ...said, by: { name: '卫思敏' } }] });
      expect(await repliesTo('clerk')).toMatchObject([
        { process: no, topic: 'quality.review', reply: { by: '卫思敏', ...said }, urging: null, read: false },
      ]);
      expect(await repliesTo('sales')).toEqual([]);
      expect(await repliesTo('quality')).toEqual([]);
      const { urged } = oneWith(await waitingOf('clerk'), 'event', 'quality.review');
      expect(urged.lastReply).toMatchObject({ by: '卫思敏', ...said });
      const after = await clerk.get(`/api/orders/${no}`);
      expect(after.body).toEqual(before.body);
      // Another word may follow; both stay.
      expect((await reply('quality', id, { text: '提前到今天' })).body.replies).toMatchObject([
        said,
        { promisedOn: null },
      ]);
    });

    it('by nobody else, with no empty word and no day that is over', async () => {
      const { id, mayReply } = await urgingOf('clerk', 'quality.review');
      expect(mayReply).toBe(false);
      for (const username of ['clerk', 'production', 'sales', 'admin'])
        expect((await reply(username, id, { text: '好的' })).status).toBe(403);
      const wrong = await reply('quality', id, { text: '   ' });
      expect(each(wrong.body.errors as Untyped[], 'path')).toEqual(['text']);
      const past = await reply('quality', id, { text: '好的', promisedOn: '2020-01-01' });
      expect(past.body.errors).toEqual([{ path: 'promisedOn', message: '承诺的日期已过' }]);
      expect((await reply('quality', 999_999, { text: '好的' })).status).toBe(404);
      expect((await urgingOf('clerk', 'quality.review')).replies).toHaveLength(2);
    });

    it('by who stands in for the office', async () => {
      const { id } = await urgingOf('clerk', 'production.review');
      const stand = await company.member('logistics');
      expect((await reply('logistics', id, { text: '代为答复' })).status).toBe(403);
      const head = await company.member('production-head');
      const me = (await stand.get('/api/auth/me')).body.person.id as string;
      const lent = await head.post('/api/delegations', {
        to: me,
        offices: ['production'],
        endsAt: new Date(Date.now() + 86_400_000).toISOString(),
        reason: '出差',
      });
      await company.agree(lent);
      expect((await reply('logistics', id, { text: '代为答复' })).status).toBe(201);
    });
  });

  it('ends with the wait', async () => {
    await company.bring(no, 'quality.review');
    const left = (await waitingOf('clerk')).filter(({ process }) => process === no);
    expect(each(left, 'event')).not.toContain('quality.review');
    expect((await urge('manager', { event: 'quality.review' })).status).toBe(409);
    // What is done needs no answer any more, and says so.
    const quality = await company.member('quality');
    const { body } = await quality.get(`/api/processes/orders/${no}/urgings?limit=50`);
    const [{ id, mayReply }] = (body.items as Untyped[]).filter(({ event }) => event === 'quality.review');
    expect(mayReply).toBe(false);
    const late = await quality.post(`/api/processes/orders/${no}/urgings/${id as string}/replies`, { text: '已完成' });
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'urging-over', detail: '所催的事项已办理或不再等待，无需答复。' },
    });
  });
});
