import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DepartmentsModule } from '../../src/departments/departments.module.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import type { Office } from '../../machines/offices.js';
import { ForbiddenError } from '../../src/errors.js';
import { errorFile, errorSheets } from '../../src/import/error-file.js';
import { ImportModule } from '../../src/import/import.module.js';
import type { ImportRequest } from '../../src/import/import.service.js';
import { OrderImport } from '../../src/import/import.service.js';
import type { Imported } from '../../src/import/order.view.js';
import type { Upload } from '../../src/import/read-files.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import { csv, HEADER, row, sheetsIn } from './sheet.fixture.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ extra: registeredProcesses.slice(1), modules: [DepartmentsModule, ImportModule] });
}, 120_000);
afterAll(() => engine?.close());

/** Imports as the person of this name, e.g. `sales-1`. */
async function imported(
  uploads: Upload[],
  { by = 'sales-1', ...options }: Partial<Omit<ImportRequest, 'uploads' | 'person'>> & { by?: string } = {},
): Promise<Imported> {
  const person = {
    id: await engine.person(by),
    offices: [by.split('-')[0] as Office],
    permissions: [],
    delegations: [],
  };
  return engine.module.get(OrderImport).import({ uploads, person, language: 'zh-CN', ...options });
}

const NONE = { total: 0, imported: 0, refused: 0, already: 0, unconfirmed: 0, left: 0 };

const digest = async (): Promise<string> => {
  const tables = ['process', 'process_event', 'outbox', 'idempotency', 'order_summary'];
  const digests = await Promise.all(
    tables.map((table) =>
      engine.owner.query<{ digest: string }>(
        `SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM ${table} t`,
      ),
    ),
  );
  return digests.map(({ rows }) => rows[0].digest).join();
};

const brief = ({ result }: Imported) =>
  result.results.map(({ externalNo, row: at, ok, already, errors, unmet }) => ({
    externalNo,
    row: at,
    ok,
    already,
    errors: errors.map(({ row: inRow, column, message }) => `${column}${inRow}: ${message}`),
    unmet: unmet.map(({ rule, cells }) => `${rule} ${cells.map((cell) => `${cell.column}${cell.row}`).join()}`),
  }));

/** One order that is right, one that cannot be read, one that the entry rules refuse. */
const mixed = (suffix: string) =>
  csv([
    row({ 外部订单号: `R${suffix}`, 客户采购单号: `PO-R${suffix}` }),
    row({ 外部订单号: `X${suffix}`, 客户采购单号: `PO-X${suffix}` }),
    row({ 外部订单号: `X${suffix}`, 客户采购单号: `PO-X${suffix}`, 数量: '很多', 单价: '12.5元' }),
    row({ 外部订单号: `Y${suffix}`, 客户采购单号: `PO-Y${suffix}`, 电话: '', 付款方式: '', 单价: '' }),
  ]);

const file = (name: string): Upload => ({
  name,
  bytes: readFileSync(join(__dirname, '../../data/adventureworks-lt', name)),
});

describe('an import', () => {
  it('enters each order whole or not at all, and names the cell of every error', async () => {
    const result = await imported([mixed('1')]);
    expect(result.result.orders).toEqual({ ...NONE, total: 3, imported: 1, refused: 2 });
    expect(brief(result)).toEqual([
      { externalNo: 'R1', row: 2, ok: true, already: false, errors: [], unmet: [] },
      {
        externalNo: 'X1',
        row: 3,
        ok: false,
        already: false,
        errors: [
          'J4: 必须是写成文本的数字，例如 "12.50"：整数最多 12 位，小数最多 6 位',
          'L4: 必须是写成文本的数字，例如 "12.50"：整数最多 12 位，小数最多 6 位',
        ],
        unmet: [],
      },
      {
        externalNo: 'Y1',
        row: 5,
        ok: false,
        already: false,
        errors: [],
        unmet: ['RC-01 D5', 'RC-03 L5', 'RC-05 O5'],
      },
    ]);
    const [entered, , refused] = result.result.results;
    expect(entered.no).toMatch(/^SO-\d{6}$/);
    expect(refused.unmet[2]).toMatchObject({
      rule: 'RC-05',
      clause: 'S3§二2',
      owner: 'sales',
      ownerName: '销售部',
      sentence: '付款方式已填写',
      remedy: '请录入人补填付款方式',
      missing: ['paymentTerms'],
    });
  });

  it('of which nothing is kept in a dry run', async () => {
    const before = await digest();
    const dry = await imported([mixed('2')], { dryRun: true });
    expect(dry.result.orders).toEqual({ ...NONE, total: 3, imported: 1, refused: 2 });
    expect(dry.result.results[0]).toMatchObject({ ok: true, already: false });
    expect(dry.result.results[0].no).toBeUndefined();
    expect(await digest()).toBe(before);
    const real = await imported([mixed('2')]);
    expect(brief(real)).toEqual(brief(dry));
  });

  it('enters nothing twice: the same file again, by another person, or with other orders beside', async () => {
    const first = await imported([mixed('3')]);
    const before = await digest();
    const again = await imported([mixed('3')]);
    expect(again.result.orders).toEqual({ ...NONE, total: 3, refused: 2, already: 1 });
    expect(again.result.results[0]).toMatchObject({ ok: true, already: true, no: first.result.results[0].no });
    expect((await imported([mixed('3')], { by: 'clerk-1' })).result.orders.already).toBe(1);
    expect(await digest()).toBe(before);
    const mended = csv([
      row({ 外部订单号: 'R3', 客户采购单号: 'PO-R3' }),
      row({ 外部订单号: 'Y3', 客户采购单号: 'PO-Y3' }),
    ]);
    expect((await imported([mended])).result.orders).toEqual({ ...NONE, total: 2, imported: 1, already: 1 });
  });

  it('enters nothing twice when two persons import the same file at once', async () => {
    const results = await Promise.all(
      ['sales-1', 'sales-2', 'clerk-1', 'sales-1'].map((by) => imported([mixed('4')], { by })),
    );
    expect(results.reduce((sum, { result }) => sum + result.orders.imported, 0)).toBe(1);
    const { rows } = await engine.owner.query(`SELECT 1 FROM order_summary WHERE external_no = 'R4'`);
    expect(rows).toHaveLength(1);
  });

  it('warns of what may be the same deal: the purchase order again, here or in the file, the number with other content', async () => {
    const first = await imported([csv([row({ 外部订单号: 'W-1', 客户采购单号: 'PO-W' })])]);
    const [{ no }] = first.result.results;
    const second = await imported(
      [
        csv([
          row({ 外部订单号: 'W-2', 客户采购单号: 'PO-W' }),
          row({ 外部订单号: 'W-3', 客户采购单号: 'PO-V' }),
          row({ 外部订单号: 'W-4', 客户采购单号: 'PO-V' }),
          row({ 外部订单号: 'W-1', 客户采购单号: 'PO-U', 数量: '11' }),
        ]),
      ],
      { dryRun: true },
    );
    expect(second.result.orders).toEqual({ ...NONE, total: 4, imported: 2, unconfirmed: 2 });
    const customer = '客户“苏州精工机械有限公司”的';
    expect(
      second.result.results.map(({ confirm, warnings }) =>
        [...confirm, ...warnings].map(({ column, row: at, message }) => `${column}${at}: ${message}`),
      ),
    ).toEqual([
      [`E2: ${customer}采购单 PO-W 已有订单 ${no}，请确认不是重复下单`],
      [`E3: 本文件第 4 行的订单也是${customer}采购单 PO-V`],
      [`E4: 本文件第 3 行的订单也是${customer}采购单 PO-V`],
      [`A5: ${customer}外部订单号 W-1 已有内容不同的订单 ${no}：要改请在那里变更，确实是另一个订单时再确认`],
    ]);
  });

  it('is for sales, market and the clerk alone', async () => {
    await expect(imported([mixed('5')], { by: 'quality-1' })).rejects.toThrow(ForbiddenError);
    expect((await imported([mixed('5')], { by: 'market-1' })).result.orders.imported).toBe(1);
  });

  it('gives the rejected rows back with what is wrong, to be mended and uploaded again', async () => {
    const bytes = await errorFile(errorSheets(await imported([mixed('6')]), 'zh-CN'));
    const [sheet] = sheetsIn(bytes);
    expect(sheet.titles).toEqual([...HEADER, '错误']);
    expect(sheet.rows.map(({ cells }) => [cells[0], cells[9], cells[18] ?? null])).toEqual([
      ['X6', '10', null],
      [
        'X6',
        '很多',
        'J 数量: 必须是写成文本的数字，例如 "12.50"：整数最多 12 位，小数最多 6 位\n' +
          'L 单价: 必须是写成文本的数字，例如 "12.50"：整数最多 12 位，小数最多 6 位',
      ],
      [
        'Y6',
        '10',
        'RC-01 客户名称、联系人和电话已填写（S3§二2）→ 请录入人补填客户名称、联系人和电话\n' +
          'RC-03 每个订单行都有单价，订单有币种（S3§二2）→ 请录入人补填单价和币种\n' +
          'RC-05 付款方式已填写（S3§二2）→ 请录入人补填付款方式',
      ],
    ]);
    const again = await imported([{ name: 'errors.xlsx', bytes }]);
    expect(again.result.orders).toEqual({ ...NONE, total: 2, refused: 2 });
    expect(again.result.ignored).toEqual([]);
  });

  it('enters the 32 orders of the sample, with its numbers, dates and prices', async () => {
    const told: number[] = [];
    const sample = [file('orders.csv'), file('order-lines.csv')];
    const { result } = await imported(sample, { progress: (done) => told.push(done) });
    expect(result).toMatchObject({
      mapping: 'adventureworks',
      orders: { ...NONE, total: 32, imported: 32 },
    });
    expect(told).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
    const { rows } = await engine.owner.query(
      `SELECT external_no, customer, customer_po, due_on::text, currency, amount::text FROM order_summary
       WHERE external_no IN ('SO71774', 'SO71902') ORDER BY 1`,
    );
    expect(rows).toEqual([
      {
        external_no: 'SO71774',
        customer: 'Good Toys',
        customer_po: 'PO348186287',
        due_on: '2008-06-13',
        currency: 'USD',
        amount: '713.8',
      },
      {
        external_no: 'SO71902',
        customer: 'Many Bikes Store',
        customer_po: 'PO5539125166',
        due_on: '2008-06-13',
        currency: 'USD',
        amount: '59894.2',
      },
    ]);
    expect((await imported(sample)).result.orders).toEqual({ ...NONE, total: 32, already: 32 });
  }, 60_000);
});
