import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('the demo company', () => {
  it('has stays at every milestone that took their time, whenever they were recorded', async () => {
    const desk = await workbench.as('operations');
    const { page } = await desk.open('/departments/operations?show=durations');
    await page.getByRole('row').filter({ hasText: '已接收' }).first().waitFor();
    const { body } = await (
      await workbench.company.member('operations')
    ).get('/api/departments/operations/durations?from=2026-01-01&to=2027-12-31');
    const stays = body as unknown as { state: string; averageHours: number }[];
    expect(stays.map(({ state }) => state)).toContain('producing');
    expect(stays.filter(({ averageHours }) => averageHours < 1)).toEqual([]);
    await desk.picture('durations');
    await page.getByText('近一年').click();
    await desk.drawn();
    await page.getByRole('row').filter({ hasText: '已接收' }).first().waitFor();
  });

  it('has needs that market passed on, of which sales has taken up some', async () => {
    const desk = await workbench.as('market');
    const { page } = await desk.open('/departments/market?show=needs');
    const rows = page.locator('tbody tr[data-row-key]');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(3);
    await desk.picture('needs');
    await page.locator('.presets .ant-segmented-item').nth(1).click();
    await desk.drawn();
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1);
    expect(await desk.barriers()).toEqual([]);
  });
});
