import { orderExamples, today } from '../support/order-examples.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close(), 30_000);

const NOWHERE = '9a6de1c4-30c7-4e58-8a61-5b7f0c2d4e93';

/** Each sheet is another one. */
let sheets = 0;

async function upload(by: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([`%PDF-1.7\n% ${++sheets}\n1 0 obj\n<<>>\nendobj\n%%EOF\n`]), 'consent.pdf');
  const headers = { Authorization: `Bearer ${(await company.member(by)).token}` };
  const answer = await fetch(`${company.url}/api/attachments`, { method: 'POST', headers, body: form });
  return ((await answer.json()) as { id: string }).id;
}

const [line, ...lines] = orderExamples['sales.enter-order'].lines ?? [];
const amending = (attachment: string, quantity: string) => ({
  ...orderExamples['sales.amend'],
  customerConsent: { by: '陈立', on: today(), attachment },
  changes: { lines: [{ ...line, quantity }, ...lines] },
});
const refused = {
  status: 422,
  body: {
    code: 'validation',
    errors: [{ path: 'data.customerConsent.attachment', message: '不是您上传的文件，请先上传' }],
  },
};
const amend = (no: string, attachment: string, quantity: string, by = 'sales') =>
  company.send(no, 'sales.amend', { data: amending(attachment, quantity), by });
const versionOf = async (no: string): Promise<number> =>
  (await (await company.member('sales')).get(`/api/orders/${no}`)).body.version as number;

describe('a file that an event names', () => {
  it('has to be there', async () => {
    const no = await company.enter();
    expect(await amend(no, NOWHERE, '11')).toMatchObject(refused);
    expect(await versionOf(no)).toBe(1);
  });

  it('has to be the sender’s own: nobody shows another’s file by its number', async () => {
    const no = await company.enter();
    expect(await amend(no, await upload('finance'), '11')).toMatchObject(refused);
    expect(await amend(no, await upload('sales'), '11')).toMatchObject({ status: 200, body: { version: 2 } });
  });

  it('may be named again in the same order by a colleague, and in no other', async () => {
    const [no, other] = [await company.enter(), await company.enter()];
    const file = await upload('sales');
    const confirmation = { signedBy: '李强', signedOn: '2026-03-02', attachment: file };
    const oral = { ...orderExamples['sales.enter-order'], channel: 'oral' as const, oralConfirmation: confirmation };
    const entered = await company.enter(oral);
    await company.send(entered, 'clerk.return-to-entry');
    const corrected = await company.send(entered, 'sales.correct-entry', {
      data: { changes: { oralConfirmation: { ...confirmation, signedBy: '李强（代）' } } },
      by: 'sales2',
    });
    expect(corrected).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await amend(no, file, '11', 'sales2')).toMatchObject(refused);
    expect(await amend(other, file, '11', 'sales2')).toMatchObject(refused);
  });

  it('serves one statement once where a customer has signed it', async () => {
    const no = await company.enter();
    const file = await upload('sales');
    expect(await amend(no, file, '11')).toMatchObject({ status: 200 });
    const taken = {
      status: 422,
      body: {
        errors: [{ path: 'data.customerConsent.attachment', message: '已用于另一项签署，请上传本次签署的签字件' }],
      },
    };
    // Neither for the next change of the same order, nor for another order.
    expect(await amend(no, file, '12')).toMatchObject(taken);
    expect(await amend(await company.enter(), file, '12')).toMatchObject(taken);
    const oral = {
      ...orderExamples['sales.enter-order'],
      channel: 'oral',
      oralConfirmation: { signedBy: '李强', signedOn: '2026-03-02', attachment: file },
    };
    const entered = await (await company.member('sales')).post('/api/orders', oral);
    expect(entered).toMatchObject({ status: 422, body: { errors: [{ path: 'data.oralConfirmation.attachment' }] } });
    expect(await versionOf(no)).toBe(2);
  });

  it('may be that of whom the sender stands in for', async () => {
    const no = await company.enter();
    const file = await upload('sales');
    await company.lend('sales', 'legal', { offices: ['sales'] });
    expect(await amend(no, file, '11', 'legal')).toMatchObject({ status: 200 });
  });

  it('is looked for at the entry, in a preview and in bulk too', async () => {
    const sales = await company.member('sales');
    const confirmation = { signedBy: '李强', signedOn: '2026-03-02', attachment: NOWHERE };
    const oral = { ...orderExamples['sales.enter-order'], channel: 'oral', oralConfirmation: confirmation };
    const entered = await sales.post('/api/orders', oral);
    expect(entered).toMatchObject({ status: 422, body: { errors: [{ path: 'data.oralConfirmation.attachment' }] } });

    const no = await company.enter();
    const command = { type: 'sales.amend', data: amending(NOWHERE, '11'), reason: '客户要求' };
    expect(await sales.post(`/api/orders/${no}/preview`, command)).toMatchObject(refused);
    const bulk = await sales.post('/api/orders/events', { items: [{ no, ...command }] });
    expect(bulk.body.items).toMatchObject([{ no, ok: false, problem: { code: 'validation', status: 422 } }]);
  });
});
