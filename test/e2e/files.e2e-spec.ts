import { orderExamples } from '../support/order-examples.js';
import type { Answer, Company, Member } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const entry = orderExamples['sales.enter-order'];

describe('a draft', () => {
  it('keeps an unfinished order until it is entered', async () => {
    const sales = await company.member('sales');
    const content = { customer: { name: '苏州精工' }, lines: [{ line: 1, description: '转台' }], class: 'standard' };
    const draft = await sales.post('/api/order-drafts', { content });
    expect(draft).toMatchObject({ status: 201, body: { title: '苏州精工 · 转台', content } });
    const path = `/api/order-drafts/${draft.body.id}`;

    const early = await sales.post(`${path}/submit`);
    expect(early).toMatchObject({ status: 422, body: { errors: [{ path: 'channel' }] } });
    await sales.put(path, { content: { ...content, channel: 'written' } });
    expect(await sales.post(`${path}/submit`)).toMatchObject({ status: 409, body: { code: 'transition-refused' } });

    expect((await sales.put(path, { content: entry })).body.content).toEqual(entry);
    const entered = await sales.post(`${path}/submit`);
    expect(entered).toMatchObject({ status: 201, headers: { location: `/api/orders/${entered.body.no}` } });
    expect(entered.body.customer.name).toBe('苏州精工机械有限公司');
    expect((await sales.get(path)).status).toBe(404);
  });

  it('is one order, however often it is submitted at once', async () => {
    const sales = await company.member('sales');
    const { body } = await sales.post('/api/order-drafts', { content: entry });
    const answers = await Promise.all([1, 2, 3].map(() => sales.post(`/api/order-drafts/${body.id}/submit`)));
    const entered = answers.filter(({ status }) => status === 201);
    expect(entered.length).toBeGreaterThan(0);
    expect(new Set(entered.map((answer) => answer.body.no as string)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201 || status === 404)).toBe(true);
  });

  it('is its author’s alone', async () => {
    const [sales, colleague] = [await company.member('sales'), await company.member('sales2')];
    const { body } = await sales.post('/api/order-drafts', { content: { note: 'mine' } });
    const path = `/api/order-drafts/${body.id}`;
    expect(each((await sales.get('/api/order-drafts')).body.items, 'id')).toContain(body.id);
    expect((await colleague.get('/api/order-drafts')).body.items).toEqual([]);
    expect((await colleague.get(path)).status).toBe(404);
    expect((await colleague.put(path, { content: {} })).status).toBe(404);
    expect((await colleague.delete(path)).status).toBe(404);
    expect((await colleague.post(`${path}/submit`)).status).toBe(404);
    expect((await sales.delete(path)).status).toBe(204);
    expect((await sales.get(path)).status).toBe(404);
  });

  it('is not too large', async () => {
    const content = { note: 'x'.repeat(300_000) };
    const answer = await (await company.member('sales')).post('/api/order-drafts', { content });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'content' }] } });
  });
});

describe('an attachment', () => {
  const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
  const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

  async function upload({ token }: Member, name: string, bytes: Buffer, field = 'file'): Promise<Answer> {
    const form = new FormData();
    form.append(field, new Blob([new Uint8Array(bytes)]), name);
    const response = await fetch(`${company.url}/api/attachments`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: form,
    });
    const text = await response.text();
    return { status: response.status, headers: Object.fromEntries(response.headers), text, body: JSON.parse(text) };
  }

  it('comes back as it was sent, to be kept and not to be shown', async () => {
    const sales = await company.member('sales');
    const taken = await upload(sales, '../../订单 A*.pdf', PDF);
    expect(taken).toMatchObject({
      status: 201,
      body: { name: '订单 A.pdf', type: 'application/pdf', size: PDF.length, sha256: expect.any(String) },
    });
    const response = await fetch(`${company.url}/api/attachments/${taken.body.id}`, {
      headers: { Authorization: `Bearer ${sales.token}` },
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="__ A.pdf"; filename*=UTF-8''%E8%AE%A2%E5%8D%95%20A.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('is what its content says, whatever it is called', async () => {
    const sales = await company.member('sales');
    expect((await upload(sales, 'photo.pdf', PNG)).body).toMatchObject({ name: 'photo.pdf.png', type: 'image/png' });
    expect((await upload(sales, 'page.html', Buffer.from('<script>alert(1)</script>'))).body).toMatchObject({
      name: 'page.html.txt',
      type: 'text/plain',
    });
    for (const bytes of [Buffer.from('MZ\x90\x00\x03'), Buffer.from('PK\x03\x04rest'), Buffer.alloc(0)]) {
      expect(await upload(sales, 'order.pdf', bytes)).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'file' }] },
      });
    }
  });

  it('has limits, and stands in the right field', async () => {
    const sales = await company.member('sales');
    const large = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]);
    expect(await upload(sales, 'large.pdf', large)).toMatchObject({ status: 413, body: { code: 'payload-too-large' } });
    expect((await upload(sales, 'order.pdf', PDF, 'other')).status).toBe(422);
    expect((await sales.post('/api/attachments', { file: 'none' })).status).toBe(422);
    const broken = await fetch(`${company.url}/api/attachments`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${sales.token}`, 'Content-Type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4 and no end',
    });
    expect(broken.status).toBe(400);
  });
});
