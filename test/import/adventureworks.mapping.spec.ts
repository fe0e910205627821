import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Upload } from '../../src/import/read-files.js';
import { check } from '../../src/schema/check.js';
import { orderEntry } from '../../machines/order/schema/entry.js';
import { complaints, mapped, refusal } from './mapped.js';
import { csvText, xlsx } from './sheet.fixture.js';

describe('the AdventureWorks pair', () => {
  const file = (name: string): Upload => ({
    name,
    bytes: readFileSync(join(__dirname, '../../data/adventureworks-lt', name)),
  });
  const orders = file('orders.csv');
  const lines = file('order-lines.csv');

  it('makes 32 orders with 542 lines, each complete by its shape', async () => {
    const { mapping, orders: read } = await mapped(orders, lines);
    expect(mapping).toBe('adventureworks');
    expect(read).toHaveLength(32);
    expect(read.reduce((sum, order) => sum + order.lines.length, 0)).toBe(542);
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
    expect(read.flatMap(({ entry }) => check(orderEntry, entry))).toEqual([]);
  });

  it('keeps what the file says, and names every default', async () => {
    const { orders: read } = await mapped(lines, orders);
    const [first] = read;
    expect(first.entry).toEqual({
      externalNo: 'SO71774',
      customerPo: 'PO348186287',
      customer: {
        name: 'Good Toys',
        contact: 'David Hodgson',
        phone: '969-555-0117',
        email: 'david16@adventure-works.com',
        address: '99700 Bell Road, Auburn, California, 95603, United States',
      },
      deliveryPlace: '99700 Bell Road, Auburn, California, 95603, United States',
      deliveryDate: '2008-06-13',
      lines: [
        {
          line: 1,
          productNo: 'FR-R72Y-48',
          description: 'ML Road Frame-W - Yellow, 48',
          specification: 'Road Frames',
          quantity: '1',
          unitPrice: '356.898',
          unit: '件',
        },
        {
          line: 2,
          productNo: 'FR-R72Y-38',
          description: 'ML Road Frame-W - Yellow, 38',
          specification: 'Road Frames',
          quantity: '1',
          unitPrice: '356.898',
          unit: '件',
        },
      ],
      class: 'standard',
      channel: 'electronic',
      currency: 'USD',
      paymentTerms: '验收合格后 30 天内电汇付清',
      qualityRequirements: '按产品标准检验，随货附质量合格证',
      packagingRequirements: '纸箱包装，防潮防压，箱外标明订单号和行号',
      specialRequirements: 'none',
      compared: true,
    });
    expect(first.defaults.map(({ field, rule }) => [field, rule])).toEqual([
      ['class', null],
      ['channel', null],
      ['currency', 'RC-03'],
      ['paymentTerms', 'RC-05'],
      ['qualityRequirements', 'RC-06'],
      ['packagingRequirements', 'RC-07'],
      ['specialRequirements', 'RC-10'],
      ['compared', 'RC-09'],
      ['lines[].unit', 'RC-02'],
    ]);
    expect(first.warnings.map(({ place, text }) => `${place.column}${place.row}: ${text['zh-CN']}`)).toEqual([
      'P2: 文件中的合计 880.3484 与各行之和 713.8 不同，以各行为准',
    ]);
  });

  it('takes the price after the discount, exactly', async () => {
    const { orders: read } = await mapped(orders, lines);
    const discounted = read.find(({ externalNo }) => externalNo === 'SO71780')?.lines[2];
    expect(discounted).toMatchObject({ productNo: 'BK-M18S-52', quantity: '6', unitPrice: '67.7988' });
  });

  it('is read from two sheets of one workbook as well', async () => {
    const cells = ({ bytes }: Upload) =>
      bytes
        .toString()
        .trim()
        .split(/\r?\n/)
        .slice(0, 4)
        .map((line) => line.split(','));
    const small = [cells(orders)[0], cells(orders)[2]];
    const book = await xlsx({ 'order lines': [cells(lines)[0], cells(lines)[3]], orders: small });
    const { orders: read } = await mapped(book);
    expect(read.map(({ externalNo, lines: own }) => [externalNo, own.length])).toEqual([['SO71776', 1]]);
    expect(read[0].placeOf('lines[0].quantity')).toEqual({
      sheet: 'order lines',
      row: 2,
      column: 'F',
      title: 'quantity',
    });
  });

  it('is refused by halves, and complains about rows that do not fit together', async () => {
    expect(await refusal(orders)).toBe(
      'lines: 缺少另一半：order-lines.csv。请把 orders.csv 与 order-lines.csv 一起上传（字段 file 与 lines），或放在一个 .xlsx 的两个工作表里',
    );
    expect(await refusal(lines)).toMatch(/^file: 缺少另一半：orders.csv。/);
    const head = 'order_no,customer_po,customer,contact,phone,due_date,ship_to,city,country'.split(',');
    const of = (no: string) => [no, 'PO', 'Toys', 'Ann', '1', '2008-06-13', 'Road 1', 'Auburn', 'US'];
    const line = 'order_no,line_no,product_no,product,category,quantity,unit_price,discount_rate,line_total'.split(',');
    const wheel = (no: string, total: string) => [no, '1', 'W', 'Wheel', 'Wheels', '2', '10', '0.1', total];
    expect(
      await complaints(
        { name: 'o.csv', bytes: Buffer.from(csvText([of('S1'), of('S1'), of('S2')], head)) },
        { name: 'l.csv', bytes: Buffer.from(csvText([wheel('S1', '20'), wheel('S9', '18')], line)) },
      ),
    ).toEqual([
      'A2: 订单 S1 在第 3 行已经有了',
      'I2: 行金额 20 不等于数量 × 单价 ×（1 − 折扣）＝ 18',
      '4: 订单明细里没有这个订单的行',
      'A3: 订单 S1 在第 2 行已经有了',
      'A3: 订单表里没有订单 S9',
    ]);
  });
});
