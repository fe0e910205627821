import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { serveForeignApp } from './support/foreign-app.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('the inspector', () => {
  it('shows the machines of the product as they move, the chart lit', async () => {
    const no = await workbench.company.enter();
    const desk = await workbench.as('auditor');
    const { page } = await desk.open('/inspector');
    await page.getByText('已连接', { exact: true }).waitFor();
    await page.getByRole('button', { name: no }).click();
    await page.locator('[data-state="life.received.checking"].lit').waitFor();
    await workbench.company.bring(no, 'clerk.confirm-check');
    await page.locator('[data-state="life.received.reviewing"].lit').waitFor();
    await page.getByRole('button', { name: /clerk\.confirm-check/ }).waitFor();
    expect(await page.locator('[data-state="life.received.checking"].lit').count()).toBe(0);
    expect(await desk.barriers()).toEqual([]);
  });

  it('replays an order from its first event on, and goes back to any moment of it', async () => {
    const no = await workbench.company.enter();
    await workbench.company.bring(no, 'clerk.confirm-check', 'sales.review', 'quality.review');
    const desk = await workbench.as('admin');
    const { page } = await desk.open('/inspector');
    await page.getByLabel('回放单号').fill(no);
    await page.getByRole('button', { name: /^回\s?放$/ }).click();
    const steps = page.getByRole('region', { name: '事件' });
    await steps.getByRole('button', { name: /quality\.review/ }).waitFor();
    expect(await steps.getByRole('button').count()).toBe(5);
    await steps.getByRole('button', { name: /sales\.enter-order/ }).click();
    await page.locator('[data-state="life.received.checking"].lit').waitFor();
    await page.getByRole('button', { name: '回到最新' }).click();
    await page.locator('[data-state="life.received.reviewing"].lit').waitFor();
    await desk.picture('inspector-replay');
  });

  it('says so to whoever may not watch, and shows him nothing', async () => {
    const desk = await workbench.as('clerk');
    const { page } = await desk.open('/inspector');
    await page.getByText(/未获准连接/).waitFor();
    expect(await page.getByRole('button', { name: /SO-/ }).count()).toBe(0);
  });

  it('is the inspector of any XState application that names its address, without a sign-in', async () => {
    const desk = (await workbench.visitor()).expects(/another-application\.test/);
    const { page } = desk;
    const address = await serveForeignApp(page);
    await page.goto(`${address}/?inspector=${encodeURIComponent(`${workbench.url}/inspector`)}`);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Inspect' }).click();
    const inspector = await opened;
    await inspector.getByText('外部应用').waitFor();
    const lit = inspector.locator('[data-state="lit"].lit');
    await lit.filter({ hasText: 'bright' }).waitFor();
    await inspector.getByRole('button', { name: /^SWITCH/ }).click();
    await lit.filter({ hasText: 'dimmed' }).waitFor();
  });

  it('gives an address under which an application in Node shows its machines, beside those of the product', async () => {
    const desk = await workbench.as('operations');
    const { page } = await desk.open('/inspector');
    await page.getByText('已连接', { exact: true }).waitFor();
    await page.getByRole('button', { name: '接入应用' }).click();
    await page.getByLabel('应用名称').fill('web-shop');
    await page.getByRole('button', { name: '取得地址' }).click();
    const code = await page.getByText(/createWebSocketInspector\(/).textContent();
    const [, address] = /url: '([^']+)'/.exec(code ?? '') ?? [];
    expect(await desk.barriers('.ant-modal')).toEqual([]);
    await desk.picture('inspector-connect');
    await page.keyboard.press('Escape');

    const app = spawn(process.execPath, [join(__dirname, '../support/xstate-app.mjs'), address], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    try {
      app.stdin.write('ADD\n');
      const actors = page.getByRole('navigation', { name: '运行中的状态机' });
      await actors.getByRole('button', { name: /web-shop.*active/ }).waitFor();
      await actors.getByRole('button', { name: /x:\d+\s*shop/ }).click();
      await page.locator('[data-state="basket.filled.sure"].lit').waitFor();
      const light = page.locator('[data-state="light"].lit');
      await light.filter({ hasText: /light\s*on/ }).waitFor();
      for (const event of ['DIM', 'BUY']) app.stdin.write(`${event}\n`);
      await page.locator('[data-state="basket.buying"].lit').waitFor();
      await light.filter({ hasText: /light\s*off/ }).waitFor();
      await actors.getByRole('button', { name: /payment/ }).waitFor();
      await desk.picture('inspector-application');
      expect(await desk.barriers()).toEqual([]);
      app.stdin.end();
      await actors.getByRole('button', { name: /web-shop.*stopped/ }).waitFor();
    } finally {
      app.kill();
    }
  });
});
