import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Upload } from '../../src/import/read-files.js';
import { check } from '../../src/schema/check.js';
import { orderEntry } from '../../machines/order/schema/entry.js';
import type { KeptCell } from './book.fixture.js';
import { book } from './book.fixture.js';
import { complaints, doubts, mapped, refusal, said } from './mapped.js';
import { csv, csvText, HEADER, row } from './sheet.fixture.js';

const file = (name: string): Upload => ({ name, bytes: readFileSync(join(__dirname, 'cases', name)) });
const at = (title: (typeof HEADER)[number]): number => HEADER.indexOf(title);
const text = (lines: string): Upload => ({ name: 'orders.csv', bytes: Buffer.from(lines) });

describe('lists as they come', () => {
  it('an order that goes on in the sheet of the next month is one order with all its lines', async () => {
    const { orders } = await mapped(file('1-two-month-sheets-one-order.xlsx'));
    expect(orders.map(({ externalNo, lines }) => [externalNo, lines.map(({ quantity }) => quantity)])).toEqual([
      ['PSO2500001', ['3000', '800']],
      ['PSO2500002', ['1248']],
    ]);
    expect(orders[0].lines.map(({ line, productNo, dueDate }) => [line, productNo, dueDate])).toEqual([
      [10, 'MX100/AB-10', '2027-06-30'],
      [30, 'MX101/AB-11', '2027-09-01'],
    ]);
    expect(orders.flatMap(({ problems, doubts: asked }) => [...problems, ...asked])).toEqual([]);
    expect(orders[0].warnings.map(({ place, text: told }) => [place.sheet, place.row, told['zh-CN']])).toEqual([
      ['9月', 2, '订单从工作表“8月”第 2 行继续到这里，各行合为一个订单'],
    ]);
    expect(orders.flatMap(({ entry }) => check(orderEntry, entry))).toEqual([]);
  });

  it('a register of orders under way: title rows, its own headings, states, two days in one order, a text for days, RMB, a subtotal', async () => {
    const register = file('3-order-register-under-way.xlsx');
    const { orders, ignored } = await mapped(register);
    expect(orders.map(({ externalNo, entry, lines }) => [externalNo, entry.currency, lines.length])).toEqual([
      ['16001', 'USD', 1],
      ['08210001', 'EUR', 2],
      ['PC000001-1', 'CNY', 1],
      ['20261026-2', 'CNY', 1],
    ]);
    expect(orders[2].lines[0]).toMatchObject({ unitPrice: '0', quantity: '1' });
    expect(check(orderEntry, orders[2].entry).map(({ path }) => path)).toEqual(['deliveryDate']);
    expect(orders[2].entry.deliveryDate).toBe('11/22,12/25');
    const { wrong, ask, notRead } = await said(register);
    expect(wrong).toEqual([
      'E6: 与第 5 行同一订单的“交货日期”不一致：各行交期不同时请填“行交货日期”，“交货日期”写全订单的日期',
    ]);
    expect(ask).toEqual([
      'A4: 文件里的状态是“已出货”；导入会作为新订单录入，从头开始',
      'A5: 文件里的状态是“生产中”；导入会作为新订单录入，从头开始',
      'A7: 文件里的状态是“待出货”；导入会作为新订单录入，从头开始',
      'A8: 文件里的状态是“暂停”；导入会作为新订单录入，从头开始',
    ]);
    expect(notRead).toEqual(['订单登记表:9: “小计”行，不是订单，没有读取']);
    expect(ignored.map(({ title }) => title)).toContain('备注');
  });

  it('a price with an unquoted comma is not 1, in GBK', async () => {
    expect(await complaints(file('5-unquoted-thousands-gbk.csv'))).toEqual([
      '2: 这一行有 19 格，表头只有 18 格：单元格里的逗号（如 1,250.00）要放在引号里，或去掉',
    ]);
  });
});

describe('the rows of an order', () => {
  it('are all that show its number, where that is merged over them', async () => {
    const rows: KeptCell[][] = [[...HEADER], row(), [null, ...row({ 产品编号: 'B', 数量: '2' }).slice(1)]];
    const { orders } = await mapped(book({ name: '订单', rows, merged: ['A2:A3', 'N2:N3'] }));
    expect(orders.map(({ externalNo, lines, entry }) => [externalNo, lines.length, entry.deliveryDate])).toEqual([
      ['A-1', 2, '2026-04-30'],
    ]);
    expect(orders[0].problems).toEqual([]);
  });

  it('ask about a merged product, and refuse a merged quantity and cells merged side by side', async () => {
    const second: KeptCell[] = row({ 规格: 'other' });
    for (const title of ['产品编号', '数量'] as const) second[at(title)] = null;
    const first: KeptCell[] = row();
    first[at('联系人')] = null;
    const upload = book({
      name: '订单',
      rows: [[...HEADER], first, second],
      merged: ['G2:G3', 'J2:J3', 'B2:C2'],
    });
    expect(await complaints(upload)).toEqual([
      'C2: 与左边的单元格合并（B2:C2）：请取消合并，每格各填各的',
      'J3: 与上面的行合并（J2:J3），不知道是每行的还是合计的：请取消合并，每行各填各的',
    ]);
    expect(await doubts(upload)).toEqual(['G3: 与上面的行合并（G2:G3），各行都按“RT-250”读取']);
  });

  it('without a number are refused, and the order above asks whether they are part of it', async () => {
    const upload = csv([row(), row({ 外部订单号: '', 产品编号: 'B' }), row({ 外部订单号: 'A-2' })]);
    expect(await said(upload)).toMatchObject({
      orders: ['A-1: 1', ': 0', 'A-2: 1'],
      wrong: ['A3: 没有外部订单号，不知道这一行属于哪个订单'],
      ask: ['A3: 下一行（第 3 行）没有订单号，没有算进这个订单'],
    });
  });

  it('are not taken where nobody sees them: rows, sheets and columns that are hidden', async () => {
    const upload = book(
      {
        name: '订单',
        rows: [[...HEADER], row(), row({ 产品编号: 'B' }), row({ 外部订单号: 'A-2' }), row({ 外部订单号: 'A-3' })],
        hiddenRows: [3, 4],
        hiddenColumns: [at('单价')],
      },
      { name: '旧', rows: [[...HEADER], row({ 外部订单号: 'OLD' })], state: 'veryHidden' },
      { name: '说明', rows: [['怎么填']] },
    );
    expect(await said(upload)).toEqual({
      orders: ['A-1: 1', 'A-3: 1'],
      wrong: ['A3: 第 3 行是隐藏的，却属于这个订单：请取消隐藏（或筛选），或删除这一行'],
      ask: ['L2: 列“单价”是隐藏的，仍会读取', 'L5: 列“单价”是隐藏的，仍会读取'],
      tell: [],
      notRead: [
        '旧: 工作表是隐藏的，没有读取：需要时请取消隐藏',
        '说明: 工作表不是订单表（认不出表头），没有读取',
        '订单:4: 这一行是隐藏的，没有读取：需要时请取消隐藏（或筛选）',
      ],
    });
  });

  it('that say the same twice, or under a number that only looks the same, are asked about or refused', async () => {
    const upload = csv([
      row(),
      row(),
      row({ 外部订单号: 'Ａ-1', 产品编号: 'B' }),
      row({ 外部订单号: 'a\u200b-1', 产品编号: 'C' }),
    ]);
    expect(await said(upload)).toMatchObject({
      orders: ['A-1: 4'],
      ask: ['3: 与第 2 行完全相同：可能重复了'],
      wrong: [
        'A4: “Ａ-1”与第 2 行的“A-1”看起来相同（只差全角半角、大小写、空格或看不见的字符）：请写成一样，或改成不同的单号',
        'A5: “a\u200b-1”与第 2 行的“A-1”看起来相同（只差全角半角、大小写、空格或看不见的字符）：请写成一样，或改成不同的单号',
      ],
    });
  });

  it('are told apart from totals and from headers that come again', async () => {
    const total = HEADER.map((title) => (title === '联系人' ? '合 计' : title === '数量' ? '20' : ''));
    expect(await said(csv([row(), total, [...HEADER], row({ 外部订单号: 'A-2' })]))).toMatchObject({
      orders: ['A-1: 1', 'A-2: 1'],
      wrong: [],
      notRead: ['orders.csv:3: “合计”行，不是订单，没有读取', 'orders.csv:4: 又一行表头，没有读取'],
    });
  });
});

describe('the cells of a row', () => {
  it('that are more than those of the header refuse it; fewer, or one under no heading, ask', async () => {
    const short = row({ 外部订单号: 'A-2' }).slice(0, -1);
    const lines = [csvText([row()]), `${row({ 外部订单号: 'A-1', 产品编号: 'B' }).join(',')},x`, short.join(',')];
    expect(await said(text(lines.join('\r\n')))).toMatchObject({
      wrong: ['3: 这一行有 19 格，表头只有 18 格：单元格里的逗号（如 1,250.00）要放在引号里，或去掉'],
      ask: ['4: 这一行只有 17 格，表头有 18 格，缺的按空白处理：文件可能不完整'],
    });
    expect(await doubts(book({ name: '订单', rows: [[...HEADER], [...row(), null, '加急']] }))).toEqual([
      'T2: “加急”没有列标题，没有读取',
    ]);
  });

  it('may be one too many and empty in every row, as some programs end their rows', async () => {
    const lines = csvText([row(), row({ 外部订单号: 'A-2' })]).split('\r\n');
    const upload = text([lines[0], ...lines.slice(1).map((line) => `${line},`)].join('\n'));
    expect((await said(upload)).wrong).toEqual([]);
    expect((await said(upload)).ask).toEqual([]);
  });

  it('are those of their own row, whatever ends the lines, and whatever Excel tells itself before them', async () => {
    const [header, ...lines] = csvText([row(), row({ 外部订单号: 'A-2' }), row({ 外部订单号: 'A-3' })]).split('\r\n');
    const mixed = text(`${header}\r\n${lines[0]}\n${lines[1]}\r${lines[2]}\r\n`);
    expect((await mapped(mixed)).orders.map(({ externalNo, place }) => [externalNo, place.row])).toEqual([
      ['A-1', 2],
      ['A-2', 3],
      ['A-3', 4],
    ]);
    const told = text(`sep=;\r\n${[header, ...lines].join('\r\n').replaceAll(',', ';')}`);
    expect((await said(told)).orders).toEqual(['A-1: 1', 'A-2: 1', 'A-3: 1']);
    const above = text(`2026年4月订单\n\n${[header, ...lines].join('\n')}`);
    expect((await mapped(above)).orders.map(({ place }) => place.row)).toEqual([4, 5, 6]);
  });

  it('that were swallowed by a quotation mark refuse the file', async () => {
    const lines = csvText([row(), row({ 外部订单号: 'A-2' }), row({ 外部订单号: 'A-3' })]).split('\r\n');
    const open = lines.map((line, index) => (index === 1 ? line.replace('数控', '"数控') : line)).join('\n');
    expect(await refusal(text(open))).toMatch(/^file: 文件“orders.csv”第 \d 行的引号不成对/);
    const closed = [lines[0], lines[1].replace('无', '"无'), lines[2], lines[3].replace(/无$/, '无"')].join('\n');
    expect(await refusal(text(closed))).toMatch(/^file: 文件“orders.csv”第 2 行的引号不成对/);
  });
});
