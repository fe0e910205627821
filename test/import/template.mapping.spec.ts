import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEADER as KNOWN } from '../../src/import/mappings.js';
import { readFiles } from '../../src/import/read-files.js';
import { templateFile } from '../../src/import/template-file.js';
import { COLUMNS } from '../../src/import/template.columns.js';
import { check } from '../../src/schema/check.js';
import { orderEntry } from '../../machines/order/schema/entry.js';
import { complaints, mapped, refusal } from './mapped.js';
import { csv, HEADER, row, xlsx } from './sheet.fixture.js';

describe('our own template', () => {
  it('makes one order of the rows with the same number; the order’s fields may stand on the first row alone', async () => {
    const second = row({ 产品编号: 'CP-40', 数量: '40', 单价: '350' }).map((cell, index) =>
      ['客户名称', '联系人', '付款方式'].includes(HEADER[index]) ? '' : cell,
    );
    const { mapping, orders } = await mapped(csv([row(), second, row({ 外部订单号: 'A-2', 客户采购单号: 'PO-2' })]));
    expect(mapping).toBe('template');
    expect(orders.map(({ externalNo, place }) => [externalNo, place.row])).toEqual([
      ['A-1', 2],
      ['A-2', 4],
    ]);
    expect(orders[0].entry).toEqual({
      externalNo: 'A-1',
      class: 'standard',
      channel: 'electronic',
      customer: { name: '苏州精工机械有限公司', contact: '陈立', phone: '0512-6288 1234' },
      customerPo: 'PO-1',
      currency: 'CNY',
      lines: [
        {
          line: 1,
          productNo: 'RT-250',
          description: '数控回转工作台',
          specification: '台面直径 250 mm',
          quantity: '10',
          unit: '台',
          unitPrice: '12800.00',
        },
        {
          line: 2,
          productNo: 'CP-40',
          description: '数控回转工作台',
          specification: '台面直径 250 mm',
          quantity: '40',
          unit: '台',
          unitPrice: '350',
        },
      ],
      deliveryPlace: '苏州市星湖街 328 号',
      deliveryDate: '2026-04-30',
      paymentTerms: '预付 30%',
      qualityRequirements: '逐台检测',
      packagingRequirements: '木箱',
      specialRequirements: 'none',
    });
    expect(orders[0].defaults).toEqual([
      { field: 'class', value: 'standard', rule: null },
      { field: 'channel', value: 'electronic', rule: null },
      { field: 'lines[].line', value: '1, 2, 3 …', rule: null },
    ]);
  });

  it.each(['zh-CN', 'zh-TW', 'en'] as const)('knows its columns in %s, and gives the template so', async (language) => {
    const header = COLUMNS.map(({ titles }) => titles[language]);
    const example = COLUMNS.map((column) => String(column.example));
    const { orders, ignored } = await mapped(csv([example], header));
    expect(ignored).toEqual([]);
    expect(orders[0].problems).toEqual([]);
    expect(check(orderEntry, orders[0].entry)).toEqual([]);
    expect(orders[0].entry).toMatchObject({ class: 'standard', channel: 'written', key: false, compared: true });
    const { tables } = readFiles(
      [{ name: 't.xlsx', bytes: await templateFile(language) }, csv([example], header)],
      KNOWN,
    );
    expect(tables[0].titles).toEqual(header);
  });

  it('reads the parts in which a line is delivered, and asks where they cannot be read', async () => {
    const header = ['外部订单号', '数量', '分批交货'];
    const rows = [
      ['A-1', '10', '2026-04-15：4；2026年4月30日 6'],
      ['A-2', '10', '2026/4/15: 2.5\n2026/4/30: 7.5'],
      ['A-3', '10', '四月 4，五月 6'],
      ['A-4', '10', ''],
    ];
    const { orders } = await mapped(csv(rows, header));
    const parts = (...tuples: [string, string][]) => tuples.map(([dueOn, quantity]) => ({ dueOn, quantity }));
    expect(orders.map(({ lines }) => lines[0].deliveries)).toEqual([
      parts(['2026-04-15', '4'], ['2026-04-30', '6']),
      parts(['2026-04-15', '2.5'], ['2026-04-30', '7.5']),
      undefined,
      undefined,
    ]);
    expect(orders.map(({ problems }) => problems.map(({ path }) => path))).toEqual([
      [],
      [],
      ['lines[0].deliveries'],
      [],
    ]);
  });

  it('reads numbers, days and words as people write them', async () => {
    const header = [
      '外部订单号',
      '订单类别',
      '数量',
      '单价',
      '交货日期',
      '行交货日期',
      '特殊要求',
      '已核对原件',
      '电话',
    ];
    const book = await xlsx({
      订单: [
        header,
        [
          'A-1',
          '项目',
          1000,
          '12,800.50',
          '2026年4月3日',
          '2026/4/5',
          '技术部：法兰按 B 版；Quality: 全检',
          '√',
          13800000000,
        ],
        [
          'A-2',
          'Project',
          '１２',
          0.1,
          { value: new Date(Date.UTC(2026, 3, 3)), type: Date, format: 'yyyy-mm-dd' },
          '2026.4.5',
          '无',
          false,
          '—',
        ],
      ],
    });
    const { orders } = await mapped(book);
    expect(orders.map(({ entry }) => entry)).toMatchObject([
      {
        class: 'project',
        customer: { phone: '13800000000' },
        deliveryDate: '2026-04-03',
        lines: [{ quantity: '1000', unitPrice: '12800.50', dueDate: '2026-04-05' }],
        specialRequirements: [
          { text: '法兰按 B 版', department: 'engineering' },
          { text: '全检', department: 'quality' },
        ],
        compared: true,
      },
      {
        class: 'project',
        deliveryDate: '2026-04-03',
        lines: [{ quantity: '12', unitPrice: '0.1', dueDate: '2026-04-05' }],
        specialRequirements: 'none',
        compared: false,
      },
    ]);
  });

  it('says which cell it does not understand', async () => {
    expect(
      await complaints(
        csv([
          row({ 特殊要求: '油漆要灰色' }),
          row({ 客户名称: '另一家公司' }),
          row({ 外部订单号: '' }),
          row({ 外部订单号: 'A-9', 特殊要求: '火星部：快' }),
        ]),
      ),
    ).toEqual([
      'R2: 请写“无”，或逐条写成“部门：要求”，用分号隔开，例如“技术部：法兰孔距按 B 版图纸”；不认识“油漆要灰色”',
      'B3: 与第 2 行同一订单的“客户名称”不一致',
      'R3: 与第 2 行同一订单的“特殊要求”不一致',
      'A4: 没有外部订单号，不知道这一行属于哪个订单',
      'R5: 请写“无”，或逐条写成“部门：要求”，用分号隔开，例如“技术部：法兰孔距按 B 版图纸”；不认识“火星部：快”',
    ]);
    expect(await complaints(csv([['A-1', '普通', '1']], ['外部订单号', '订单类别', '数量']))).toEqual([
      'B2: 不认识“普通”，可填：标准/standard, 项目/project, 现场验收/acceptance-on-site',
    ]);
  });

  it('knows the cell of every value that does not fit', async () => {
    const { orders } = await mapped(csv([row({ 数量: '十', 单价: '-1', 交货日期: '2026-02-30', 币种: '块' })]));
    const [order] = orders;
    expect(
      check(orderEntry, order.entry).map(({ path, message }) => [path, order.placeOf(path).column, message]),
    ).toEqual([
      ['currency', 'F', '必须是 ISO 4217 的货币代码，例如 CNY'],
      ['lines[0].quantity', 'J', '必须是写成文本的数字，例如 "12.50"：整数最多 12 位，小数最多 6 位'],
      ['lines[0].unitPrice', 'L', '不能小于 0'],
      ['deliveryDate', 'N', '必须是日历上有的日期，格式为 YYYY-MM-DD'],
    ]);
  });

  it('names columns that it does not read, but not that of its own errors', async () => {
    const { ignored } = await mapped(csv([[...row(), '旧', '备注']], [...HEADER, '错误', '备注']));
    expect(ignored.map(({ title }) => title)).toEqual(['备注']);
  });

  it('is refused when a column stands there twice, or nothing is known of the header', async () => {
    expect(await refusal(csv([[...row(), '5']], [...HEADER, 'Quantity']))).toBe('file: 列“Quantity”出现了两次');
    expect(await refusal(csv([['1', '2']], ['a', 'b']))).toBe(
      'file: 认不出表头“a, b”：请使用模板（GET /api/orders/import/template.xlsx）的列名，或 AdventureWorks 的 orders.csv 与 order-lines.csv',
    );
  });

  it('stands in docs/import.md, column by column', () => {
    const manual = readFileSync(join(__dirname, '../../docs/import.md'), 'utf8');
    const missing = COLUMNS.filter(({ titles, of, path }) => {
      const field = of === 'line' ? `lines[].${path}` : path;
      return !new RegExp(
        `${titles['zh-CN']} *\\| ${titles['zh-TW']} *\\| ${titles.en} *\\| \`${field.replace(/[[\].]/g, '\\$&')}\``,
      ).test(manual);
    });
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});
