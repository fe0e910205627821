import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import type { Company } from '../support/company.js';
import type { Sent } from './support/signatures.js';
import { Signatures } from './support/signatures.js';

// What is signed on a requisition is the form as it stood: on another form, or a revised one, it is none.

let signatures: Signatures;
let company: Company;
beforeAll(async () => {
  signatures = await Signatures.open();
  company = signatures.company;
}, 120_000);
afterAll(() => signatures?.close(), 60_000);
afterEach(() => expect(signatures.mutations.wrong).toEqual([]));

const isNone = (...shown: Parameters<Signatures['isNone']>) => signatures.isNone(...shown);
const send = (...sent: Parameters<Signatures['send']>) => signatures.send(...sent);

describe('the signatures of a requisition', () => {
  const kind = 'purchase-requisitions';
  const act = (no: string, by: string, type: string, more: Pick<Sent, 'data' | 'headers' | 'seen'> = {}) =>
    send(no, { by, type, kind, ...more });
  const submitted = async (): Promise<string> => {
    const form = requisitionExamples['requester.submit'];
    const items = (form.items ?? []).map((item) => ({ ...item, amount: '90000.00' }));
    const production = await company.member('production');
    return (await production.post(`/api/processes/${kind}`, { ...form, items })).body.no as string;
  };
  const does = async (...sent: Parameters<typeof act>) => expect(await act(...sent)).toMatchObject({ status: 200 });

  it('are for one form as it was signed', async () => {
    const [no, other] = [await submitted(), await submitted()];
    const review = requisitionExamples['procurement.review'];
    const headers = { 'Idempotency-Key': 'sign-1' };
    await isNone('by somebody who is not the head', act(no, 'production2', 'department.sign'), 403);
    await isNone('by the head of another department', act(no, 'quality2', 'department.sign'), 403);
    await does(no, 'production-head', 'department.sign', { headers });
    await isNone(
      'on another form, as a repetition',
      act(other, 'production-head', 'department.sign', { headers }),
      422,
    );
    await isNone('taken for another form', act(other, 'procurement', 'procurement.review', { data: review }), 409);
    await isNone('by the leader before the review', act(no, 'manager', 'management.approve'), 409);
    await does(no, 'procurement', 'procurement.return');
    await does(no, 'production', 'requester.revise', { data: requisitionExamples['requester.revise'] });
    await isNone('on what was revised', act(no, 'procurement', 'procurement.review', { data: review }), 409);
    await isNone('of the leader on what was revised', act(no, 'manager', 'management.approve'), 409);
  }, 60_000);

  it('name the version that was seen, and hold for what stood there, whatever else has happened', async () => {
    const no = await submitted();
    const path = `/api/processes/${kind}/${no}`;
    const head = await company.member('production-head');
    const { body: looked } = await head.get(`${path}/next`);
    const sign = (looked.events as { type: string }[]).find(({ type }) => type === 'department.sign');
    expect([looked.version, sign]).toMatchObject([1, { seen: 'required' }]);
    const signs = (more: object, headers?: Record<string, string>) =>
      head.post(`${path}/events`, { type: 'department.sign', data: {}, ...more }, headers);
    await isNone('without the version', signs({}), 409, 'AP-01');
    await isNone('on a version that is not there yet', signs({ seen: 9 }), 412);

    await does(no, 'production-head', 'department.return');
    const { items = [] } = requisitionExamples['requester.submit'];
    const dearer = items.map((item) => ({ ...item, amount: '91000.00' }));
    const data = { ...requisitionExamples['requester.revise'], items: dearer };
    await does(no, 'production', 'requester.revise', { data });
    await isNone('on the price before', signs({ seen: looked.version }), 409, 'AP-02');
    await isNone('on the price before, as the page sends it', signs({}, { 'If-Match': `"${looked.version}"` }), 412);
    const refused = await signs({ seen: looked.version });
    expect(refused.body.unmet).toMatchObject([{ rule: 'AP-02', missing: ['items'] }]);
    expect((await signs({}, { 'If-Match': '"3"' })).status).toBe(200);

    // Procurement looked before the head signed: the form has stayed as it was.
    const review = { type: 'procurement.review', data: requisitionExamples['procurement.review'], seen: 3 };
    expect(await (await company.member('procurement')).post(`${path}/events`, review)).toMatchObject({ status: 200 });
    const approves = (seen: number) => act(no, 'manager', 'management.approve', { seen });
    await isNone('of the leader who has not seen the review', approves(4), 409, 'AP-02');
    expect(await approves(5)).toMatchObject({ status: 200, body: { state: 'approved' } });
  }, 60_000);
});
