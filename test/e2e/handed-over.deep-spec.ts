import { orderExamples } from '../support/order-examples.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

// What of a hand-over is no process: drafts pass to whoever accepts them, delegations end, and are proposed anew.

const KIND = '/api/processes/handovers';
const QUICK = 10_000;

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const me = async (username: string): Promise<string> => (await company.member(username)).id;
const read = async (username: string, path: string) => (await (await company.member(username)).get(path)).body;

const send = async (username: string, no: string, type: string, data: object = {}): Promise<Answer> => {
  const somebody = await company.member(username);
  const seen = (await somebody.get(`${KIND}/${no}`)).body.version as number;
  return somebody.post(`${KIND}/${no}/events`, { type, data, seen });
};

/** Effects come after the commit, and soon. */
async function soon<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (const until = Date.now() + QUICK; Date.now() < until; await new Promise((on) => setTimeout(on, 50))) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('It did not come');
}

async function upload(by: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([Buffer.from('%PDF-1.7 订单原件\n')]), 'original.pdf');
  const headers = { Authorization: `Bearer ${(await company.member(by)).token}` };
  const answer = await fetch(`${company.url}/api/attachments`, { method: 'POST', headers, body: form });
  return ((await answer.json()) as { id: string }).id;
}

const begin = async (by: string, of: string, to: string, supervisor: string): Promise<string> => {
  const asked = { person: await me(of), successor: await me(to), supervisor: await me(supervisor) };
  const begun = await (await company.member(by)).post(KIND, { cause: 'leaving', lastDay: '2099-12-31', ...asked });
  return begun.body.no as string;
};
const finish = async (no: string, [to, supervisor, last]: [string, string, string]): Promise<void> => {
  await send(to, no, 'any.accept-handover');
  await send(supervisor, no, 'head.supervise-handover');
  expect(await send(last, no, 'any.finish-handover')).toMatchObject({ status: 200, body: { state: 'done' } });
};

const delegations = async (username: string) => (await read(username, '/api/delegations')).items as Untyped[];
const changes = async (username: string, kind: string) =>
  ((await read(username, '/api/changes')).items as Untyped[]).filter((change) => change.kind === kind);

describe('a draft', () => {
  it('passes to whoever accepts it, says whom it came from, and can be submitted with the files that its author had uploaded', async () => {
    const file = await upload('sales');
    const example = orderExamples['sales.enter-order'] as Record<string, unknown>;
    const oralConfirmation = { signedBy: '王建国', signedOn: '2026-03-02', attachment: file };
    const content = { ...example, channel: 'oral', oralConfirmation };
    const kept = await (await company.member('sales')).post('/api/order-drafts', { content });
    const id = kept.body.id as string;
    expect(kept.body.handedOverBy).toBeNull();
    const no = await begin('sales', 'sales', 'sales2', 'sales-head');
    const { facts } = await read('sales2', `${KIND}/${no}`);
    expect((facts.items as Untyped[]).find(({ item }) => item === id)).toMatchObject({
      kind: 'drafts',
      moves: true,
      roles: ['author'],
      successor: await me('sales2'),
      titles: { 'zh-CN': '订单', en: 'Order' },
    });
    expect((await (await company.member('sales2')).get(`/api/order-drafts/${id}`)).status).toBe(404);
    expect((await (await company.member('sales2')).get(`/api/attachments/${file}`)).status).toBe(404);
    await send('sales2', no, 'any.accept-handover');
    const taken = await soon(async () => {
      const answer = await (await company.member('sales2')).get(`/api/order-drafts/${id}`);
      return answer.status === 200 ? answer.body : undefined;
    });
    expect(taken).toMatchObject({ id, handedOverBy: { id: await me('sales'), name: '王建国' }, content });
    expect(each((await read('sales2', '/api/order-drafts')).items, 'id')).toContain(id);
    expect(each((await read('sales', '/api/order-drafts')).items, 'id')).not.toContain(id);
    expect((await (await company.member('sales2')).get(`/api/attachments/${file}`)).status).toBe(200);
    expect((await (await company.member('market')).get(`/api/attachments/${file}`)).status).toBe(404);
    const submitted = await (await company.member('sales2')).post(`/api/order-drafts/${id}/submit`, {});
    expect(submitted).toMatchObject({ status: 201, body: { state: 'received' } });
  });
});

describe('a delegation', () => {
  it('is proposed by nobody where none of them may: it ends, and whoever is stood in for is told why', async () => {
    const lent = await company.lend('logistics', 'quality', { offices: ['logistics'] });
    const no = await begin('hr', 'quality', 'quality2', 'manager');
    expect(no).toBeUndefined();
    const other = await begin('hr', 'quality', 'finance', 'quality2');
    await finish(other, ['finance', 'quality2', 'hr']);
    await soon(async () => ((await changes('logistics', 'revocation')).length > 0 ? true : undefined));
    expect(await delegations('quality')).toMatchObject([{ id: lent, state: 'revoked' }]);
    const told = await changes('logistics', 'revocation');
    expect(told).toMatchObject([{ state: 'at-once', reason: `工作交接 ${other}`, proposedBy: { id: await me('hr') } }]);
    expect((await changes('logistics', 'delegation')).filter(({ state }) => state === 'proposed')).toEqual([]);
  });

  it('to whoever hands over ends when it is finished, and the successor is proposed by one who may, for another to agree', async () => {
    const rights = { permissions: ['people'], reason: '兼管人员' };
    const headers = { authorization: `Bearer ${(await company.member('admin')).token}` };
    await company.agree(await company.ask('PATCH', `/api/people/${await me('hr')}`, { headers, body: rights }));
    const lent = await company.lend('market', 'production2', { offices: ['market'] });
    const no = await begin('hr', 'production2', 'production', 'production-head');
    const { facts } = await read('production', `${KIND}/${no}`);
    expect(facts.items).toMatchObject([
      { item: lent, kind: 'delegations', roles: ['delegate'], other: await me('market'), moves: true },
    ]);
    await send('production', no, 'any.accept-handover');
    await send('production-head', no, 'head.supervise-handover');
    expect(await delegations('production2')).toMatchObject([{ id: lent, state: 'active' }]);
    await send('production2', no, 'any.finish-handover');
    const [proposed] = await soon(async () => {
      const found = await changes('market', 'delegation');
      const mine = found.filter(({ state }) => state === 'proposed');
      return mine.length > 0 ? mine : undefined;
    });
    expect(await delegations('production2')).toMatchObject([{ id: lent, state: 'revoked' }]);
    expect(await delegations('production')).toEqual([]);
    expect(proposed).toMatchObject({
      reason: `工作交接 ${no}`,
      proposedBy: { id: await me('hr') },
      content: { from: await me('market'), to: await me('production'), offices: ['market'], includeHead: false },
    });
    const ended = await changes('market', 'revocation');
    expect(ended).toMatchObject([{ state: 'at-once', reason: `工作交接 ${no}` }]);
    const alone = await (await company.member('hr')).post(`/api/changes/${proposed.id}/agree`, { hash: proposed.hash });
    expect(alone.status).toBe(409);
    const other = await (
      await company.member('admin')
    ).post(`/api/changes/${proposed.id}/agree`, { hash: proposed.hash });
    expect(other.status).toBe(200);
    expect(await delegations('production')).toMatchObject([{ state: 'active', reason: `工作交接 ${no}` }]);
  });
});

it('is called by whoever hands over and whoever takes over, in the language of its reader', async () => {
  await (await company.member('aftersales')).post('/api/drafts/actions', { content: { content: '回访客户' } });
  const no = await begin('hr', 'aftersales', 'archive', 'manager');
  const title = async (language: string, path: string) =>
    (await (await company.member('archive')).get(path, { 'accept-language': language })).body;
  expect((await title('zh-CN', `${KIND}/${no}`)).title).toBe('秦晓峰 → 许文清 · 售后服务部 · 2099-12-31');
  expect((await title('en', `${KIND}/${no}`)).title).toBe('秦晓峰 → 许文清 · After-sales · 2099-12-31');
  const listed = (await title('en', KIND)).items as Untyped[];
  expect(listed.find((one) => one.no === no)?.title).toBe('秦晓峰 → 许文清 · After-sales · 2099-12-31');
});
