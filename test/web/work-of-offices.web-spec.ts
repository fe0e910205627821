import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

describe('what I wait for', () => {
  it('names whom to urge, and urges on a phone, once', async () => {
    const no = await workbench.company.enter();
    await workbench.company.bring(no, 'clerk.confirm-check', 'sales.review');
    const desk = await workbench.as('clerk', PHONE);
    const { page } = await desk.open('/?show=waiting');
    const card = page.locator('.row-card').filter({ hasText: no }).filter({ hasText: '质量部' });
    await card.waitFor();
    await card.getByRole('button', { name: /催办/ }).click();
    await page.getByLabel('留言').fill('客户明天来厂');
    await page.getByRole('dialog').getByRole('button', { name: '催办', exact: true }).click();
    await page.getByText('已通知质量部').waitFor();
    await card.getByText('陈晓雯').waitFor();

    await card.getByRole('button', { name: /催办/ }).click();
    await page.getByText(/一小时内催过/).waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: '催办', exact: true }).isDisabled()).toBe(true);
    await page.locator('.urgings').getByText('客户明天来厂').first().waitFor();
    expect(await desk.barriers('.ant-modal')).toEqual([]);
  });
});

describe('the page of an order', () => {
  it('urges whom the order waits for, and tells who has urged before', async () => {
    const no = await workbench.company.enter();
    await workbench.company.bring(no, 'clerk.confirm-check', 'sales.review');
    const desk = await workbench.as('clerk');
    const { page } = await desk.open(`/orders/${no}`);
    await page.getByRole('button', { name: `催办: 质量部 ${no}` }).click();
    await page.getByText('还没有催过').waitFor();
    await page.getByLabel('留言').fill('客户在催');
    await page.getByRole('dialog').getByRole('button', { name: '催办', exact: true }).click();
    await page.getByText('已通知质量部').waitFor();

    const ofQuality = page
      .locator('.plain-list:not(.urgings) > li')
      .filter({ hasText: '质量部' })
      .filter({ hasText: '陈晓雯' });
    await ofQuality.waitFor();
    await ofQuality.getByRole('button', { name: /催办/ }).click();
    await page.getByText(/一小时内催过/).waitFor();
    await page.locator('.urgings').getByText('客户在催').waitFor();
    expect(await desk.barriers('.ant-modal')).toEqual([]);

    const reader = await workbench.as('quality');
    await reader.open(`/orders/${no}`);
    await reader.page.locator('.plain-list > li').filter({ hasText: '质量部' }).filter({ hasText: '陈晓雯' }).waitFor();
    await reader.page.getByRole('button', { name: `催办: 生产部 ${no}` }).waitFor();
    expect(await reader.page.getByRole('button', { name: `催办: 质量部 ${no}` }).count()).toBe(0);
  });

  it('lets whom was urged answer from the notice and from the page, and shows the answer to whoever has urged', async () => {
    const { company } = workbench;
    const no = await company.enter();
    await company.bring(no, 'clerk.confirm-check', 'sales.review');
    const clerk = await company.member('clerk');
    await clerk.post(`/api/processes/orders/${no}/urgings`, { event: 'quality.review', note: '客户在催' });

    const desk = await workbench.as('quality', PHONE);
    const { page } = desk;
    await desk.open('/');
    await page.getByRole('button', { name: `答复: ${no}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '答复', exact: true }).click();
    // What is missing is said at its field.
    await dialog.locator('.ant-form-item-explain-error').waitFor();
    await dialog.getByLabel('答复内容').fill('三坐标占用，明天出报告');
    await dialog.getByLabel('承诺完成日期（可不填）').fill('2099-03-10');
    await page.keyboard.press('Enter');
    await desk.picture('urging-reply-phone');
    expect(await desk.barriers('.ant-modal')).toEqual([]);
    await dialog.getByRole('button', { name: '答复', exact: true }).click();
    await page.locator('.urgings').getByText('三坐标占用，明天出报告').waitFor();

    const asked = await workbench.as('clerk');
    await asked.open('/');
    await asked.page.locator('.unread-notice').filter({ hasText: no }).getByText('三坐标占用，明天出报告').waitFor();
    await asked.picture('urging-reply-notice');
    await asked.open(`/orders/${no}`);
    await asked.page.getByText('承诺 2099-03-10 完成').first().waitFor();
    await asked.picture('urging-reply-order');
    expect(await asked.barriers()).toEqual([]);

    const again = await workbench.as('quality', { language: 'en' });
    await again.open(`/orders/${no}`);
    await again.page.getByRole('button', { name: `Reply: ${no}` }).click();
    await again.page.getByRole('dialog').getByText('promised by 2099-03-10').waitFor();
    await again.picture('urging-reply-en');
  });
});

describe('the page of an office', () => {
  it('is filled in on a phone: the daily report', async () => {
    const desk = await workbench.as('production', PHONE);
    const { page } = await desk.open('/departments/production?show=jobs');
    await page.getByText('生产中', { exact: true }).first().click();
    await page
      .getByRole('button', { name: /填日报/ })
      .first()
      .click();
    await page.getByLabel('合格数量', { exact: true }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  it('is for reading and urging where one does not belong to it', async () => {
    const desk = await workbench.as('clerk');
    const { page } = await desk.open('/departments/finance');
    await page.getByText('您不属于此部门：可以查看和催办').waitFor();
    await desk.expects(/403/).open('/departments/finance?show=receivables');
    await page.getByText('没有权限查看').waitFor();
  });
});

describe('a signature', () => {
  it('is drawn on the screen and goes with the acceptance', async () => {
    const desk = await workbench.as('sales', PHONE);
    const list = await workbench.company.member('sales');
    const { body } = await list.get('/api/orders?state=inspected&limit=1');
    const { page } = await desk.open(`/orders/${body.items[0].no as string}?do=sales.record-acceptance`);
    await page.getByRole('button', { name: '手写签名' }).click();
    const sheet = page.locator('canvas.signature');
    await page.waitForTimeout(500);
    const box = await sheet.boundingBox();
    const { x, y } = box ?? { x: 0, y: 0 };
    await page.mouse.move(x + 40, y + 80);
    await page.mouse.down();
    await page.mouse.move(x + 160, y + 120, { steps: 12 });
    await page.mouse.up();
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText('signature.png').waitFor();
  });
});

describe('figures, rules and days', () => {
  it.each([
    ['/dashboard', '经营看板'],
    ['/rules', '规则与条款'],
    ['/rules?show=clauses', '规则与条款'],
    ['/rules?show=policy', '规则与条款'],
    ['/calendar?of=company', '日历'],
    ['/calendar?view=gantt', '日历'],
    ['/departments/clerk?show=follow-ups', '跟单员'],
  ])('%s is drawn and can be read by everybody', async (path, title) => {
    const desk = await workbench.as('manager');
    const { page } = await desk.open(path);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await desk.drawn();
    expect(await desk.barriers()).toEqual([]);
  });

  it('lead from a rule to its clause, and to what it holds', async () => {
    const desk = await workbench.as('manager');
    const { page } = await desk.open('/rules');
    await page.getByLabel('只看使订单受阻的').check();
    await page
      .getByRole('button', { name: /现在因此受阻的/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^(SO|PR)-\d+/ })
      .first()
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: /^S\d§/ }).first().click();
    await page.getByRole('tab', { name: '条款', selected: true }).waitFor();
  });

  it('are reached by keys', async () => {
    const desk = await workbench.as('clerk');
    const { page } = await desk.open('/');
    await page.getByLabel('搜索订单号、客户、客户订单号').waitFor(); // the frame of the page listens
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.waitForURL('**/dashboard');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      '搜索订单号、客户、客户订单号',
    );
  });
});
