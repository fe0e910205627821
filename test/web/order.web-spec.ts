import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('the page of an order', () => {
  it('shows where it stands, what is missing, and who is still to do it', async () => {
    const no = await workbench.company.enter();
    await workbench.company.bring(no, 'clerk.confirm-check', 'sales.review');
    const desk = await workbench.as('quality');
    const { page } = await desk.open(`/orders/${no}`);
    await page.getByRole('heading', { name: no }).waitFor();
    await page.getByText('RV-11').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
  });

  it('says so when there is no such order', async () => {
    const desk = (await workbench.as('clerk')).expects(/status of 404/);
    const { page } = await desk.open('/orders/SO-999999');
    await page.locator('.ant-result').waitFor();
    expect(await desk.barriers()).toEqual([]);
  });
});
