import type { Page } from 'playwright-core';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

const box = (page: Page, state: string) => page.locator(`[data-state="${state}"]`);
const marksOf = async (page: Page, state: string): Promise<string[]> =>
  ((await box(page, state).getAttribute('class')) ?? '').split(' ');

/** An order under review, with sales and production done. */
async function underReview(): Promise<string> {
  const no = await workbench.company.enter();
  await workbench.company.bring(no, 'clerk.confirm-check', 'sales.review', 'production.review');
  return no;
}

describe('the chart of an order', () => {
  it('is drawn from the machine: where the order is, who has to act, the way that it took', async () => {
    const no = await underReview();
    const { page } = await (await workbench.as('clerk')).open(`/orders/${no}`);
    await page.locator('.chart-window[data-drawn=true]').waitFor();
    expect(await marksOf(page, 'life.received.reviewing')).toContain('lit');
    expect(await marksOf(page, 'life.received.reviewing.quality')).toContain('waiting');
    expect(await marksOf(page, 'life.received.reviewing.sales')).not.toContain('waiting');
    expect(await marksOf(page, 'life.received.checking')).toContain('visited');
    expect(await marksOf(page, 'life.producing')).not.toContain('visited');
    const way = page.locator('[data-arrow="life.received.checking>life.received.reviewing"]');
    expect(await way.getAttribute('class')).toContain('taken');

    await page.getByText('当前各部门', { exact: true }).click();
    await box(page, 'life.received.reviewing.quality.pending').waitFor();
    expect(await marksOf(page, 'life.received.reviewing.sales.approved')).toContain('lit');
  });

  it('moves when somebody elsewhere moves the order', async () => {
    const no = await underReview();
    const { page } = await (await workbench.as('clerk')).open(`/orders/${no}`);
    await page.locator('.chart-window[data-drawn=true]').waitFor();
    expect(await marksOf(page, 'life.received.reviewing.quality')).toContain('waiting');
    await workbench.company.bring(no, 'quality.review');
    await page.locator('[data-state="life.received.reviewing.quality"]:not(.waiting)').waitFor();
  });

  it('goes back in time with the facts of then', async () => {
    const no = await underReview();
    const { page } = await (await workbench.as('clerk')).open(`/orders/${no}?tab=past&at=2`);
    await page.locator('[data-version="2"]').waitFor();
    await page.locator('.chart-window[data-drawn=true]').waitFor();
    expect(await marksOf(page, 'life.received.reviewing.sales')).toContain('waiting');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.locator('[data-version="3"]').waitFor();
    await page.locator('[data-state="life.received.reviewing.sales"]:not(.waiting)').waitFor();
    await page.getByText('销售评审').first().waitFor();
  });
});

describe('a form of an order', () => {
  it('shows what it would do before it does it', async () => {
    const no = await workbench.company.enter();
    const { page } = await (await workbench.as('clerk')).open(`/orders/${no}?do=clerk.confirm-check`);
    const form = page.getByRole('dialog');
    const answers = form.locator('form').getByText('是', { exact: true });
    await answers.first().click();
    await answers.nth(1).click();
    await form.getByRole('button', { name: '预览影响' }).click();
    const preview = form.getByRole('region', { name: '预览影响' });
    await preview
      .getByText(/销售部 · 待办/)
      .first()
      .waitFor();
    const before = (await (await workbench.company.member('clerk')).get(`/api/orders/${no}`)).body;
    expect(before.version).toBe(1);
    await form.getByRole('button', { name: '确认提交' }).click();
    await page.locator('[data-state="life.received.reviewing"].lit').waitFor();
  });
});

describe('a paper of an order', () => {
  it('has a code that opens the order, and no price for the workshop', async () => {
    const no = await workbench.company.enter();
    const desk = await workbench.as('production');
    const { page } = await desk.open(`/orders/${no}/print/order-copy`);
    const code = page.getByRole('img', { name: new RegExp(`${workbench.url}/orders/${no}`) });
    await code.waitFor();
    await page.locator('img.qr[src^="data:image/svg"]').waitFor();
    expect(await page.locator('.paper').innerText()).not.toContain('单价');
    expect(await desk.barriers()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-tools').isVisible()).toBe(false);
  });

  it('is kept as a file, from the order or from its own page', async () => {
    const no = await workbench.company.enter();
    const { page } = await (await workbench.as('clerk')).open(`/orders/${no}`);
    await page.getByRole('button', { name: '打印' }).click();
    const fromOrder = page.waitForEvent('download');
    // Only what has something on it is offered: the order has just come in.
    await page.locator('.ant-dropdown-menu-item-group').getByRole('menuitem').click();
    expect((await fromOrder).suggestedFilename()).toBe(`${no} 订单副本.pdf`);

    await page.goto(`/orders/${no}/print/order-copy`);
    const fromPaper = page.waitForEvent('download');
    await page.getByRole('button', { name: /下载 PDF/ }).click();
    expect((await fromPaper).suggestedFilename()).toBe(`${no} 订单副本.pdf`);
  });

  it('says so while there is nothing on it', async () => {
    const no = await workbench.company.enter();
    const { page } = await (await workbench.as('clerk')).open(`/orders/${no}/print/settlement`);
    await page.getByText('该单据还没有内容').waitFor();
  });
});
