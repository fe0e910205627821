import { orderExamples } from '../support/order-examples.js';
import { orderSchema } from '../../machines/order/order.schema.js';
import { requisitionSchema } from '../../machines/purchase-requisition/requisition.schema.js';
import type { Company } from '../support/company.js';
import type { Scene } from './support/scene.js';
import { type Sent, Signatures } from './support/signatures.js';

// A signature is one person's, for one meaning, on one order as it stood: shown anywhere else it is none.

let signatures: Signatures;
let scene: Scene;
let company: Company;
beforeAll(async () => {
  signatures = await Signatures.open();
  ({ scene, company } = signatures);
}, 120_000);
afterAll(() => signatures?.close(), 60_000);
afterEach(() => expect(signatures.mutations.wrong).toEqual([]));

const isNone = (...shown: Parameters<Signatures['isNone']>) => signatures.isNone(...shown);
const send = (...sent: Parameters<Signatures['send']>) => signatures.send(...sent);

let sheets = 0;
/** Another sheet each time; the same one again when its content is given. */
async function upload(by: string, content = `%PDF-1.7\n% ${++sheets}\n%%EOF\n`): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([content]), 'signed.pdf');
  const headers = { Authorization: `Bearer ${(await company.member(by)).token}` };
  const answer = await fetch(`${company.url}/api/attachments`, { method: 'POST', headers, body: form });
  return ((await answer.json()) as { id: string }).id;
}

describe('the customer’s signature', () => {
  let reports = 0;
  const accept = (no: string, data: object, more: Partial<Sent> = {}) =>
    send(no, {
      by: 'sales',
      type: 'sales.record-acceptance',
      data: { ...orderExamples['sales.record-acceptance'], reportNo: `YS-${++reports}`, ...data },
      ...more,
    });
  const atAcceptance = async (): Promise<string> => {
    const no = await scene.orderAfter('the final inspection');
    await company.bring(no, 'sales.arrange-acceptance', 'sales.present-product');
    return no;
  };

  it('is for one order, by whoever has it, as it was given', async () => {
    const [signed, other] = [await atAcceptance(), await atAcceptance()];
    const content = `%PDF-1.7\n% signed by hand\n%%EOF\n`;
    const attachment = await upload('sales', content);
    const headers = { 'Idempotency-Key': 'acceptance-1' };
    const stale = { 'If-Match': '"1"' };
    await isNone('without a signatory', accept(signed, { signedBy: ' ' }), 409, 'AC-03');
    await isNone('without a day', accept(signed, { signedOn: undefined }), 409, 'AC-03');
    await isNone('for more than was presented', accept(signed, { lines: lines('4000') }), 409);
    await isNone('with a signatory of the sender’s making', accept(signed, { by: 'sales2' }), 422);
    await isNone('with a revision of the sender’s making', accept(signed, { revision: 7 }), 422);
    await isNone('by somebody who does not have it', accept(signed, { attachment }, { by: 'sales2' }), 422);
    await isNone('by another office', accept(signed, { attachment }, { by: 'logistics' }), 403);
    await isNone('on what the order was before', accept(signed, { attachment }, { headers: stale }), 412);
    expect(await accept(signed, { attachment }, { headers })).toMatchObject({ status: 200 });

    await isNone('on another order', accept(other, { attachment }), 422);
    await isNone('on another order, in capitals', accept(other, { attachment: attachment.toUpperCase() }), 422);
    const again = await upload('sales', content);
    await isNone('on another order, uploaded again', accept(other, { attachment: again }), 422);
    const theirs = await upload('sales2', content);
    await isNone('on another order, by another', accept(other, { attachment: theirs }, { by: 'sales2' }), 422);
    await isNone('on another order, as a repetition', accept(other, { attachment }, { headers }), 422);
    await isNone('altered, as a repetition', accept(signed, { attachment, signedBy: '王五' }, { headers }), 422);
    await isNone('once more, on the sheet that has served', accept(signed, { attachment }), 422);
    await isNone('once more for the same goods', accept(signed, { attachment: await upload('sales') }), 409);
    expect(await accept(other, { attachment: await upload('sales') })).toMatchObject({ status: 200 });
  }, 60_000);

  it('is for one of two orders for which it is shown at the same instant', async () => {
    for (let round = 0; round < 5; round++) {
      const orders = [await atAcceptance(), await atAcceptance()];
      const attachment = await upload('sales');
      const answers = await Promise.all(orders.map((no) => accept(no, { attachment })));
      const statuses = answers.map(({ status }) => status);
      const isOnce = statuses.includes(200) && statuses.includes(422);
      signatures.mutations.check(isOnce, () => `on two orders at once: ${statuses.join(' and ')}`);
    }
  }, 60_000);

  it('stands only in events that the database takes note of', () => {
    const signed = Object.entries({ ...orderSchema, ...requisitionSchema }).flatMap(([type, shape]) =>
      JSON.stringify(shape.schema).includes('"x-signature":true') ? [type] : [],
    );
    expect(signed.toSorted()).toEqual([
      'clerk.enter-order',
      'market.enter-order',
      'sales.amend',
      'sales.correct-entry',
      'sales.enter-order',
      'sales.record-acceptance',
    ]);
  });

  it('is none before the step that it belongs to', async () => {
    await isNone('before the inspection', accept(await scene.orderAfter('production'), {}), 409);
    await isNone('before the review', accept(await scene.orderAfter('entry'), {}), 409);
  }, 60_000);

  const lines = (quantity: string) => [
    { line: 1, accepted: quantity, rejected: '0' },
    { line: 2, accepted: '40', rejected: '0' },
  ];
});

const amend = async (no: string) => company.bring(no, 'sales.amend');

describe('a waiver', () => {
  const RULE = 'DL-02';
  const request = (no: string, rule = RULE) => company.bring(no, ['management.request-waiver', { rule }]);
  const approve = (no: string, data: object = { rule: RULE }, more: Partial<Sent> = {}) =>
    send(no, { by: 'manager2', type: 'management.approve-waiver', data, ...more });
  const isWaived = async (no: string): Promise<boolean> => {
    const { body } = await (await company.member('clerk')).get(`/api/orders/${no}`);
    return (body.waivers as { rule: string; approvedBy: unknown }[]).some(
      ({ rule, approvedBy }) => rule === RULE && approvedBy !== null,
    );
  };

  it('is for one rule of one order as it stands', async () => {
    const requested = await scene.orderAfter('the preliminary check');
    const other = await scene.orderAfter('the preliminary check');
    await company.bring(requested, ['management.request-waiver', { rule: RULE }]);
    const headers = { 'Idempotency-Key': 'waiver-1' };
    await isNone('of another rule', approve(requested, { rule: 'RV-02' }), 409, 'WV-02');
    await isNone('of another order', approve(other), 409, 'WV-02');
    await isNone('by whoever asked', approve(requested, undefined, { by: 'manager' }), 409, 'FE-10');
    await isNone('by another office', approve(requested, undefined, { by: 'clerk' }), 403);
    await isNone(
      'of a condition',
      send(other, { by: 'manager', type: 'management.request-waiver', data: { rule: 'AC-03' } }),
      409,
      'WV-01',
    );
    await amend(requested);
    await isNone('after an amendment', approve(requested), 409, 'WV-02');
    await isNone('after an amendment, without the rule', approve(requested, {}), 409, 'WV-02');
    await request(requested);
    expect(await approve(requested, undefined, { headers })).toMatchObject({ status: 200 });
    await isNone('of another order, as a repetition', approve(other, undefined, { headers }), 422);
    await isNone('a second time', approve(requested), 409, 'WV-02');
  }, 60_000);

  it('does not outlast an amendment', async () => {
    const no = await scene.orderAfter('the preliminary check');
    await request(no);
    expect((await approve(no)).status).toBe(200);
    expect(await isWaived(no)).toBe(true);
    await amend(no);
    const { body } = await (await company.member('clerk')).get(`/api/orders/${no}/verify`);
    expect(body.verified).toBe(true);
    signatures.mutations.check(!(await isWaived(no)), () => 'a waiver outlasts the amendment');
  }, 60_000);
});

describe('the approval of a plan', () => {
  const approve = (no: string, plan: 'production' | 'procurement', more: Partial<Sent> = {}) =>
    send(no, { by: 'clerk', type: `clerk.approve-${plan}-plan`, ...more });

  it('is for one plan of one order as it was submitted', async () => {
    const [no, other] = [
      await scene.orderAfter('the plans were submitted'),
      await scene.orderAfter('the plans were submitted'),
    ];
    const { body } = await (await company.member('clerk')).get(`/api/orders/${no}`);
    const seen = { 'If-Match': `"${body.version}"` };
    await company.bring(no, 'quality.acknowledge-order').catch(() => company.bring(no, 'clerk.hold', 'clerk.resume'));
    await isNone('of what it was before', approve(no, 'production', { headers: seen }), 412);
    await isNone('by who made it', approve(no, 'production', { by: 'production' }), 403);
    const headers = { 'Idempotency-Key': 'plan-1' };
    expect(await approve(no, 'production', { headers })).toMatchObject({ status: 200 });
    await isNone('of another order, as a repetition', approve(other, 'production', { headers }), 422);
    await isNone('of the other plan, as a repetition', approve(no, 'procurement', { headers }), 422);
    await isNone('a second time', approve(no, 'production'), 409);
    const release = (which: string) => send(which, { by: 'clerk', type: 'clerk.release' });
    await isNone('taken for both plans', release(no), 409);
    expect(await approve(no, 'procurement')).toMatchObject({ status: 200 });
    const [line, ...lines] = orderExamples['sales.enter-order'].lines ?? [];
    const changes = { lines: [{ ...line, quantity: '90' }, ...lines] };
    await company.bring(no, ['sales.amend', { ...orderExamples['sales.amend'], changes }]);
    await isNone('after an amendment, released', release(no), 409);
    await isNone('after an amendment', approve(no, 'production'), 409);
  }, 60_000);
});
