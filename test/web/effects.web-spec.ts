import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('what the clauses do', () => {
  it('is told for the weekly meeting, put in order, narrowed, and leads to the orders', async () => {
    const desk = await workbench.as('operations');
    desk.expects(/status of 409/);
    const sales = await workbench.company.member('sales');
    const no = await workbench.company.enter();
    expect((await sales.post(`/api/orders/${no}/events`, { type: 'clerk.release' })).status).toBeGreaterThanOrEqual(
      400,
    );
    const { page } = await desk.open('/rules?show=effects');
    await page.locator('tbody tr[data-row-key^="orders "]').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('effects');

    await page.getByRole('columnheader', { name: '仍在等待' }).click();
    await desk.drawn();
    await page.locator('.ant-table-row-expand-icon').first().click();
    await desk.drawn();
    await page.locator('.ant-table-expanded-row a[href*="/"]').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('effects-inside');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    expect((await saving).suggestedFilename()).toBe('clauses.xlsx');
  });

  it('tells the ways that orders went beside the way of the regulations, and what led off it', async () => {
    const desk = await workbench.as('manager');
    const { page } = await desk.open('/rules?show=ways');
    await page.getByRole('heading', { name: '规章的路径' }).waitFor();
    await page.locator('.way-off').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('ways');
    await page.getByRole('region', { name: '偏离' }).locator('.ant-table-row-expand-icon').first().click();
    await page.locator('.ant-table-expanded-row a[href^="/orders/"]').first().waitFor();
    await page.getByRole('region', { name: '偏离' }).scrollIntoViewIfNeeded();
    await desk.picture('ways-departures');
  });

  it('fits a phone, and is nothing that production sees', async () => {
    const phone = await workbench.as('manager', { viewport: { width: 390, height: 800 }, hasTouch: true });
    const { page } = await phone.open('/rules?show=ways');
    await page.locator('.way').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await phone.barriers()).toEqual([]);
    await phone.picture('ways-phone');
    const desk = await workbench.as('production');
    await desk.open('/rules?show=ways');
    await desk.page.getByRole('tab', { name: '条款', exact: true }).waitFor();
    expect(await desk.page.getByRole('tab', { name: '流程符合' }).count()).toBe(0);
  });
});

describe('the acceptance protocol', () => {
  it('is taken where the rules stand, by whoever leads the company', async () => {
    const desk = await workbench.as('manager');
    const { page } = await desk.open('/rules');
    const saving = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: '验收报告' }).click();
    expect((await saving).suggestedFilename()).toContain('验收报告');
    expect(await desk.barriers()).toEqual([]);
  });
});
