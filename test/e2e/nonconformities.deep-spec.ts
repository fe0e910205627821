import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';

const PROCESSES = '/api/processes/nonconformities';

let company: Company;
let order: string;
beforeAll(async () => {
  company = await openCompany();
  order = await company.enter();
  await company.bring(order, ...REVIEWED, ...PLANNED, ...STARTED);
}, 60_000);
afterAll(() => company?.close());

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
/** Sent by somebody who has just looked at it. */
const send = async (by: string, no: string, type: string, data: object = {}, reason?: string): Promise<Answer> => {
  const { version } = await get(by, `${PROCESSES}/${no}`);
  const member = await company.member(by);
  return member.post(`${PROCESSES}/${no}/events`, { type, data, seen: version, ...(reason && { reason }) });
};
const sent = async (...[by, no, type, data, reason]: Parameters<typeof send>): Promise<Untyped> => {
  const answer = await send(by, no, type, data, reason);
  expect([type, answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([type, 200, undefined]);
  return answer.body;
};
const refused = async (...asked: Parameters<typeof send>): Promise<unknown[]> => {
  const { status, body } = await send(...asked);
  return [status, each((body.unmet ?? []) as object[], 'rule')];
};

describe('an inspection that fails', () => {
  it('opens a nonconformity, which production analyses and rectifies, and quality verifies and closes', async () => {
    const quality = await company.member('quality');
    const record = { process: '分度精度', key: true, result: 'fail', inspector: '赵' };
    const body = { type: 'quality.record-in-process', data: record };
    expect((await quality.post(`/api/orders/${order}/events`, body)).status).toBe(200);

    const no = `NC-${order}-IPQC1`;
    expect(await get('production', `${PROCESSES}/${no}`)).toMatchObject({
      state: 'found',
      facts: { found: { source: 'in-process', item: '分度精度', order }, office: 'production' },
    });
    const { items } = await get('clerk', `${PROCESSES}?about=${order}`);
    expect(each(items as object[], 'no')).toContain(no);
    expect(each((await get('clerk', `/api/orders/${order}`)).related, 'no')).toContain(no);
    const { items: waiting } = await get('production', '/api/inbox?limit=200');
    expect(oneWith(waiting, 'process', no)).toMatchObject({ event: 'production.analyse', label: '分析原因' });

    const plan = { corrective: '返修主轴', preventive: '每班首件检验', dueOn: '2027-03-20' };
    expect((await send('production', no, 'production.plan-action', plan)).status).toBe(409);
    const procurement = await send('procurement', no, 'production.analyse', {
      cause: '主轴磨损',
      causeClass: 'machine',
      method: '5why',
    });
    expect(procurement.status).toBe(403);
    expect((await send('production', no, 'production.analyse', { cause: '主轴磨损' })).status).toBe(422);
    await sent('production', no, 'production.analyse', { cause: '主轴磨损', causeClass: 'machine', method: '5why' });
    await sent('production', no, 'production.plan-action', plan);
    expect(await refused('production', no, 'production.report-rectified', { result: '已返修' })).toEqual([
      409,
      ['NC-03'],
    ]);
    await sent('quality', no, 'quality.accept-plan');
    await sent('production', no, 'production.report-rectified', { result: '已返修' });
    await sent('quality', no, 'quality.reject-verification', {}, '复检仍超差');
    await sent('production2', no, 'production.report-rectified', { result: '更换主轴轴承，已返修' });
    await sent('quality2', no, 'quality.verify', { evidence: '复检报告 IPQC-0318' });
    expect(await refused('quality', no, 'quality.close')).toEqual([409, ['NC-02']]);
    await sent('production', no, 'production.report-prevention', { prevention: '作业指导书已更新' });
    expect(await sent('quality', no, 'quality.close')).toMatchObject({ state: 'closed' });
    expect(await get('auditor', `${PROCESSES}/${no}/verify`)).toMatchObject({ verified: true });
    expect(await get('auditor', `/api/orders/${order}/verify`)).toMatchObject({ verified: true });
  });

  it('of an audit is opened by hand, for the office that quality names', async () => {
    const quality = await company.member('quality');
    const data = { source: 'audit', item: '检具台账', finding: '超过校准期', office: 'engineering' };
    const { status, body } = await quality.post(PROCESSES, { type: 'quality.open', data });
    expect([status, body.state]).toEqual([201, 'found']);
    const cause = { cause: '没有到期提醒', causeClass: 'method', method: 'other' };
    expect((await send('production', body.no, 'production.analyse', cause)).status).toBe(403);
    expect(await sent('engineering', body.no, 'production.analyse', cause)).toMatchObject({ state: 'analysed' });
    expect((await send('quality', body.no, 'quality.dismiss')).status).toBe(422);
    expect(await sent('quality', body.no, 'quality.dismiss', {}, '已另行登记')).toMatchObject({ state: 'dismissed' });
  });
});
