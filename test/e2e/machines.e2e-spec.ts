import { createMachine } from 'xstate';
import { order } from '../../machines/order/order.process.js';
import type { Company } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

let company: Company;
let no: string;
beforeAll(async () => {
  company = await openCompany();
  no = await company.enter();
  await company.bring(no, 'clerk.confirm-check');
  const clerk = await company.member('clerk');
  await clerk.get(`/api/orders/${no}/next`);
  await clerk.post(`/api/orders/${no}/events`, { type: 'clerk.release' });
}, 120_000);
afterAll(() => company?.close());

describe('machines and rules', () => {
  it('are told in the company’s words, and each names the other', async () => {
    const clerk = await company.member('clerk');
    const machines = await clerk.get('/api/machines');
    expect(each(machines.body.items, 'id')).toEqual(expect.arrayContaining(['orders', 'purchase-requisitions']));
    const { body: machine } = await clerk.get('/api/machines/order');
    expect(each(machine.milestones, 'state').slice(0, 3)).toEqual(['received', 'reviewed', 'planned']);
    expect(oneWith(machine.transitions, 'event', 'production.start')).toMatchObject({
      from: 'life.planned',
      targets: ['life.producing'],
    });
    expect(oneWith(machine.transitions, 'event', 'production.start').rules).toContain('PR-01');
    const { body: rule } = await clerk.get('/api/rules/PR-01');
    expect(rule).toMatchObject({ process: 'orders', kind: 'gate', owner: expect.any(String), held: 0 });
    expect(each(rule.events, 'type')).toContain('production.start');
    expect((await clerk.get('/api/rules/XX-99')).status).toBe(404);
    expect((await clerk.get('/api/machines/unicorn')).status).toBe(404);
  });

  it('tell lists and forms what they need of every kind', async () => {
    const production = await company.member('production');
    const { body: machines } = await production.get('/api/machines');
    expect(oneWith(machines.items, 'id', 'purchase-requisitions')).toMatchObject({
      prefix: 'PR',
      labels: { 'department.sign': '部门负责人签字' },
      entries: [{ type: 'requester.submit', label: '提交采购申请', sender: null }],
      milestones: expect.arrayContaining([
        { state: 'signed', name: '待采购审核', final: false, onWay: true },
        { state: 'returned', name: '已退回', final: false, onWay: false },
      ]),
    });
    const { body: own } = await production.get('/api/processes/purchase-requisitions/entries');
    expect(own.items).toMatchObject([{ type: 'requester.submit', label: '提交采购申请', mine: true }]);
    expect(own.items[0].schema.properties.items['x-field']).toBe('list');
    const { body: others } = await production.get('/api/processes/orders/entries');
    expect(each(others.items, 'mine')).toEqual([false, false, false]);
    expect((await production.get('/api/processes/unicorns/entries')).status).toBe(404);
  });

  it('are drawn, and an order is lit where it stands', async () => {
    const clerk = await company.member('clerk');
    const drawing = await clerk.get('/api/machines/orders/diagram.svg');
    expect(drawing.status).toBe(200);
    expect(drawing.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    const lit = await clerk.get(`/api/machines/orders/diagram.svg?no=${no}`);
    expect(lit.text).toContain('data-state="life.received.reviewing" class="current"');
    expect((await clerk.get('/api/machines/orders/diagram.svg?no=SO-999999')).status).toBe(404);
    expect((await clerk.get('/api/machines/unicorn/diagram.svg')).status).toBe(404);
  }, 60_000);

  it('leave as Mermaid and as JSON of which XState makes the same machine', async () => {
    const clerk = await company.member('clerk');
    const mermaid = await clerk.get('/api/machines/order/diagram.mmd');
    expect(mermaid.headers['content-type']).toBe('text/vnd.mermaid; charset=utf-8');
    expect(mermaid.text.split('\n')[0]).toBe('stateDiagram-v2');
    expect(mermaid.text).toContain('life_received --> life_reviewed : sales.pass-review');
    const { body } = await clerk.get('/api/machines/order/machine.json');
    const made = createMachine(body);
    expect(made.id).toBe('order');
    expect(new Set(made.events)).toEqual(new Set(order.machine.events));
    expect(body.states.life.states.planned.on['production.start'].guard.params.rules).toContain('PR-01');
    for (const file of ['diagram.mmd', 'machine.json']) {
      expect((await clerk.get(`/api/machines/unicorn/${file}`)).status).toBe(404);
    }
  });

  it('rules are found by where they are written, and say how many orders they hold', async () => {
    const clerk = await company.member('clerk');
    const { body } = await clerk.get(`/api/rules?process=orders&clause=${encodeURIComponent('S3§三2')}`);
    expect(each(body.items, 'rule')).toContain('RV-07');
    expect(each(body.items, 'rule')).not.toContain('RC-01');
    expect(oneWith(body.items, 'rule', 'RV-08').held).toBeGreaterThan(0);
    const english = await clerk.get('/api/rules/RV-08', { 'Accept-Language': 'en' });
    expect(english.body.sentence).toMatch(/^[ -~]+$/);
  });
});

describe('the clauses of the regulations', () => {
  it('name the rules that carry them, and what they hold; where no rule does, what carries them', async () => {
    const clerk = await company.member('clerk');
    const { body } = await clerk.get(`/api/clauses?within=${encodeURIComponent('S3§三')}`);
    expect(each(body.items, 'clause')).toEqual(['S3§三1', 'S3§三2', 'S3§三3']);
    const reviews = oneWith(body.items, 'clause', 'S3§三2');
    expect(reviews).toMatchObject({ enforced: true, carriedBy: [{ carrier: 'rules', name: '规则' }] });
    expect(oneWith(reviews.rules, 'rule', 'RV-08')).toMatchObject({ process: 'orders', held: expect.any(Number) });
    const meetings = await clerk.get('/api/clauses?within=S1', { 'Accept-Language': 'en' });
    expect(oneWith(meetings.body.items, 'clause', 'S1§四(二)')).toMatchObject({
      title: 'Minutes are out within one working day, approved by the host',
      enforced: true,
      carriedBy: [
        { carrier: 'rules', name: 'rules' },
        { carrier: 'meetings', name: 'meetings' },
      ],
      rules: [{ rule: 'MT-11', process: 'meetings' }],
    });
    const practice = await clerk.get('/api/clauses?within=S4', { 'Accept-Language': 'en' });
    const group = oneWith(practice.body.items, 'clause', 'S4§五(一)2');
    expect(group).toMatchObject({ enforced: false, carriedBy: [{ carrier: 'practice' }], rules: [] });
    expect(group).not.toHaveProperty('planned');
  });
});

describe('health', () => {
  it('says that the node is alive, and ready', async () => {
    expect(await company.ask('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect((await company.ask('GET', '/health/ready')).body).toEqual({
      status: 'ok',
      database: 'ok',
      migrations: 'ok',
      draining: false,
    });
  });

  it('counts commands by what became of them, and requests by their route', async () => {
    const { text } = await company.ask('GET', '/metrics');
    expect(text).toMatch(/order_commands_total\{kind="orders",type="clerk.confirm-check",outcome="taken"\} \d+/);
    expect(text).toMatch(/order_commands_total\{[^}]*outcome="unknown-event"\} \d+/);
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/orders\/:no\/next",status="200"\} \d+/,
    );
    expect(text).toContain('database_pool_connections{state="open"}');
    expect(text).not.toContain(no);
  });
});
