import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('my work', () => {
  it.each([
    ['clerk', '跟单员'],
    ['quality', '质量部'],
    ['production', '生产部'],
    ['finance', '财务部'],
  ])('shows %s what waits for the office, each with what to do', async (username) => {
    const desk = await workbench.as(username);
    const { page } = await desk.open('/');
    await page.getByRole('heading', { name: '我的工作' }).waitFor();
    await page.getByRole('button', { name: '处理' }).first().waitFor();
    expect(await desk.barriers()).toEqual([]);
  });

  it('shows what has just come to an office without being loaded again', async () => {
    const desk = await workbench.as('clerk');
    const { page } = await desk.open('/');
    await page.getByRole('heading', { name: '我的工作' }).waitFor();
    const no = await workbench.company.enter();
    await page.getByLabel('筛选单号、客户、事项').fill(no);
    await page.getByRole('row', { name: no }).first().waitFor({ timeout: 15_000 });
  });
});
