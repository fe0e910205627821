import { requisitionExamples } from '../../src/departments/procurement/requisition-shapes.js';
import type { Company } from '../support/company.js';
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
  const act = (no: string, by: string, type: string, data: object = {}, headers?: Record<string, string>) =>
    send(no, { by, type, data, kind, headers });
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
    await does(no, 'production-head', 'department.sign', {}, headers);
    await isNone(
      'on another form, as a repetition',
      act(other, 'production-head', 'department.sign', {}, headers),
      422,
    );
    await isNone('taken for another form', act(other, 'procurement', 'procurement.review', review), 409);
    await isNone('by the leader before the review', act(no, 'manager', 'management.approve'), 409);
    await does(no, 'procurement', 'procurement.return');
    await does(no, 'production', 'requester.revise', requisitionExamples['requester.revise']);
    await isNone('on what was revised', act(no, 'procurement', 'procurement.review', review), 409);
    await isNone('of the leader on what was revised', act(no, 'manager', 'management.approve'), 409);
  }, 60_000);
});
