import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('what is owed', () => {
  it('stands by age, by its days, and as what comes due', async () => {
    const desk = await workbench.as('finance');
    const { page } = await desk.open('/departments/finance?show=receivables-by-age');
    await page.getByRole('columnheader', { name: '逾期 1–30 天' }).waitFor();
    await page.locator('tbody tr[data-row-key]').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('receivables-by-age');

    await desk.open('/departments/finance?show=claims');
    await page.getByText('货款').first().waitFor();
    await page.locator('.presets .ant-segmented-item').filter({ hasText: '7 天内到期' }).click();
    await desk.drawn();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('claims');

    await desk.open('/departments/finance?show=payables-by-age');
    await page.getByText('已收货未请款').first().waitFor();
    await page.locator('tbody tr[data-row-key]').first().waitFor();
    await desk.open('/departments/finance?show=payables');
    await page.getByRole('link', { name: /^PO-/ }).first().waitFor();
    expect(await desk.barriers()).toEqual([]);

    await desk.open('/');
    await page.getByText('应收款到期').waitFor();
    await desk.picture('inbox-of-finance');
  });

  it('is nothing that production sees', async () => {
    const desk = await workbench.as('production');
    const { page } = await desk.open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await desk.drawn();
    expect(await page.getByText('应收款到期').count()).toBe(0);
  });
});
