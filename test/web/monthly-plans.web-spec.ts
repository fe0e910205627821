import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('the capacity board', () => {
  it('shows what each team has to do against what it can, and leads to the orders', async () => {
    const desk = await workbench.as('clerk');
    const { page } = await desk.open('/capacity');
    await page.getByRole('link', { name: '产能看板' }).waitFor();
    const cell = page.getByRole('button', { name: /二车间加工班.*小时/ }).first();
    await cell.waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('capacity-board');
    await cell.click();
    const tasks = page.getByRole('dialog');
    await tasks.getByRole('link', { name: /^SO-/ }).first().waitFor();
    expect(await desk.barriers('[role=dialog]')).toEqual([]);
    await desk.picture('capacity-tasks');
    await tasks.getByRole('link', { name: /^SO-/ }).first().click();
    await page.waitForURL('**/orders/SO-*');
  });

  it('says so where nothing is planned', async () => {
    const desk = await workbench.as('production');
    const { page } = await desk.open('/capacity?from=2031-01-01&to=2031-01-31');
    await page.getByText('这段时间没有有效计划的班组任务').waitFor();
    await desk.picture('capacity-empty');
  });
});

describe('the plan of a month', () => {
  it('leads from its rows to their orders, and to the board of its month', async () => {
    const desk = await workbench.as('sales');
    const { page } = await desk.open('/processes/monthly-plans');
    await page.getByRole('link', { name: /^MP-/ }).nth(1).click();
    await page.getByRole('tab', { name: '计划表' }).click();
    await page.getByRole('tabpanel').getByRole('link', { name: /^SO-/ }).first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('monthly-plan');
    await page.getByRole('tabpanel').getByRole('link', { name: '产能看板' }).click();
    await page.waitForURL('**/capacity?from=*');
  });

  it('is refused at its field where the month has one already', async () => {
    const planner = await workbench.company.member('production');
    const { body } = await planner.get('/api/processes/monthly-plans?limit=1');
    const [{ title }] = body.items as { title: string }[];
    const desk = (await workbench.as('production')).expects(/status of 409/);
    const { page } = await desk.open('/processes/monthly-plans/new');
    const month = page.getByLabel('月份');
    await month.fill(title);
    await month.press('Enter');
    await page
      .getByRole('button', { name: /提交|月度计划/ })
      .last()
      .click();
    await page.getByText('请使用该月已有的计划').first().waitFor();
    await page.getByText('一个月只有一份月度计划').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('monthly-plan-refused');
  });
});
