import type { Locator, Page } from 'playwright-core';
import { oneWith } from '../support/company.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();
const EASTSIDE = 'Eastside Department Store';

const offered = (page: Page): Locator =>
  page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');

/** The record of the sample's customer. */
async function recordOf(name: string): Promise<string> {
  const { body } = await (
    await workbench.company.member('sales')
  ).get(`/api/processes/customers?q=${encodeURIComponent(name)}`);
  return String(oneWith(body.items, 'title', `${name} · US`).no);
}

describe('a customer on record', () => {
  it('shows what the company has done with him, and prices to those who see them', async () => {
    const no = await recordOf(EASTSIDE);
    const desk = await workbench.as('sales');
    const { page } = await desk.open(`/processes/customers/${no}?tab=in-use`);
    await page
      .getByRole('link', { name: /^SO-\d+$/ })
      .first()
      .waitFor();
    await page.getByText('成交价格').waitFor();
    await page.getByText('未收款').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await page.getByRole('link', { name: '全部订单' }).click();
    await page.waitForURL(/\/orders\?customer=Eastside/);

    const other = await workbench.as('quality');
    await other.open(`/processes/customers/${no}?tab=in-use`);
    await other.page
      .getByRole('link', { name: /^SO-\d+$/ })
      .first()
      .waitFor();
    expect(await other.page.getByText('成交价格').count()).toBe(0);
  });
});

describe('the last prices', () => {
  it('stand beside a price while it is written', async () => {
    const desk = await workbench.as('sales');
    const { page } = await desk.open('/orders/new');
    await page.getByLabel('产品编号 1').pressSequentially('bk-r79y-40');
    await offered(page).first().click();
    await page.getByLabel('单价 1').focus();
    await page.getByText('最近的价格').waitFor();
    await page
      .getByText(/[A-Z]{3} · \d+ 件 · 20\d\d-/)
      .first()
      .waitFor();
    await page.getByLabel('单价 1').fill('12');
    await page.getByLabel('数量 1').focus();
    await page.getByText('最近的价格').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('单价 1').inputValue()).toBe('12');
  });
});

describe('a sheet of customers', () => {
  it('is looked at first, and then entered', async () => {
    const desk = await workbench.as('sales2');
    const { page } = await desk.open('/processes/customers/new');
    await page.getByRole('link', { name: '从表格导入多条' }).click();
    const csv = '客户名称,联系人,税号\n表格导入的客户,王芳,\n税号有误的客户,,123\n';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('可以录入 1 行，以前已录入 0 行，有问题 1 行').waitFor();
    await page.getByText(/MD-03/).waitFor();
    expect(await desk.barriers()).toEqual([]);
    await page.getByRole('button', { name: '录入 1 行' }).click();
    await page.getByText('已录入 1 行，以前已录入 0 行，有问题 1 行').waitFor();
    await page.getByRole('link', { name: /^CU-\d+$/ }).click();
    await page.getByRole('heading', { name: /^CU-\d+/ }).waitFor();
  });
});
