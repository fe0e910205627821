import type { Page } from 'playwright-core';
import { failing } from './support/failing.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

/** Whether the page ever showed, from now on, that it is loading or that there is nothing. */
async function watched(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    const found = { loading: false };
    Object.assign(window, { found });
    new MutationObserver(() => {
      if (document.querySelector('main .state[role=status], main .ant-empty, main .ant-spin-spinning')) {
        found.loading = true;
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { found: { loading: boolean } }).found.loading);
}

describe.each([
  ['/orders', '**/api/orders?*', /^SO-\d{6}$/],
  ['/', '**/api/inbox?*', /^SO-\d{6}$/],
])('the list at %s', (path, address, row) => {
  it('that failed says so through every change it hears of, until it was loaded', async () => {
    const desk = (await workbench.as('clerk')).expects(/status of 500/);
    const { page } = desk;
    const seen = await failing(page, address);
    await desk.open(path);
    await page.getByText('加载失败').waitFor();
    const wasLoading = await watched(page);
    const before = seen.asked;
    await workbench.company.enter();
    for (let tries = 0; seen.asked === before && tries < 100; tries++) await page.waitForTimeout(100);
    expect(seen.asked).toBeGreaterThan(before);
    await page.getByText('加载失败').waitFor();
    expect(await wasLoading()).toBe(false);

    await seen.mendedBy(() => page.getByRole('button', { name: '重试' }).click());
    await page.getByRole('link', { name: row }).first().waitFor();
    await page.getByText('加载失败').waitFor({ state: 'hidden' });
  });

  it('keeps its rows when they cannot be refreshed, and says so', async () => {
    const desk = (await workbench.as('clerk')).expects(/status of 500/);
    const { page } = await desk.open(path);
    await page.getByRole('link', { name: row }).first().waitFor();
    const seen = await failing(page, address);
    await workbench.company.enter();
    const told = page.getByRole('alert').filter({ hasText: '未能刷新，显示的是' });
    await told.waitFor();
    expect(seen.asked).toBeGreaterThan(0);
    expect(await page.getByRole('link', { name: row }).count()).toBeGreaterThan(0);
    expect(await desk.barriers('.outdated')).toEqual([]);
    await desk.picture(`outdated${path.replaceAll('/', '-')}`);

    await seen.mendedBy(() => told.getByRole('button', { name: '重试' }).click());
    await told.waitFor({ state: 'hidden' });
  });
});
