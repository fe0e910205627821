import { write } from './support/sheet.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('the list of orders', () => {
  it('shows the demo orders, and can be filtered by state', async () => {
    const desk = await workbench.as('clerk');
    const { page } = await desk.open('/orders');
    await page
      .getByRole('link', { name: /^SO-\d{6}$/ })
      .nth(31)
      .waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.open('/orders?state=settled');
    const rows = page.locator('tbody tr[data-row-key]');
    await rows.filter({ hasText: '已结算' }).first().waitFor();
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.filter({ hasNotText: '已结算' }).count()).toBe(0);
  });

  it('is searched by a form, by what is folded away in it too', async () => {
    const desk = await workbench.as('clerk');
    const { page } = await desk.open('/orders');
    const form = page.locator('.search-form');
    const rows = page.locator('tbody tr[data-row-key]');
    await write(form, { 关键词: 'SO-000001' });
    await form.getByRole('button', { name: '查询' }).click();
    await rows.nth(1).waitFor({ state: 'detached' });
    await rows.filter({ hasText: 'SO-000001' }).waitFor();
    expect(await rows.count()).toBe(1);

    await form.getByRole('button', { name: '更多条件' }).click();
    await write(form, { 逾期: '是' });
    await desk.picture('orders-search');
    expect(await desk.barriers('.search-form')).toEqual([]);
    await form.getByRole('button', { name: '收起' }).click();
    await form.getByRole('button', { name: '查询' }).click();
    await page.waitForURL(({ search }) => search === '?q=SO-000001&overdue=true');
    await page.getByText('没有订单').waitFor();

    await form.getByRole('button', { name: '重置' }).click();
    await page.waitForURL(({ search }) => search === '');
    await rows.nth(31).waitFor();
    expect(await form.getByLabel('关键词').inputValue()).toBe('');
  });

  it('keeps what somebody is writing in the form when what a field offers comes late', async () => {
    const desk = await workbench.as('clerk');
    const { page } = desk;
    let answer = (): void => undefined;
    const written = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/people/directory?*', async (route) => {
      await written;
      await route.continue();
    });
    await desk.open('/orders');
    const form = page.locator('.search-form');
    await write(form, { 关键词: 'SO-000001' });
    const clerks = page.waitForResponse('**/api/people/directory?*');
    answer();
    await clerks;
    await form.getByLabel('跟单员').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '陈晓雯' }).waitFor();
    expect(await form.getByLabel('关键词').inputValue()).toBe('SO-000001');
  });

  it('opens an order', async () => {
    const desk = await workbench.as('sales');
    const { page } = await desk.open('/orders');
    const first = page.getByRole('link', { name: /^SO-\d{6}$/ }).first();
    const no = (await first.textContent()) ?? '';
    await first.click();
    await page.getByRole('heading', { name: no }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/orders/${no}`);
  });

  it('tells an address that is no order from an order that is not there', async () => {
    const desk = (await workbench.as('sales')).expects(/status of 404/);
    const { page } = await desk.open('/orders/import');
    await page.getByRole('heading', { name: '导入订单' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/import');
    await desk.open('/orders/imports');
    await page.getByText('没有这个页面').waitFor();
    await desk.open('/orders/SO-999999');
    await page.getByText('没有这个页面').waitFor({ state: 'detached' });
    await page.locator('.ant-result-404').waitFor();
    await desk.picture('no-such-order');
  });
});
