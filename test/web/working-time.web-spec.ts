import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const PATIENCE_MS = 180_000;
const CALENDAR = '/rules?show=calendar';
const CADENCES = '/rules?show=cadences';

describe('the work calendar', () => {
  it(
    'is shown year by year; a year that no source covers says so',
    async () => {
      const desk = await workbench.as('clerk');
      const { page } = await desk.open(CALENDAR);
      await page
        .getByRole('row', { name: /2026-10-01/ })
        .getByText('休息')
        .waitFor();
      await page.getByText('chinese-days').waitFor();
      await desk.picture('work-calendar');
      expect(await desk.barriers()).toEqual([]);
      expect(await page.getByRole('button', { name: '提出调整' }).count()).toBe(0);
      await page.getByRole('button', { name: '下一年' }).click();
      await page.getByText(/2027 年没有日历依据/).waitFor();
      const phone = await workbench.as('clerk', PHONE);
      await phone.open(CALENDAR);
      await phone.page.getByRole('row', { name: /2026-10-01/ }).waitFor();
      await phone.picture('work-calendar-phone');
      expect(await phone.barriers()).toEqual([]);
      expect(await phone.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    },
    PATIENCE_MS,
  );

  it(
    'is changed by a proposal that says day by day what is to be different',
    async () => {
      const desk = await workbench.as('manager');
      const { page } = await desk.open(CALENDAR);
      await page.getByRole('button', { name: '提出调整' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('button', { name: '添加一天' }).click();
      await form.getByLabel('日期').fill('2026-12-26');
      await form.getByLabel('日期').press('Enter');
      await form.getByLabel('名称').fill('厂庆');
      await form.getByLabel('周六').fill('08:00-12:00');
      await form.getByLabel('理由').fill('年末安排');
      expect(await desk.barriers('[role=dialog]')).toEqual([]);
      await desk.picture('work-calendar-form');
      await form.getByRole('button', { name: '提交他人同意' }).click();
      await page.getByText('已提出，待另一人同意后生效').waitFor();

      const other = await workbench.as('manager2');
      await other.open('/changes');
      const row = other.page.locator('tbody tr').filter({ hasText: '年末安排' });
      await row.getByText('2026-12-26 周六').waitFor();
      await row.getByText('休息 · 厂庆').waitFor();
      await row.getByText('08:00–12:00').waitFor();
      await other.picture('work-calendar-proposal');
      expect(await other.barriers()).toEqual([]);
    },
    PATIENCE_MS,
  );
});

describe('what recurs', () => {
  it(
    'is listed with its next day, and another rhythm is proposed',
    async () => {
      const desk = await workbench.as('manager');
      const { page } = await desk.open(CADENCES);
      const row = page.locator('tbody tr').filter({ hasText: '次月订单与需求预测' });
      await row.getByText('每月 25日').waitFor();
      await row.getByText('运行中').waitFor();
      await desk.picture('cadences');
      expect(await desk.barriers()).toEqual([]);
      await row.getByRole('button', { name: '调整' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('周期').fill('FREQ=MONTHLY;BYMONTHDAY=-1');
      await form.getByText('每月 最后一天').waitFor();
      await form.getByLabel('已暂停').click();
      await form.getByLabel('理由').fill('改到月末，先停一个月');
      await desk.picture('cadence-form');
      expect(await desk.barriers('[role=dialog]')).toEqual([]);
      await form.getByRole('button', { name: '提交他人同意' }).click();
      await page.getByText('已提出，待另一人同意后生效').waitFor();

      const other = await workbench.as('manager2');
      await other.open('/changes');
      const proposal = other.page.locator('tbody tr').filter({ hasText: '改到月末' });
      await proposal.getByText('每月 25日').waitFor();
      await proposal.getByText('每月 最后一天').waitFor();
      await proposal.getByText('已暂停').waitFor();
      await other.picture('cadence-proposal');
    },
    PATIENCE_MS,
  );

  it(
    'is begun on the page: with the next days beside the rule, and what is wrong at its field',
    async () => {
      const desk = await workbench.as('manager');
      const { page } = await desk.open(CADENCES);
      desk.expects(/status of 422/);
      await page.getByRole('button', { name: '新建周期事项' }).click();
      const form = page.getByRole('dialog');
      await form.getByText(/接下来：\s*\d{4}-\d\d-\d\d/).waitFor();
      await form.getByLabel('名称').fill('每周点检');
      await form.getByLabel('要办的事').fill('点检三号加工中心');
      await form.getByLabel('责任人', { exact: true }).click();
      await page.getByTitle(/卫思敏/).click();
      await form.getByLabel('理由').fill('例行点检');
      // Nobody is named who verifies it.
      await form.getByRole('button', { name: '提交他人同意' }).click();
      const verifier = form.locator('.ant-form-item').filter({ hasText: '核验人' });
      await verifier.locator('.ant-form-item-explain-error').first().waitFor();
      await form.getByLabel('核验人', { exact: true }).click();
      await page
        .getByTitle(/陈晓雯/)
        .last()
        .click();
      await form.getByLabel('周期', { exact: true }).fill('often');
      await form.getByRole('button', { name: '提交他人同意' }).click();
      const rule = form.locator('.ant-form-item').filter({ hasText: '周期' });
      await rule
        .getByText(/重复规则无效/)
        .first()
        .waitFor();
      await desk.picture('cadence-new-refused');
      await form.getByLabel('周期', { exact: true }).fill('FREQ=WEEKLY;BYDAY=MO');
      await form.getByText(/接下来：\s*\d{4}-\d\d-\d\d/).waitFor();
      await desk.picture('cadence-new');
      expect(await desk.barriers('[role=dialog]')).toEqual([]);
      await form.getByRole('button', { name: '提交他人同意' }).click();
      await page.getByText('已提出，待另一人同意后生效').waitFor();
    },
    PATIENCE_MS,
  );
});
