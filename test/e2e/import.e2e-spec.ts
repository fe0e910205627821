import { csv, HEADER, row, sheetsIn, xlsx } from '../import/sheet.fixture.js';
import type { Company } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

interface Sent {
  by?: string;
  query?: string;
  headers?: Record<string, string>;
}

async function post(body: FormData | Buffer, { by = 'sales', query = '', headers = {} }: Sent = {}): Promise<Response> {
  const { token } = await company.member(by);
  return fetch(`${company.url}/api/orders/import${query}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, ...headers },
    body: body instanceof FormData ? body : new Uint8Array(body),
  });
}

const form = (files: Record<string, { name: string; bytes: Buffer }>): FormData => {
  const filled = new FormData();
  for (const [field, { name, bytes }] of Object.entries(files)) {
    filled.set(field, new Blob([new Uint8Array(bytes)]), name);
  }
  return filled;
};

/** As JSON comes: the literal that it is compared with is its type. */
type Untyped = ReturnType<typeof JSON.parse>;
const json = (response: Response): Promise<Untyped> => response.json();

const good = (no: string) => row({ 外部订单号: no, 客户采购单号: `PO-${no}` });

describe('POST /api/orders/import', () => {
  it('takes a form with a workbook, and answers with what became of each order', async () => {
    const book = await xlsx({ 订单: [[...HEADER], good('E-1'), row({ 外部订单号: 'E-2', 数量: '0' })] });
    const response = await post(form({ file: book }));
    expect(response.status).toBe(200);
    const { orders, files, results } = await json(response);
    expect(orders).toEqual({ total: 2, imported: 1, refused: 1, already: 0, unconfirmed: 0, left: 0 });
    expect(files).toEqual([{ name: 'orders.xlsx', encoding: null }]);
    expect(results[0]).toMatchObject({ externalNo: 'E-1', row: 2, ok: true, no: expect.stringMatching(/^SO-\d{6}$/) });
    expect(results[1].errors).toEqual([
      { sheet: '订单', row: 3, column: 'J', title: '数量', path: 'lines[0].quantity', message: '必须大于 0' },
    ]);
    const sales = await company.member('sales');
    const order = await sales.get(`/api/orders/${results[0].no}`);
    expect(order.body).toMatchObject({ state: 'received', externalNo: 'E-1', customerPo: 'PO-E-1', version: 1 });
  });

  it('takes the file itself as the body, in a dry run enters nothing, and speaks the language asked for', async () => {
    const { bytes } = csv([row({ 外部订单号: 'E-3', 付款方式: '' })]);
    const headers = { 'Content-Type': 'text/csv', 'Accept-Language': 'en' };
    const { dryRun, results } = await json(await post(bytes, { query: '?dryRun=true', headers }));
    expect(dryRun).toBe(true);
    expect(results[0].unmet).toMatchObject([
      {
        rule: 'RC-05',
        sentence: 'The payment terms are filled in.',
        cells: [{ row: 2, column: 'O', title: '付款方式' }],
      },
    ]);
    const sales = await company.member('sales');
    expect((await sales.get('/api/orders?q=E-3')).body.items).toEqual([]);
  });

  it('gives the rejected rows back as a workbook when asked to', async () => {
    const response = await post(form({ file: csv([row({ 外部订单号: 'E-4', 单价: '贵' })]) }), {
      query: '?errors=xlsx',
    });
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const [sheet] = sheetsIn(Buffer.from(await response.arrayBuffer()));
    expect(sheet.rows[0].cells.at(-1)).toMatch(/^L 单价: 必须是写成文本的数字/);
  });

  it('refuses a file that it cannot read, one that is none, a wrong query and a wrong office, as problems', async () => {
    const problem = async (response: Response) => {
      const { status, code, errors } = await json(response);
      return [status, code, errors ? each(errors, 'path').join() : ''];
    };
    const xls = { name: 'a.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') };
    const fine = { file: csv([good('E-5')]) };
    expect(await problem(await post(form({ file: xls })))).toEqual([422, 'validation', 'file']);
    expect(await problem(await post(form({ other: xls })))).toEqual([422, 'validation', 'file']);
    expect(await problem(await post(form(fine), { query: '?dryRun=perhaps' }))).toEqual([422, 'validation', 'dryRun']);
    expect(await problem(await post(form(fine), { by: 'quality' }))).toEqual([403, 'forbidden', '']);
    const large = form({ file: { name: 'large.csv', bytes: Buffer.alloc(20 * 1024 * 1024 + 1, 'a') } });
    expect(await problem(await post(large))).toEqual([422, 'validation', 'file']);
    const json422 = await post(Buffer.from('{}'), { headers: { 'Content-Type': 'application/json' } });
    expect(await problem(json422)).toEqual([422, 'validation', 'file']);
    const unknown = await post(Buffer.from('x'), { headers: { 'Content-Type': 'image/png' } });
    expect(await problem(unknown)).toEqual([415, 'unsupported-media-type', '']);
    const signedOut = await fetch(`${company.url}/api/orders/import`, { method: 'POST' });
    expect(signedOut.status).toBe(401);
  });

  it('gives the template in the language asked for', async () => {
    const { token } = await company.member('clerk');
    const response = await fetch(`${company.url}/api/orders/import/template.xlsx`, {
      headers: { Authorization: `Bearer ${token}`, 'Accept-Language': 'zh-TW' },
    });
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="order-template.xlsx"');
    const [sheet] = sheetsIn(Buffer.from(await response.arrayBuffer()));
    expect(sheet.titles.slice(0, 4)).toEqual(['外部訂單號', '訂單類別', '下單方式', '客戶名稱']);
  });
});
