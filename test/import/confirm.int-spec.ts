import { DepartmentsModule } from '../../src/departments/departments.module.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import { ValidationError } from '../../src/errors.js';
import { ImportModule } from '../../src/import/import.module.js';
import { OrderImport } from '../../src/import/import.service.js';
import type { Upload } from '../../src/import/read-files.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import { csv, csvText, HEADER, row } from './sheet.fixture.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ extra: registeredProcesses.slice(1), modules: [DepartmentsModule, ImportModule] });
}, 120_000);
afterAll(() => engine?.close());

async function imported(upload: Upload, { dryRun = false, chosen }: { dryRun?: boolean; chosen?: string[] } = {}) {
  const id = await engine.person('sales-1');
  const { result } = await engine.module.get(OrderImport).import({
    uploads: [upload],
    person: { id, offices: ['sales'], permissions: [], delegations: [] },
    language: 'zh-CN',
    dryRun,
    ...(chosen ? { chosen: new Set(chosen) } : {}),
  });
  return result;
}

const outcomes = ({ results }: Awaited<ReturnType<typeof imported>>) =>
  results.map(({ externalNo, outcome, ok }) => `${externalNo} ${outcome} ${ok}`);
const entered = async (like: string): Promise<string[]> => {
  const { rows } = await engine.owner.query<{ no: string }>(
    `SELECT external_no AS no FROM order_summary WHERE external_no LIKE $1 ORDER BY 1`,
    [like],
  );
  return rows.map(({ no }) => no);
};
const order = (no: string, changes: Parameters<typeof row>[0] = {}) =>
  row({ 外部订单号: no, 客户采购单号: `PO-${no}`, ...changes });

describe('what was understood', () => {
  it('is shown with its totals before it is entered: values, lines, amounts by currency, first and last day', async () => {
    const upload = csv([
      order('T-1'),
      order('T-1', { 产品编号: 'B', 数量: '3', 单价: '0.5', 交货日期: '' }),
      order('T-2', { 币种: '美元', 数量: '2', 单价: '7.25', 交货日期: '2026/5/2' }),
      order('T-3', { 数量: '很多' }),
    ]);
    const { totals, results } = await imported(upload, { dryRun: true });
    expect(totals).toEqual({
      orders: 2,
      lines: 3,
      amounts: [
        { currency: 'CNY', orders: 1, amount: '128001.5' },
        { currency: 'USD', orders: 1, amount: '14.5' },
      ],
      firstDate: '2026-04-30',
      lastDate: '2026-05-02',
    });
    expect(results.map(({ summary }) => summary)).toEqual([
      { lines: 2, amount: '128001.5', currency: 'CNY', firstDate: '2026-04-30', lastDate: '2026-04-30' },
      { lines: 1, amount: '14.5', currency: 'USD', firstDate: '2026-05-02', lastDate: '2026-05-02' },
      { lines: 1, amount: null, currency: 'CNY', firstDate: '2026-04-30', lastDate: '2026-04-30' },
    ]);
    expect(results[1].values).toMatchObject({
      currency: 'USD',
      deliveryDate: '2026-05-02',
      lines: [{ line: 1, quantity: '2', unitPrice: '7.25' }],
    });
  });

  it('is entered for the chosen orders alone', async () => {
    const upload = csv([order('C-1'), order('C-2'), order('C-3')]);
    const { results } = await imported(upload, { dryRun: true });
    const result = await imported(upload, { chosen: [results[0].key, results[2].key] });
    expect(outcomes(result)).toEqual(['C-1 imported true', 'C-2 left false', 'C-3 imported true']);
    expect(result.orders).toEqual({ total: 3, imported: 2, refused: 0, already: 0, unconfirmed: 0, left: 1 });
    expect(result.totals.orders).toBe(2);
    expect(await entered('C-%')).toEqual(['C-1', 'C-3']);
  });

  it('waits where it is in doubt until a person has named it; without that nothing of it is entered', async () => {
    // As text from Excel with tabs, where the comma may be that of decimals.
    const text = csvText([order('D-1', { 单价: '12 500' }), order('D-2')])
      .replaceAll(',', '\t')
      .replace('12 500', '12,500');
    const upload = { name: 'a.txt', bytes: Buffer.from(text) };
    const dry = await imported(upload, { dryRun: true });
    expect(outcomes(dry)).toEqual(['D-1 unconfirmed false', 'D-2 imported true']);
    expect(dry.results[0].confirm).toMatchObject([{ column: 'L', row: 2, message: '“12,500”按 12500 读取' }]);
    expect(dry.totals.orders).toBe(2);
    const plain = await imported(upload);
    expect(outcomes(plain)).toEqual(['D-1 unconfirmed false', 'D-2 imported true']);
    expect(await entered('D-%')).toEqual(['D-2']);
    const confirmed = await imported(upload, { chosen: [dry.results[0].key] });
    expect(outcomes(confirmed)).toEqual(['D-1 imported true', 'D-2 already true']);
    expect(await entered('D-%')).toEqual(['D-1', 'D-2']);
  });

  it('and is named is what is entered: of a file that has changed since, nothing is', async () => {
    const { results } = await imported(csv([order('K-1')]), { dryRun: true });
    const changed = imported(csv([order('K-1', { 单价: '1' })]), { chosen: [results[0].key] });
    await expect(changed).rejects.toThrow(ValidationError);
    await expect(changed).rejects.toMatchObject({ problems: [{ path: 'orders' }] });
    expect(await entered('K-%')).toEqual([]);
  });
});

describe('an order that may be here already', () => {
  it('by the customer’s purchase order, or by its number with other content, waits to be confirmed', async () => {
    await imported(csv([order('P-1', { 客户采购单号: 'PO-P' })]));
    const upload = csv([order('P-2', { 客户采购单号: 'PO-P' }), order('P-1', { 客户采购单号: 'PO-Q' })]);
    const first = await imported(upload);
    expect(outcomes(first)).toEqual(['P-2 unconfirmed false', 'P-1 unconfirmed false']);
    expect(first.results.map(({ confirm }) => confirm.map(({ column, message }) => `${column} ${message}`))).toEqual([
      [expect.stringMatching(/^E 客户“苏州精工机械有限公司”的采购单 PO-P 已有订单 SO-\d+，请确认不是重复下单$/)],
      [
        expect.stringMatching(
          /^A 客户“苏州精工机械有限公司”的外部订单号 P-1 已有内容不同的订单 SO-\d+：要改请在那里变更/,
        ),
      ],
    ]);
    expect(await entered('P-%')).toEqual(['P-1']);
    const second = await imported(upload, { chosen: [first.results[0].key] });
    expect(outcomes(second)).toEqual(['P-2 imported true', 'P-1 left false']);
  });

  it('is confirmed for what was there then: what was entered since is seen first', async () => {
    const upload = csv([order('S-1', { 客户采购单号: 'PO-S' })]);
    const { results } = await imported(upload, { dryRun: true });
    await imported(csv([order('S-2', { 客户采购单号: 'PO-S' })]));
    const late = await imported(upload, { chosen: [results[0].key] });
    expect(outcomes(late)).toEqual(['S-1 refused false']);
    expect(late.results[0].errors[0].message).toMatch(/^预览之后情况变了/);
    expect(await entered('S-%')).toEqual(['S-2']);
  });

  it('may be entered anew once it is cancelled, when a person says so', async () => {
    const upload = csv([order('Z-1')]);
    const [{ no = '' }] = (await imported(upload)).results;
    await engine.owner.query(`UPDATE order_summary SET state = 'cancelled' WHERE order_no = $1`, [no]);
    const again = await imported(upload, { dryRun: true });
    expect(outcomes(again)).toEqual(['Z-1 unconfirmed false']);
    expect(again.results[0].confirm[0].message).toBe(`相同的订单 ${no} 以前录入过，已取消：确认后重新录入`);
    const anew = await imported(upload, { chosen: [again.results[0].key] });
    expect(outcomes(anew)).toEqual(['Z-1 imported true']);
    expect(anew.results[0].no).not.toBe(no);
    expect(outcomes(await imported(upload))).toEqual(['Z-1 already true']);
  });

  it('that was entered from this file with other content is not taken for entered', async () => {
    const upload = csv([order('M-1')]);
    await imported(upload);
    // As after an amendment of how files are read: what the log has of the order is not what is read today.
    await engine.owner.query(
      `UPDATE order_summary SET external_no = 'M-OLD', customer_po = 'PO-OLD' WHERE external_no = 'M-1'`,
    );
    await engine.owner.query(`UPDATE idempotency SET request_hash = decode('00', 'hex')`);
    const again = await imported(upload);
    expect(again.results[0]).toMatchObject({ ok: false, outcome: 'refused' });
    expect(again.results[0].errors[0].message).toMatch(/^这个文件的订单 M-1 以前录入过，当时的内容不同/);
  });
});

it('a header alone is no order', async () => {
  await expect(imported(csv([], HEADER))).rejects.toThrow(ValidationError);
});
