import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { orderExamples } from '../support/order-examples.js';
import { HEADER, row, sheetsIn, xlsx } from '../import/sheet.fixture.js';
import { write } from './support/sheet.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();
const ENTRY = orderExamples['sales.enter-order'];

/** Orders of a customer of its own, so that no other test stands in the way. */
async function ordersOf(name: string, count: number): Promise<string[]> {
  const nos: string[] = [];
  for (let index = 0; index < count; index++) {
    nos.push(await workbench.company.enter({ ...ENTRY, customer: { ...ENTRY.customer, name } }));
  }
  return nos;
}

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

async function sheetIn(download: Download): Promise<{ titles: string[]; rows: string[][] }> {
  const [{ titles, rows }] = sheetsIn(await readFile(await download.path()));
  return { titles, rows: rows.map(({ cells }) => cells.map(String)) };
}

describe('several orders together', () => {
  it('each get an answer of their own: what was recorded, and why not', async () => {
    const [first, second, checked] = await ordersOf('批量机械有限公司', 3);
    await workbench.company.bring(checked, 'clerk.confirm-check');
    const desk = await workbench.as('clerk');
    const { page } = await desk.open('/orders?customer=批量机械有限公司');
    for (const no of [first, second, checked]) await rowOf(page, no).getByRole('checkbox').check();
    await page.getByText('已选 3 个').waitFor();
    await page.getByRole('button', { name: '批量处理' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '要做的操作' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '确认初审 · 3 个中 2 个可办' }).click();
    await write(dialog, { 内容完整: '是', 内容准确: '是' });
    await dialog.getByText('1 个订单现在不能做这项操作，不会提交').waitFor();
    await dialog.getByRole('listitem').filter({ hasText: checked }).getByText('当前状态没有这项操作').waitFor();
    await desk.picture('bulk-form');
    expect(await desk.barriers('.ant-modal')).toEqual([]);
    // Somebody is faster with the second one.
    await workbench.company.bring(second, 'clerk.confirm-check');
    await dialog.getByRole('button', { name: '对 2 个订单提交' }).click();

    await dialog.getByText('1 个已记录，1 个未通过，1 个未提交').waitFor();
    await rowOf(page, first).last().getByText('已记录').waitFor();
    await dialog.getByRole('row').filter({ hasText: second }).getByText('未通过').waitFor();
    await dialog.getByRole('row').filter({ hasText: checked }).getByText('未提交').waitFor();
    expect(await desk.barriers('.ant-modal')).toEqual([]);
    await desk.picture('bulk-answers');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByText('已选 3 个').count()).toBe(0);
  });

  it('are offered what is open for any of them, whichever was chosen first', async () => {
    const [fresh, checked] = await ordersOf('并集机械有限公司', 2);
    await workbench.company.bring(checked, 'clerk.confirm-check');
    const desk = await workbench.as('sales');
    const { page } = await desk.open('/orders?customer=并集机械有限公司');
    for (const no of [fresh, checked]) await rowOf(page, no).getByRole('checkbox').check();
    await page.getByRole('button', { name: '批量处理' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: '要做的操作' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '销售评审 · 2 个中 1 个可办' }).waitFor();
    await desk.picture('bulk-offers');
  });

  it('go to Excel as they are filtered', async () => {
    const customer = `导出机械有限公司 ${Date.now()}`;
    const nos = await ordersOf(customer, 2);
    const desk = await workbench.as('sales');
    const { page } = await desk.open(`/orders?customer=${customer}`);
    await rowOf(page, nos[0]).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const { titles, rows } = await sheetIn(download);
    expect(titles.slice(0, 5)).toEqual(['订单号', '状态', '版次', '类别', '客户']);
    expect(rows).toHaveLength(2);
    expect(rows.map((cells) => cells.slice(0, 5))).toEqual(
      expect.arrayContaining(nos.map((no) => [no, '已接收', '1', '标准订单', customer])),
    );
  });
});

describe('a spreadsheet of orders', () => {
  const good = row({ 外部订单号: 'X-1', 客户名称: '导入机械有限公司', 客户采购单号: 'PO-X1' });
  const sheet = async (...rows: string[][]) => {
    const { name, bytes } = await xlsx({ 订单: [[...HEADER], ...rows] });
    return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: bytes };
  };

  it('is told cell by cell what is wrong with it, mended, and entered', async () => {
    const desk = await workbench.as('sales');
    const { page } = await desk.open('/import');
    const noQuantity = row({ 外部订单号: 'X-2', 客户名称: '导入机械有限公司', 客户采购单号: 'PO-X2', 数量: '0' });
    const noTerms = row({ 外部订单号: 'X-3', 客户名称: '导入机械有限公司', 客户采购单号: 'PO-X3', 付款方式: '' });
    await page.locator('input[type=file]').setInputFiles(await sheet(good, noQuantity, noTerms));
    await page.getByText('共 3 个订单：1 个可以录入，0 个以前已录入，2 个有问题').waitFor();
    await page.getByText('订单 J3 · 数量').waitFor();
    await page.getByText('必须大于 0').waitFor();
    await page.locator('[data-rule="RC-05"]').waitFor();
    await page.getByText('订单 O4 · 付款方式').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('import-errors');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载有问题的行' }).click(),
    ]);
    const rejected = await sheetIn(download);
    expect(rejected.titles[0]).toBe('外部订单号');
    expect(rejected.rows.map(([no]) => no)).toEqual(['X-2', 'X-3']);

    await page.getByRole('button', { name: '录入 1 个订单' }).click();
    await page.getByText('已录入 1 个，以前已录入 0 个，未录入 2 个').waitFor();

    await page.getByRole('button', { name: '换一个文件' }).click();
    const mended = [noQuantity, noTerms].map((cells, index) =>
      cells.map((cell, column) => (HEADER[column] === ['数量', '付款方式'][index] ? ['6', '月结30天'][index] : cell)),
    );
    await page.locator('input[type=file]').setInputFiles(await sheet(good, ...mended));
    await page.getByText('共 3 个订单：2 个可以录入，1 个以前已录入，0 个有问题').waitFor();
    await page.getByRole('button', { name: '录入 2 个订单' }).click();
    await page.getByText('已录入 2 个，以前已录入 1 个，未录入 0 个').waitFor();
    await desk.picture('import-entered');
    await page.getByRole('link', { name: /^SO-/ }).last().click();
    await page.getByText('导入机械有限公司').first().waitFor();
  });

  it('is shown as it was understood, with its totals, and only what is ticked is entered', async () => {
    const desk = await workbench.as('sales');
    const { page } = await desk.open('/import');
    const of = (no: string, changes: Parameters<typeof row>[0] = {}) =>
      row({ 外部订单号: no, 客户名称: '勾选机械有限公司', 客户采购单号: `PO-${no}`, ...changes });
    const file = await sheet(
      of('T-1'),
      of('T-2', { 币种: '美元', 单价: '12,500' }),
      of('T-3', { 交货日期: '2026-06-01' }),
    );
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('共 3 个订单：2 个可以录入，0 个以前已录入，0 个有问题').waitFor();
    await page.getByText('1 个订单有内容需要确认').waitFor();
    await page.getByText('“12,500”按 12500 读取').waitFor();
    await page.getByText('256,000.00 CNY', { exact: true }).waitFor();
    await page.getByText('2026-04-30 – 2026-06-01').waitFor();
    await page.getByRole('checkbox', { name: '录入 T-2' }).check();
    await page.getByRole('checkbox', { name: '录入 T-1' }).uncheck();
    await page.getByText('128,000.00 CNY；125,000.00 USD').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('import-values');
    await page.getByRole('button', { name: '录入 2 个订单' }).click();
    await page.getByText('已录入 2 个，以前已录入 0 个，未录入 0 个').waitFor();
    await page.getByText('未选择 1 个').waitFor();
    expect(await rowOf(page, 'T-1').first().getByText('未选择').count()).toBe(1);
  });
});
