import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('the list of orders', () => {
  it('shows the demo orders, and can be filtered by state', async () => {
    const desk = await workbench.as('clerk');
    const { page } = await desk.open('/orders');
    await page
      .getByRole('link', { name: /^SO-\d{6}$/ })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: /^SO-\d{6}$/ }).count()).toBeGreaterThanOrEqual(32);
    expect(await desk.barriers()).toEqual([]);
    await desk.open('/orders?state=settled');
    const rows = page.locator('tbody tr[data-row-key]');
    await rows.filter({ hasText: '已结算' }).first().waitFor();
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.filter({ hasNotText: '已结算' }).count()).toBe(0);
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
});
