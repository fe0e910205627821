import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { orderExamples } from '../support/order-examples.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

const READER = join(__dirname, '../support/read-pdf.mjs');

// A paper takes a tenth of a second of a processor, and on a busy machine many seconds.
jest.setTimeout(120_000);

let company: Company;
let no: string;

beforeAll(async () => {
  company = await openCompany();
  no = await company.enter();
}, 120_000);
afterAll(() => company?.close());

const ask = async (username: string, sheet: string, language = 'zh-CN', order = no): Promise<Response> => {
  const { token } = await company.member(username);
  const [name, recipient] = sheet.split(' for ');
  const query = recipient === undefined ? '' : `?for=${recipient}`;
  return fetch(`${company.url}/api/orders/${order}/papers/${name}.pdf${query}`, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': language },
  });
};

/** What is written on a paper; gaps between letters are the typesetter's. */
const read = async (username: string, sheet: string, language?: string) => {
  const answer = await ask(username, sheet, language);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const input = Buffer.from(await answer.arrayBuffer());
  const told = execFileSync(process.execPath, [READER], { input, encoding: 'utf8' });
  const { text, totalPages, title } = JSON.parse(told) as { text: string; totalPages: number; title: string };
  return { text: text.replaceAll(/\s+/g, ''), totalPages, title, answer };
};

describe('a paper of an order as a file', () => {
  it('says what the order says, in the language of its reader', async () => {
    const { text, totalPages, title, answer } = await read('clerk', 'order-copy');
    expect(totalPages).toBe(1);
    for (const told of ['订单副本', no, '苏州精工机械有限公司', '数控回转工作台', '扫码打开订单', '第1/1页']) {
      expect(text).toContain(told);
    }
    expect(text).toContain('打印：陈晓雯');
    expect(text).toMatch(/记录校验码[0-9a-f]{16}/);
    expect(title).toBe(`${no} 订单副本`);
    expect(answer.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent(`${no} 订单副本.pdf`)}`,
    );

    const english = await read('clerk', 'order-copy', 'en');
    for (const told of ['Ordercopy', 'Customername', 'Page1of1', '苏州精工机械有限公司']) {
      expect(english.text).toContain(told);
    }
    expect((await read('clerk', 'order-copy', 'zh-TW')).text).toContain('訂單副本');
  });

  it('carries the letters that are on it, and not the whole font', async () => {
    const answer = await ask('clerk', 'order-copy');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeLessThan(100_000);
    expect(bytes.toString('latin1')).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC/);
  });

  it('shows its reader no more than the order does', async () => {
    const open = await read('clerk', 'order-copy for finance');
    const { body } = await (await company.member('clerk')).get(`/api/orders/${no}`);
    const phone = (body.customer.phone as string).replaceAll(' ', '');
    expect(open.text).toContain(phone);
    expect(open.text).toContain('单价');

    const { text } = await read('production', 'order-copy');
    expect(text).toContain('数控回转工作台');
    expect(text).not.toContain(phone);
    expect(text).not.toContain('单价');
    expect(text).not.toContain('合计');
    expect((await read('production', 'settlement')).text).toContain('您的部门看不到金额');
  });

  it('shows no more than the office may see that the copy goes to: prices and people never reach the shop floor', async () => {
    const { body } = await (await company.member('clerk')).get(`/api/orders/${no}`);
    const contact = body.customer.contact as string;
    for (const floor of ['order-copy', 'order-copy for production', 'order-copy for quality']) {
      const { text } = await read('clerk', floor);
      expect(text).toContain('分度精度±15角秒');
      for (const secret of ['单价', '金额', '合计', '付款方式', contact]) expect(text).not.toContain(secret);
    }
    expect((await read('clerk', 'order-copy')).text).toContain('发给生产部');
    const logistics = (await read('clerk', 'order-copy for logistics')).text;
    expect([logistics.includes(contact), logistics.includes('单价')]).toEqual([true, false]);
    // Nobody has more on paper for naming an office that may see more.
    expect((await read('production', 'order-copy for finance')).text).not.toContain('单价');
    expect((await ask('clerk', 'order-copy for nobody')).status).toBe(422);
  });

  it('breaks long codes in their columns, prints letters of other languages, and names those that it cannot', async () => {
    const code = 'ZX9-4471-AAAAABBBBBCCCCCDDDDDEEEEEFFFFFGGGGGHHHHHIIIIIJJJJJKKKKKLLLLLMMMMM0123456789';
    const [first] = orderExamples['sales.enter-order'].lines ?? [];
    const lines = [
      {
        ...first,
        line: 1,
        productNo: code,
        description: '로터리 테이블',
        specification: `Łożysko 𠮷 ① ℃ ± ≤ Ø ${code}`,
      },
      { ...first, line: 2, description: '轴承 👷 𪚥' },
    ];
    const odd = await company.enter({ ...orderExamples['sales.enter-order'], lines });
    const answer = await ask('clerk', 'order-copy', 'zh-CN', odd);
    expect(answer.headers.get('x-characters-not-printed')).toBe('U+1F477 U+2A6A5');
    const input = Buffer.from(await answer.arrayBuffer());
    const told = execFileSync(process.execPath, [READER], { input, encoding: 'utf8' });
    const text = (JSON.parse(told) as { text: string }).text.replaceAll(/\s+/g, '');
    for (const part of [code, '로터리테이블', 'Łożysko', '𠮷', '①℃±', 'Ø', '轴承〓〓', '以〓代替：U+1F477,U+2A6A5']) {
      expect(text).toContain(part);
    }
  });

  it('says behind every page who reads it and when, once its order is over', async () => {
    const reader = '陈晓雯';
    const times = (text: string): number => text.split(reader).length - 1;
    expect(times((await read('clerk', 'order-copy')).text)).toBe(1);
    const over = await company.enter();
    expect((await company.send(over, 'management.cancel', { reason: '客户撤单' })).status).toBe(200);
    const answer = await ask('clerk', 'order-copy', 'zh-CN', over);
    const input = Buffer.from(await answer.arrayBuffer());
    const told = JSON.parse(execFileSync(process.execPath, [READER], { input, encoding: 'utf8' })) as { text: string };
    expect(times(told.text.replaceAll(/\s+/g, ''))).toBe(1 + 4);
    expect((await ask('clerk', 'order-copy', 'en', over)).headers.get('x-characters-not-printed')).toBeNull();
  });

  it('is not there before there is anything on it, nor for a stranger', async () => {
    for (const sheet of ['plan', 'traveller', 'inspection', 'acceptance', 'hand-over', 'settlement', 'cash']) {
      expect([sheet, (await ask('clerk', sheet)).status]).toEqual([sheet, 404]);
    }
    expect((await ask('clerk', 'order-copy', 'en', 'SO-999999')).status).toBe(404);
    expect((await fetch(`${company.url}/api/orders/${no}/papers/order-copy.pdf`)).status).toBe(401);
  });

  it('runs over as many pages as it needs, each numbered and with the head of its table', async () => {
    const { body } = await (await company.member('clerk')).get(`/api/orders/${no}`);
    const [line] = body.lines;
    const lines = Array.from({ length: 120 }, (_, at) => ({
      line: at + 1,
      productNo: `P-${at + 1}`,
      description: line.description,
      specification: line.specification,
      quantity: '2',
      unit: '台',
      unitPrice: '10.50',
    }));
    no = await company.enter({ ...orderExamples['sales.enter-order'], lines });
    const { text, totalPages } = await read('clerk', 'order-copy for sales');
    expect(totalPages).toBeGreaterThan(2);
    const pages = text.split(/第\d+\/\d+页/).slice(0, totalPages);
    const withLines = pages.filter((page) => /P-\d/.test(page));
    expect(withLines.length).toBeGreaterThan(2);
    expect(withLines.filter((page) => !page.includes('产品编号'))).toEqual([]);
    expect(text).toContain(`第${totalPages}/${totalPages}页`);
    expect(text).toContain('P-120');
    expect(text).toContain('合计2,520.00CNY');
  });

  it('is made aside: the server goes on with everything else meanwhile', async () => {
    /** How much of the time that a paper took the server could do nothing else at a stretch. */
    const heldUp = async (): Promise<number> => {
      const begin = performance.now();
      let last = begin;
      let longest = 0;
      let isOver = false;
      const turn = (): void => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (!isOver) setImmediate(turn);
      };
      turn();
      await ask('clerk', 'order-copy');
      isOver = true;
      return longest / (performance.now() - begin);
    };
    await heldUp();
    const shares: number[] = [];
    for (let at = 0; at < 5; at++) shares.push(await heldUp());
    expect(Math.min(...shares)).toBeLessThan(0.4);
  });

  it('is asked for again later when too many are being made', async () => {
    const answers = await Promise.all(Array.from({ length: 120 }, () => ask('clerk', 'order-copy', 'en', 'SO-000001')));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect(count(200)).toBeGreaterThanOrEqual(42);
    expect(count(429)).toBeGreaterThan(0);
    expect(count(200) + count(429)).toBe(120);
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('5');
    expect((await ask('clerk', 'order-copy')).status).toBe(200);
  }, 180_000);
});
