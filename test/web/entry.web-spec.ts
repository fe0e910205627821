import type { Page } from 'playwright-core';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

/** What a clerk copies from a spreadsheet, with its head. */
const COPIED = [
  '产品编号\t品名\t规格\t数量\t单位\t单价\t交货日期',
  'BRG-25\t交叉滚子轴承\tRB25025 P5\t1,200\t套\t¥356.90\t2027/3/1',
  'BRG-30\t交叉滚子轴承\tRB30025 P5\t60\t套\t400\t2027年3月5日',
].join('\n');

const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', copied);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

const send = (page: Page): Promise<void> => page.getByRole('button', { name: '提交订单' }).click();

/** What the form complains of, by the names of its fields. */
const complaints = (page: Page): Promise<string[]> =>
  page
    .locator('.ant-form-item-has-error label')
    .evaluateAll((labels) => labels.map((label) => label.getAttribute('title') ?? ''));

describe('entering an order', () => {
  it('names what is missing at its field, takes it back when it is mended, and enters the order', async () => {
    const desk = (await workbench.as('sales')).expects(/status of 409/);
    const { page } = await desk.open('/orders/new');
    await send(page);
    await page.locator('[data-rule="RC-01"]').waitFor();
    expect(await page.locator('[data-rule]').count()).toBe(8);
    expect(await complaints(page)).toEqual(
      expect.arrayContaining([
        '客户名称',
        '联系人',
        '电话',
        '交货地点',
        '交货日期',
        '付款方式',
        '质量要求',
        '包装要求',
      ]),
    );
    expect(await desk.barriers()).toEqual([]);

    await page.getByLabel('产品编号 1').focus();
    await paste(page, COPIED);
    expect(await page.getByLabel('数量 1').inputValue()).toBe('1200');
    expect(await page.getByLabel('交货日期 2').inputValue()).toBe('2027-03-05');
    await page.getByText('452,280.00 CNY').waitFor();

    await page.getByLabel('客户名称').fill('东方机械');
    expect(await complaints(page)).not.toContain('客户名称');
    await page.getByLabel('联系人').fill('李强');
    await page.getByLabel('电话').fill('021-5550101');
    await page.getByLabel('交货地点').fill('上海市嘉定区');
    await page.locator('#data_deliveryDate').fill('2027-03-31');
    await page.keyboard.press('Tab');
    await page.getByLabel('付款方式').fill('月结30天');
    await page.getByLabel('质量要求').fill('GB/T 307.1 P5级');
    await page.getByLabel('包装要求').fill('防锈油纸+木箱');
    await page.getByText('无', { exact: true }).first().click();
    await page.getByText('口头', { exact: true }).click();
    await send(page);
    await page.locator('[data-rule="RC-08"]').waitFor();
    expect(await page.locator('[data-rule]').count()).toBe(1);
    expect(await complaints(page)).toEqual(['签字人', '签字日期', '附件']);

    await page.getByText('书面', { exact: true }).click();
    await page.getByText('是', { exact: true }).last().click();
    await send(page);
    await page.waitForURL(/\/orders\/SO-\d+$/);
    await page.getByRole('heading', { name: /^SO-\d+$/ }).waitFor();
    await page.getByText('BRG-30').first().waitFor();
  });

  it('takes what is copied into a list within a line, and leaves the lines alone', async () => {
    const desk = await workbench.as('sales2');
    const { page } = await desk.open('/orders/new');
    const parts = page.getByRole('group', { name: '分批交货' });
    await parts.getByRole('button', { name: '添加一行' }).click();
    await parts.locator('tbody input').first().focus();
    await paste(page, '2027-03-05\t200\n2027-03-31\t400');
    await parts.locator('tbody > tr').nth(1).waitFor();
    const written = (rows: typeof parts) =>
      rows.locator('tbody input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(await written(parts)).toEqual(['2027-03-05', '200', '2027-03-31', '400']);
    expect(await page.getByLabel('产品编号', { exact: false }).evaluateAll((inputs) => inputs.length)).toBe(1);
    expect(await page.getByLabel('产品编号 1').inputValue()).toBe('');
  });

  it('keeps what is unfinished, down to the last letter', async () => {
    const desk = await workbench.as('sales2');
    const { page } = await desk.open('/orders/new');
    await page.getByLabel('客户名称').fill('未完成的客户');
    await page.getByRole('link', { name: '我的工作' }).click();
    await page.waitForURL((address) => address.pathname === '/');
    // Whoever comes back before the form is gone finds it as he left it.
    await page.getByLabel('客户名称').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '录入订单' }).click();
    await page.getByRole('button', { name: /我的草稿/ }).click();
    await page.getByRole('menuitem', { name: /未完成的客户/ }).click();
    await page.waitForURL(/draft=/);
    await desk.drawn();
    expect(await page.getByLabel('客户名称').inputValue()).toBe('未完成的客户');
  });

  it('lists a draft that was stored while the list was on its way', async () => {
    const desk = await workbench.as('sales2');
    const { page } = await desk.open('/');
    const stored = page.waitForResponse(
      (answer) => answer.url().endsWith('/api/order-drafts') && answer.request().method() === 'POST',
    );
    await page.route(/\/api\/order-drafts\?/, async (route) => {
      await page.unroute(/\/api\/order-drafts\?/);
      const early = await route.fetch();
      await stored;
      // Nobody may be waiting for it any more.
      await route.fulfill({ response: early }).catch(() => undefined);
    });
    await page.getByRole('link', { name: '录入订单' }).click();
    await page.getByLabel('客户名称').fill('列表在途时的客户');
    await stored;
    await page.getByRole('button', { name: /我的草稿/ }).click();
    await page.getByRole('menuitem', { name: /列表在途时的客户/ }).waitFor();
  });

  it('says why a file is not taken', async () => {
    const desk = (await workbench.as('sales')).expects(/status of 422/);
    const { page } = await desk.open('/orders/new');
    const file = { name: 'original.pdf', mimeType: 'application/pdf', buffer: Buffer.from([0x4d, 0x5a, 0, 0]) };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByRole('alert').filter({ hasText: '文件内容不是允许的类型' }).waitFor();
  });

  it('is not for every office', async () => {
    const desk = await workbench.as('production');
    const { page } = await desk.open('/orders/new');
    await page.getByText('没有权限查看').waitFor();
  });
});
