import { orderExamples } from '../support/order-examples.js';
import type { Company } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

let company: Company;
let no: string;
beforeAll(async () => {
  company = await openCompany();
  no = await company.enter();
  await company.bring(no, 'clerk.confirm-check');
}, 120_000);
afterAll(() => company?.close());

const next = async (username: string, number = no) => {
  const { body } = await (await company.member(username)).get(`/api/orders/${number}/next`);
  return (type: string) => oneWith(body.events, 'type', type);
};

describe('what comes next', () => {
  it('names every event with its sender, its data, and all its rules, met and unmet', async () => {
    const pass = (await next('sales'))('sales.pass-review');
    expect(pass).toMatchObject({
      label: '评审通过',
      sender: 'sales',
      senderName: '销售部',
      head: false,
      target: 'reviewed',
      mine: true,
      allowed: false,
      goal: true,
      reason: 'optional',
      schema: { type: 'object', additionalProperties: false },
    });
    expect(oneWith(pass.rules, 'rule', 'RV-00')).toMatchObject({ met: true, level: 'block', clause: 'S2§二1' });
    expect(oneWith(pass.rules, 'rule', 'RV-04')).toMatchObject({
      met: false,
      stops: true,
      owner: 'production',
      remedyEvents: ['production.review'],
    });
  });

  it('tells each what is his, and what would be taken from him now', async () => {
    const review = await next('production');
    expect(review('production.review')).toMatchObject({ mine: true, allowed: true });
    expect(review('sales.review')).toMatchObject({ mine: false, allowed: false });
    // Who entered the order does not review it for sales.
    expect((await next('sales'))('sales.review')).toMatchObject({ mine: true, allowed: false });
    expect((await next('sales2'))('sales.review')).toMatchObject({ mine: true, allowed: true });
    expect((await next('production'))('management.cancel')).toMatchObject({ reason: 'required' });
  });

  it('is never contradicted by the door', async () => {
    const number = await company.enter();
    await company.bring(number, 'clerk.confirm-check', 'sales.review', 'production.review');
    for (const username of ['sales2', 'clerk', 'production', 'procurement', 'quality', 'manager']) {
      const member = await company.member(username);
      const { body } = await member.get(`/api/orders/${number}/next`);
      for (const { type, allowed, mine } of body.events as { type: string; allowed: boolean; mine: boolean }[]) {
        const data = orderExamples[type as keyof typeof orderExamples];
        const preview = await member.post(`/api/orders/${number}/preview`, { type, data, reason: '试算' });
        const isRefused = preview.status === 403 || preview.status === 409;
        expect([username, type, !mine && preview.status !== 403]).toEqual([username, type, false]);
        expect([username, type, allowed && isRefused && isUnrelated(preview.body)]).toEqual([username, type, false]);
      }
    }
  }, 60_000);

  /** The example's own data may be refused; what stood in the way before must not. */
  const isUnrelated = ({ unmet = [] }: { unmet?: { remedyEvents: string[] }[] }): boolean => unmet.length === 0;
});

describe('a preview', () => {
  it('shows states, tasks and notices, and saves nothing', async () => {
    const number = await company.enter();
    const clerk = await company.member('clerk');
    const body = { type: 'clerk.confirm-check', data: orderExamples['clerk.confirm-check'] };
    const preview = await clerk.post(`/api/orders/${number}/preview`, body);
    expect(preview).toMatchObject({
      status: 200,
      body: {
        no: number,
        type: 'clerk.confirm-check',
        before: { state: 'received', version: 1 },
        after: { state: 'received', version: 2, stateName: '已接收' },
        followUps: [],
        stale: [],
        warnings: [],
      },
    });
    const tasks = (preview.body.notices as { kind: string; topic: string }[]).filter(({ kind }) => kind === 'task');
    expect(each(tasks, 'topic')).toEqual(
      expect.arrayContaining(['sales.review', 'production.review', 'procurement.review', 'quality.review']),
    );
    expect((await clerk.get(`/api/orders/${number}`)).body.version).toBe(1);
  });

  it('shows the requisition that a shortage will start, and the order then names it', async () => {
    const number = await company.enter();
    const review = orderExamples['production.review'];
    const shortages = [{ item: '轴承', quantity: '4', action: 'purchase' }];
    await company.bring(
      number,
      'clerk.confirm-check',
      'sales.review',
      ['production.review', { ...review, stock: { sufficient: false, shortages } }],
      'sales.clear-delivery-date',
      'procurement.review',
      'quality.review',
      'sales.hold-review-meeting',
    );
    const sales = await company.member('sales');
    const pass = { type: 'sales.pass-review' };
    const { body } = await sales.post(`/api/orders/${number}/preview`, pass);
    expect(body.followUps).toMatchObject([
      {
        kind: 'purchase-requisitions',
        type: 'order.draft-requisition',
        starts: true,
        state: 'drafted',
        stateName: '待完善',
      },
      // What the quotation and quality's review say of risks stands in their register.
      { kind: 'risks', starts: true, state: 'identified' },
      { kind: 'risks', starts: true, state: 'identified' },
    ]);
    const { version } = (await sales.get(`/api/orders/${number}`)).body;
    expect((await sales.post(`/api/orders/${number}/events`, { ...pass, seen: version })).status).toBe(200);
    const order = await sales.get(`/api/orders/${number}`);
    expect(order.body.requisitions).toEqual([{ no: body.followUps[0].process, state: 'drafted' }]);
    const caused = {
      no: body.followUps[0].process,
      kind: 'purchase-requisitions',
      state: 'drafted',
      stateName: '待完善',
    };
    expect(order.body.related).toContainEqual(expect.objectContaining(caused));
    const requisition = await sales.get(`/api/processes/purchase-requisitions/${body.followUps[0].process}`);
    expect(requisition).toMatchObject({ status: 200, body: { state: 'drafted', facts: { order: number } } });
  });

  it('names the reviews that an amendment makes stale', async () => {
    const number = await company.enter();
    await company.bring(number, 'clerk.confirm-check', 'sales.review', 'production.review', 'quality.review');
    const sales = await company.member('sales');
    const { body } = await sales.post(`/api/orders/${number}/preview`, {
      type: 'sales.amend',
      data: { ...orderExamples['sales.amend'], changes: { packagingRequirements: '纸箱' } },
      reason: '客户要求',
    });
    expect(body.stale).toEqual(['reviews.quality']);
    expect(body.after.revision).toBe(2);
  });

  it('is refused as the event would be', async () => {
    const clerk = await company.member('clerk');
    const preview = (body: object) => clerk.post(`/api/orders/${no}/preview`, body);
    expect(await preview({ type: 'clerk.confirm-check', data: orderExamples['clerk.confirm-check'] })).toMatchObject({
      status: 409,
      body: { code: 'unknown-event' },
    });
    expect(await preview({ type: 'sales.pass-review' })).toMatchObject({ status: 403 });
    expect(await preview({ type: 'clerk.hold' })).toMatchObject({ status: 422 });
  });
});

describe('the way to a milestone', () => {
  it('names events, whose they are, and which rules each settles', async () => {
    const { body } = await (await company.member('clerk')).get(`/api/orders/${no}/path?to=reviewed`);
    expect(each(body.steps, 'event').at(-1)).toBe('sales.pass-review');
    expect(oneWith(body.steps, 'event', 'production.review')).toMatchObject({
      office: 'production',
      officeName: '生产部',
      settles: expect.arrayContaining([expect.objectContaining({ rule: 'RV-04' })]),
    });
    expect(oneWith(body.steps, 'event', 'sales.pass-review')).toMatchObject({
      reaches: 'reviewed',
      reachesName: '评审通过',
    });
  });

  it('is empty where one already is, and refused where nobody can get', async () => {
    const clerk = await company.member('clerk');
    const done = await company.enter();
    await company.send(done, 'sales.decline', { reason: '无法承接' });
    expect((await clerk.get(`/api/orders/${done}/path?to=delivered`)).body.steps).toEqual([]);
    expect(await clerk.get(`/api/orders/${no}/path?to=heaven`)).toMatchObject({ status: 422 });
  });
});

describe('the log', () => {
  it('comes in parts, oldest first, each entry chained to the one before', async () => {
    const number = await company.enter();
    await company.bring(number, 'clerk.confirm-check', 'sales.review', 'quality.review');
    const clerk = await company.member('clerk');
    const first = await clerk.get(`/api/orders/${number}/history?limit=3`);
    expect(each(first.body.items, 'seq')).toEqual([1, 2, 3]);
    const rest = await clerk.get(`/api/orders/${number}/history?limit=3&cursor=${first.body.nextCursor}`);
    expect(each(rest.body.items, 'seq')).toEqual([4]);
    expect(rest.body.nextCursor).toBeNull();
    const hashes = each([...first.body.items, ...rest.body.items], 'hash');
    expect(each([...first.body.items, ...rest.body.items], 'prevHash')).toEqual([
      '0'.repeat(64),
      ...hashes.slice(0, 3),
    ]);
    expect((await clerk.get(`/api/orders/${number}/verify`)).body).toMatchObject({ verified: true, head: hashes[3] });
    expect(first.body.items[1]).toMatchObject({
      type: 'clerk.confirm-check',
      by: { name: '陈晓雯', office: 'clerk' },
      onBehalfOf: null,
      from: 'received',
      to: 'received',
      data: orderExamples['clerk.confirm-check'],
      revision: 1,
      machineVersion: 4,
      policyVersion: 1,
    });
  });
});
