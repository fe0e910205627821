import type { Company } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { deskOf } from '../support/desk.js';
import { REVIEWED } from '../support/stretches.js';

let company: Company;
let order: string;
beforeAll(async () => {
  company = await openCompany();
  order = await company.enter();
  await company.bring(order, ...REVIEWED);
}, 60_000);
afterAll(() => company?.close());

const { get, send: file } = deskOf(() => company, 'files');
const { send: access } = deskOf(() => company, 'file-accesses');
const DONE = [200, []];

describe('the file of an order', () => {
  it('opens when the order is over, is completed, handed over, kept and read on application', async () => {
    const manager = await company.member('manager');
    const { version } = await get('manager', `/api/orders/${order}`);
    const ending = { type: 'management.cancel', data: { impactAccepted: true }, reason: '客户取消', seen: version };
    expect((await manager.post(`/api/orders/${order}/events`, ending)).status).toBe(200);

    const no = `FL-${order}`;
    const opened = await get('archive', `/api/processes/files/${no}`);
    expect(opened).toMatchObject({ state: 'collecting', facts: { order } });
    expect(each((await get('clerk', `/api/orders/${order}`)).related, 'no')).toContain(no);
    const { items } = await get('sales', '/api/inbox?limit=200');
    expect(oneWith(items, 'process', no)).toMatchObject({ event: 'sales.hand-over-file' });
    // What an order that was given up did not come to is not missing.
    expect(await file('sales', no, 'sales.hand-over-file')).toEqual(DONE);
    const received = { fileNo: 'DA-2026-1', shelf: 'B-04', keepUntil: '2099-12-31' };
    expect(await file('sales', no, 'archive.receive-file', received)).toEqual([403, []]);
    expect(await file('archive', no, 'archive.return-file', {}, '缺目录')).toEqual(DONE);
    expect(await file('sales', no, 'any.explain-absence', { document: 'invoice', why: '订单取消' })).toEqual(DONE);
    expect(await file('sales', no, 'sales.hand-over-file')).toEqual(DONE);
    const brief = { ...received, keepUntil: '2027-12-31' };
    expect(await file('archive', no, 'archive.receive-file', brief)).toEqual([409, ['FD-03']]);
    expect(await file('archive', no, 'archive.receive-file', received)).toEqual(DONE);
    const good = { complete: true, legible: true, medium: 'good' };
    expect(await file('archive', no, 'archive.check-file', good)).toEqual(DONE);
    expect(await get('auditor', `/api/processes/files/${no}/verify`)).toMatchObject({ verified: true });

    const quality = await company.member('quality');
    const data = { order, why: '客户询问', content: ['review-record'], until: '2099-01-31' };
    expect((await quality.post('/api/processes/file-accesses', { type: 'any.apply-access', data })).status).toBe(201);
    const { items: applications } = await get('quality', `/api/processes/file-accesses?about=${order}`);
    const [application] = each(applications as object[], 'no') as string[];
    expect(await access('quality', application, 'head.approve-access')).toEqual([403, []]);
    expect(await access('procurement-head', application, 'head.approve-access')).toEqual([403, []]);
    expect(await access('quality2', application, 'head.approve-access')).toEqual(DONE);
    const lending = { lentUntil: '2099-02-01' };
    expect(await access('archive', application, 'archive.lend-file', lending)).toEqual([409, ['FA-02']]);
    expect(await access('archive', application, 'archive.lend-file', { lentUntil: '2099-01-31' })).toEqual(DONE);
    const read = (document: string, by = 'quality') => access(by, application, 'applicant.open-document', { document });
    expect(await read('invoice')).toEqual([409, ['FA-02']]);
    expect(await read('review-record', 'quality2')).toEqual([403, []]);
    expect(await read('review-record')).toEqual(DONE);
    expect(await access('archive', application, 'archive.take-back', { complete: true })).toEqual(DONE);
    expect(await get('auditor', `/api/processes/file-accesses/${application}/verify`)).toMatchObject({
      verified: true,
    });
  });
});
