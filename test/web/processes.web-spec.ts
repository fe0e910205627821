import { write } from './support/sheet.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

const LIST = '/processes/purchase-requisitions';
/** A long way, with a look at every page for what keeps people out. */
const PATIENCE_MS = 180_000;
const ITEM = '交叉滚子轴承 RB25025';

describe('a process that has no pages of its own', () => {
  it(
    'is entered by a form of its event, found in the list of its kind, and brought on from its page',
    async () => {
      const desk = await workbench.as('production');
      const { page } = await desk.open('/');
      await page.getByRole('menuitem', { name: '采购与库存' }).click();
      await page.getByRole('link', { name: '采购申请' }).click();
      await page.getByRole('heading', { name: '采购申请' }).waitFor();
      await page.getByRole('button', { name: '录入采购申请' }).click();
      await page.waitForURL(`**${LIST}/new`);
      await page.getByRole('heading', { name: '提交采购申请' }).waitFor();
      await desk.picture('requisition-new');
      expect(await desk.barriers()).toEqual([]);

      await write(page.locator('main'), {
        币种: 'CNY',
        项目: [
          {
            项目: ITEM,
            规格: '内径 250 mm，P5 级',
            数量: '10',
            单位: '套',
            用途: '数控回转工作台 RT-250 装配',
            期望到货: '2027-03-19',
            金额: '38600',
          },
        ],
      });
      await page.getByRole('button', { name: '提交采购申请' }).click();
      await page.waitForURL(/\/processes\/purchase-requisitions\/PR-\d+$/);
      const no = new URL(page.url()).pathname.replace(`${LIST}/`, '');
      await page.getByRole('heading', { name: no }).waitFor();
      await page.locator('.milestones .now').filter({ hasText: '待签字' }).waitFor();
      await page.locator('.facts').getByText(ITEM).first().waitFor();
      expect(await desk.barriers()).toEqual([]);

      await desk.open(`${LIST}?state=submitted`);
      const row = page.locator(`tbody tr[data-row-key="${no}"]`);
      await row.getByText(ITEM).waitFor();
      await row.getByText('待签字').waitFor();
      expect(await desk.barriers()).toEqual([]);
      await row.getByRole('link', { name: no }).click();

      const head = await workbench.as('production-head');
      await head.open(`${LIST}/${no}`);
      await head.page
        .locator('.ant-card')
        .filter({ hasText: '我可以办理' })
        .last()
        .getByRole('button', { name: '部门负责人签字' })
        .click();
      const form = head.page.getByRole('dialog').filter({ hasText: no });
      await form.getByText(ITEM).first().waitFor();
      await form.getByRole('button', { name: '提交', exact: true }).click();
      await head.page.locator('.milestones .now').filter({ hasText: '待采购审核' }).waitFor();
      // The page of whoever entered it moves along.
      await page.locator('.milestones .now').filter({ hasText: '待采购审核' }).waitFor();
      await page.getByRole('tab', { name: '历史记录' }).click();
      await page.locator('[data-seq="2"]').getByText('部门负责人签字').waitFor();
      await page.getByRole('tab', { name: '历史快照' }).click();
      await page.getByRole('button', { name: '上一步' }).click();
      await page.locator('[data-version="1"]').getByText(ITEM).first().waitFor();
    },
    PATIENCE_MS,
  );

  it('asks for fields that belong together only when one of them is written', async () => {
    const desk = await workbench.as('production');
    const { page } = await desk.open('/processes/issues/new');
    const send = page.getByRole('button', { name: '提交协调问题' });
    await write(page.locator('main'), { 问题类别: '设备', 问题描述: '油泵漏油', 异常编号: 'EX-1' });
    await send.click();
    await page.locator('.ant-form-item').filter({ hasText: '订单' }).last().getByText('请填写').waitFor();
    await page.getByLabel('异常编号').fill('');
    await send.click();
    await page.waitForURL(/\/processes\/issues\/IS-\d+$/);
    await page.locator('.milestones .now').filter({ hasText: '待指派' }).waitFor();
    await page.locator('.facts').getByText('油泵漏油').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
  });

  it('has one address: what is written otherwise leads there', async () => {
    const no = await workbench.company.enter();
    const desk = await workbench.as('clerk');
    const { page } = await desk.open(`/processes/orders/${no}?tab=history`);
    await page.waitForURL(`**/orders/${no}?tab=history`);
    await page.getByRole('heading', { name: no }).waitFor();
    await desk.open('/processes/orders');
    await page.waitForURL(/\/orders$/);
  });

  it('says that there is no such kind', async () => {
    const desk = (await workbench.as('clerk')).expects(/status of 404/);
    const { page } = await desk.open('/processes/unicorns');
    await page.locator('.ant-result-404').waitFor();
  });
});
