import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('what a process suggests to do elsewhere', () => {
  it('opens the form of the other kind with what is known, and the two are linked', async () => {
    const no = await workbench.company.enter();
    const desk = await workbench.as('quality');
    const { page } = await desk.open(`/orders/${no}`);
    const offers = page.locator('.ant-card').filter({ hasText: '可在别处办理' }).last();
    await offers.getByRole('button', { name: '提出问题' }).waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('order-offers');
    await offers.getByRole('button', { name: '提出问题' }).click();
    await page.waitForURL('**/processes/issues/new');
    await page.getByRole('heading', { name: '提出问题' }).waitFor();
    await page.locator('main').getByText(no).first().waitFor();
    // Loaded again, the form still has it.
    await page.reload();
    await page.locator('main').getByText(no).first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('issue-offered');
    await page.getByLabel('问题描述').fill('来料短缺');
    await page.getByRole('button', { name: '提交协调问题' }).click();
    await page.waitForURL(/\/processes\/issues\/IS-\d+$/);
    await page.locator('.ant-card').filter({ hasText: '涉及的流程' }).getByRole('link', { name: no }).click();
    await page.locator('.ant-card').filter({ hasText: '提到本流程的' }).getByText('来料短缺').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('order-linked');
  });
});
