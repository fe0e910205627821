import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('appraisals', () => {
  it('human resources sees how every office did, by what formula and of what it is made', async () => {
    const desk = await workbench.as('hr');
    const { page } = await desk.open('/departments/hr?show=indicators');
    const rows = page.locator('tbody tr[data-row-key]');
    await rows.filter({ hasText: '生产计划完成率' }).waitFor();
    const passed = rows.filter({ hasText: '产品质量合格率' });
    await passed.getByRole('button').first().click();
    await page.getByText('数据来源').first().waitFor();
    await page.locator('.ant-table-expanded-row tbody tr[data-row-key]').first().waitFor();
    await desk.drawn();
    await desk.picture('indicators');
    expect(await desk.barriers()).toEqual([]);
    await page.getByLabel('选择部门').last().click();
    await page.getByTitle('销售部').last().click();
    await rows.filter({ hasText: '金额不可见' }).first().waitFor();
    await desk.picture('indicators-sales');
  });

  it('a clerk sees his own figures, and whoever is not the head of an office is told so', async () => {
    const clerk = await workbench.as('clerk');
    const { page } = await clerk.open('/departments/clerk?show=indicators');
    await page.getByText('下面是您本人的数据').waitFor();
    await page.locator('tbody tr[data-row-key]').filter({ hasText: '订单跟踪及时率' }).waitFor();
    await clerk.picture('indicators-own');
    expect(await clerk.barriers()).toEqual([]);
    const buyer = await workbench.as('procurement');
    const other = await buyer.open('/departments/procurement?show=indicators');
    await other.page.getByText('由人力资源部、公司领导和部门负责人查看').waitFor();
    expect(await buyer.barriers()).toEqual([]);
  });

  it('the appraisals stand in their list, and a self-assessment begins with what was computed', async () => {
    const desk = await workbench.as('procurement');
    const { page } = await desk.open('/processes/appraisals');
    const row = page.locator('tbody tr[data-row-key]').filter({ hasText: '采购部' }).first();
    await row.waitFor();
    await desk.picture('appraisals');
    expect(await desk.barriers()).toEqual([]);
    await row.getByRole('link').first().click();
    await page.getByRole('button', { name: '提交自评' }).first().click();
    await page.getByText('更正理由或依据').first().waitFor();
    await desk.drawn();
    await desk.picture('self-assessment');
    expect(await desk.barriers()).toEqual([]);
  });

  it('fits on a phone', async () => {
    const desk = await workbench.as('manager');
    const { page } = await desk.open('/departments/management?show=indicators');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.row-card').filter({ hasText: '生产计划完成率' }).waitFor();
    await desk.drawn();
    await desk.picture('indicators-phone');
    expect(await desk.barriers()).toEqual([]);
  });

  it('the rules of publishing say what every office publishes, and who keeps it up', async () => {
    const desk = await workbench.as('sales-head');
    const { page } = await desk.open('/rules?show=sharing');
    await page.getByText('生产日报与进度看板').waitFor();
    await page.getByRole('link', { name: '郑大勇' }).waitFor();
    await desk.picture('sharing');
    expect(await desk.barriers()).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.row-card').first().waitFor();
    await desk.picture('sharing-phone');
    expect(await desk.barriers()).toEqual([]);
  });
});
