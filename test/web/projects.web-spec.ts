import { orderExamples } from '../support/order-examples.js';
import { PROJECT_STARTED } from '../support/stretches.js';
import { write } from './support/sheet.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

/** A project order whose kickoff was held. */
async function ordered(): Promise<string> {
  const { company } = workbench;
  const order = await company.enter({ ...orderExamples['sales.enter-order'], class: 'project', design: true });
  await company.bring(order, ...PROJECT_STARTED);
  return order;
}

describe('a project', () => {
  it('is opened from its order, whose number and name stand in the form, and told what it lacks', async () => {
    const order = await ordered();
    const desk = (await workbench.as('sales-head')).expects(/status of 409/);
    const { page } = await desk.open(`/orders/${order}`);
    await page.getByRole('button', { name: '项目立项' }).click();
    await page.waitForURL('**/processes/projects/new');
    expect(await page.getByLabel('订单', { exact: true }).inputValue()).toBe(order);
    await write(page.locator('main'), {
      任务: [
        { 任务内容: '确认涂装方案', 部门: '销售部', 人员: '李静怡', 完成日期: '2099-04-10', 质量要求: '客户书面确认' },
      ],
    });
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('project-new');
    await page.getByRole('button', { name: '提交项目' }).click();
    await page.waitForURL('**/processes/projects/PJ-*');
    await page.getByText('各部门均有任务，落实到人和日期').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('project-opened');
    await page.getByRole('link', { name: order }).first().click();
    await page.getByRole('link', { name: /^PJ-/ }).first().waitFor();
    expect(await page.getByRole('button', { name: '项目立项' }).count()).toBe(0);
  });

  it('is in the list of sales and of engineering, with how its design and its sample stand', async () => {
    const desk = await workbench.as('engineering');
    const { page } = await desk.open('/departments/engineering');
    await page.getByRole('tab', { name: '项目', exact: true }).click();
    const row = page.getByRole('row', { name: /定制车架与前叉项目/ });
    await row.getByText('已随样品送客户').waitFor();
    await row.getByText('待客户确认').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('projects-of-engineering');
    await row.getByRole('link', { name: /^PJ-/ }).click();
    await page.getByText('图样或文件编号').first().waitFor();
    await page.getByRole('tab', { name: '历史记录' }).click();
    await page.getByText('发布设计').first().waitFor();
    await desk.picture('project-history');
  });

  it('has the customer’s word on its sample written by sales', async () => {
    const desk = (await workbench.as('sales2')).expects(/status of 409/);
    const { body } = await (
      await workbench.company.member('sales2')
    ).get('/api/departments/sales/projects?sample=submitted');
    const [{ no }] = body.items as { no: string }[];
    const { page } = await desk.open(`/processes/projects/${no}?do=sales.confirm-sample`);
    const form = page.getByRole('dialog');
    await write(form, { 确认人: '王工', 日期: '2099-01-01' });
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.getByText('已发生事项的日期不晚于今天').first().waitFor();
    expect(await desk.barriers('[role=dialog]')).toEqual([]);
    await desk.picture('project-sample-refused');
  });
});
