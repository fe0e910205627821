import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { write } from './support/sheet.js';
import { failing } from './support/failing.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();
/** What the browser says of every request that nobody answers. */
const UNANSWERED = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_FAILED|ERR_NETWORK_IO_SUSPENDED/;
/** What the clerk writes when she has checked an order. */
const CHECKED = {
  内容完整: '是',
  内容准确: '是',
  疑问及答复: [{ 问题: '发票抬头？', 答复: '与客户名称一致' }],
};

const lit = (page: Page, state: string) => page.locator(`[data-state="${state}"].lit`);

describe('a page that has lost the server', () => {
  it('says so, and catches up with what others did meanwhile, without being loaded again', async () => {
    const no = await workbench.company.enter();
    const desk = (await workbench.as('quality')).expects(UNANSWERED);
    const { page } = await desk.open(`/orders/${no}`);
    await lit(page, 'life.received.checking').waitFor();
    await page.context().setOffline(true);
    const banner = page.getByRole('alert').filter({ hasText: '这台电脑没有网络' });
    await banner.waitFor();
    await desk.picture('lost');
    await workbench.company.bring(no, 'clerk.confirm-check');
    expect(await lit(page, 'life.received.checking').isVisible()).toBe(true);

    await page.context().setOffline(false);
    await banner.waitFor({ state: 'hidden' });
    await lit(page, 'life.received.reviewing').waitFor();
    await page.getByRole('button', { name: '质量评审', exact: true }).waitFor();
    await workbench.company.bring(no, 'quality.review');
    await page.locator('[data-state="life.received.reviewing.quality"]:not(.waiting)').waitFor();
  });

  it('keeps what was written, and a form that was sent twice counts once', async () => {
    const no = await workbench.company.enter();
    const desk = (await workbench.as('clerk')).expects(UNANSWERED);
    const { page } = await desk.open(`/orders/${no}?do=clerk.confirm-check`);
    const form = page.getByRole('dialog');
    await write(form, CHECKED);

    // The server takes it, and its answer is lost on the way.
    await page.route('**/events', async (route) => {
      await route.fetch();
      await route.abort('failed');
    });
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.getByText('没有收到回复，不知道是否已记录').waitFor();
    await desk.picture('unknown');
    expect(await form.getByLabel('答复 1').inputValue()).toBe('与客户名称一致');

    await page.unroute('**/events');
    const goOn = form.getByRole('button', { name: '我知道了，继续' });
    if (await goOn.isVisible()) await goOn.click();
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('确认初审：已记录').waitFor();
    const { body } = await (await workbench.company.member('clerk')).get(`/api/orders/${no}/history`);
    const checks = (body.items as { type: string }[]).filter(({ type }) => type === 'clerk.confirm-check');
    expect(checks).toHaveLength(1);
  });
});

describe('a button', () => {
  it('says that it waits only as long as it does, however quick the answer', async () => {
    const no = await workbench.company.enter();
    const desk = (await workbench.as('clerk')).expects(UNANSWERED);
    const { page } = await desk.open(`/orders/${no}?do=clerk.confirm-check`);
    const form = page.getByRole('dialog');
    await write(form, CHECKED);
    for (const answersAfterMs of [4, 8, 12]) {
      await page.route('**/events', async (route) => {
        await sleep(answersAfterMs);
        await route.abort('failed');
      });
      const sent = page.waitForEvent('requestfailed');
      await form.getByRole('button', { name: '提交', exact: true }).click();
      await sent;
      await page.unroute('**/events');
      await form.getByText('没有收到回复，不知道是否已记录').waitFor();
      await form.getByRole('button', { name: '提交', exact: true }).waitFor({ timeout: 5_000 });
    }
  });
});

describe('a list', () => {
  it('that could not be loaded says so, and is asked for again', async () => {
    const desk = (await workbench.as('clerk')).expects(/status of 500/);
    const { page } = desk;
    const orders = await failing(page, '**/api/orders?*');
    await desk.open('/orders');
    await page.getByText('加载失败').waitFor();
    await page.getByText('请稍后重试').waitFor();
    expect(await desk.barriers('.ant-result')).toEqual([]);
    await desk.picture('failing-list');
    await orders.mendedBy(() => page.getByRole('button', { name: '重试' }).click());
    await page
      .getByRole('link', { name: /^SO-\d{6}$/ })
      .first()
      .waitFor();
  });

  it('with nothing in it says what that means', async () => {
    const desk = await workbench.as('clerk');
    const { page } = await desk.open('/orders?customer=没有这样的客户');
    await page.getByText('没有订单').first().waitFor();
    await desk.picture('empty-orders');
    await desk.open('/');
    await page.getByLabel('筛选单号、客户、事项').fill('没有这样的事');
    await page.getByText('没有符合筛选的工作').waitFor();
    await desk.picture('empty-work');
  });

  it('of another office is refused with a reason, not with a blank page', async () => {
    const desk = (await workbench.as('production')).expects(/status of 403/);
    const { page } = await desk.open('/import');
    await page.getByText('没有权限查看').waitFor();
    await desk.picture('no-permission-import');
    await desk.open('/departments/finance?show=receivables');
    await page.getByText('没有权限查看').waitFor();
    await desk.picture('no-permission-list');
    expect(await desk.barriers()).toEqual([]);
  });
});
