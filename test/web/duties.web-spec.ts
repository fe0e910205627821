import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('the duties of an office', () => {
  it('stand by the day they are due, and how they were kept leads there', async () => {
    const desk = await workbench.as('operations');
    const { page } = await desk.open('/departments/sales?show=duties');
    await page.getByText('次月订单与需求预测').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('duties-of-sales');
    await desk.open('/departments/operations?show=duty-figures');
    await page.getByRole('link', { name: '质量部' }).first().click();
    await page.waitForURL('**/departments/quality?show=duties');
    await desk.open('/departments/operations?show=duty-figures');
    await page.getByRole('link', { name: '质量部' }).first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('duty-figures');
  });
});
