import type { Locator, Page } from 'playwright-core';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

const LOOKUPS = /\/api\/lookups\//;

const offered = (page: Page): Locator =>
  page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');

const type = (field: Locator, text: string): Promise<void> => field.pressSequentially(text);

describe('what is in use', () => {
  it('is offered while somebody types, and fills what is empty beside it', async () => {
    const desk = await workbench.as('sales');
    const { page } = await desk.open('/orders/new');
    await page.getByLabel('电子邮箱').fill('mine@example.cn');
    await type(page.getByLabel('客户名称'), 'eastside');
    await offered(page).filter({ hasText: 'Eastside Department Store · Kevin Liu' }).click();
    expect(await page.getByLabel('客户名称').inputValue()).toBe('Eastside Department Store');
    expect(await page.getByLabel('联系人').inputValue()).toBe('Kevin Liu');
    expect(await page.getByLabel('电话').inputValue()).toBe('926-555-0164');
    expect(await page.getByLabel('付款方式').inputValue()).not.toBe('');

    // What somebody has written stays, unless he says otherwise.
    expect(await page.getByLabel('电子邮箱').inputValue()).toBe('mine@example.cn');
    await page.getByRole('button', { name: '按所选内容更新：电子邮箱' }).click();
    expect(await page.getByLabel('电子邮箱').inputValue()).toBe('kevin5@adventure-works.com');
    expect(await desk.barriers()).toEqual([]);

    await type(page.getByLabel('产品编号 1'), 'bk-r79y-40');
    await offered(page).filter({ hasText: 'Road-350-W Yellow, 40' }).click();
    expect(await page.getByLabel('品名 1').inputValue()).toBe('Road-350-W Yellow, 40');
    expect(await page.getByLabel('单位 1').inputValue()).toBe('件');
  });

  it('changes with another choice what it has filled in itself, and nothing else', async () => {
    const desk = await workbench.as('sales2');
    const { page } = await desk.open('/orders/new');
    await type(page.getByLabel('客户名称'), 'west side');
    await offered(page).first().click();
    expect(await page.getByLabel('联系人').inputValue()).toBe('Andrea A. Thomsen');
    await page.getByLabel('电话').fill('110');
    await page.getByLabel('客户名称').fill('');
    await type(page.getByLabel('客户名称'), 'eastside');
    await offered(page).filter({ hasText: 'Kevin Liu' }).click();
    expect(await page.getByLabel('联系人').inputValue()).toBe('Kevin Liu');
    expect(await page.getByLabel('电话').inputValue()).toBe('110');
  });

  it('is missing where the look-up fails or never answers, and typing goes on', async () => {
    const desk = (await workbench.as('sales')).expects(/status of 500/);
    const { page } = await desk.open('/orders/new');
    await page.route(LOOKUPS, (route) => route.fulfill({ status: 500, json: { status: 500, code: 'internal' } }));
    const failed = page.waitForResponse(LOOKUPS);
    await type(page.getByLabel('客户名称'), 'eastside');
    await failed;
    await type(page.getByLabel('客户名称'), ' store');
    expect(await page.getByLabel('客户名称').inputValue()).toBe('eastside store');
    expect(await offered(page).count()).toBe(0);

    await page.unroute(LOOKUPS);
    await page.route(LOOKUPS, () => undefined);
    const asked = page.waitForRequest(LOOKUPS);
    await type(page.getByLabel('产品编号 1'), 'bk-r');
    await asked;
    await type(page.getByLabel('产品编号 1'), '79y');
    await page.getByLabel('品名 1').fill('自行车');
    expect(await page.getByLabel('产品编号 1').inputValue()).toBe('bk-r79y');
    await page.unroute(LOOKUPS);
  });

  it('is offered to procurement: suppliers with how they stand, and what is bought from them', async () => {
    const desk = await workbench.as('procurement');
    const { page } = await desk.open('/processes/purchase-orders/new');
    await type(page.getByLabel('供应商'), '宁波');
    await offered(page).filter({ hasText: '宁波精铸材料有限公司 · 优选' }).click();
    expect(await page.getByLabel('供应商').inputValue()).toBe('宁波精铸材料有限公司');
    await type(page.getByLabel('项目 1'), '轴承');
    await offered(page).filter({ hasText: '交叉滚子轴承' }).first().click();
    expect(await page.getByLabel('单位 1').inputValue()).toBe('套');
    expect(await desk.barriers()).toEqual([]);
  });

  it('fills no field that a change does not have', async () => {
    const { company } = workbench;
    const no = await company.enter();
    await company.bring(no, 'clerk.return-to-entry');
    const desk = await workbench.as('sales');
    const { page } = await desk.open(`/orders/${no}?do=sales.correct-entry`);
    await page.getByLabel('选择要变更的字段').click();
    await offered(page)
      .filter({ hasText: /^客户$/ })
      .click();
    await page.getByRole('combobox', { name: '客户名称' }).fill('');
    await type(page.getByRole('combobox', { name: '客户名称' }), 'eastside');
    await offered(page).filter({ hasText: 'Kevin Liu' }).click();
    await page.getByRole('button', { name: /^按所选内容更新：联系人、电话/ }).click();
    const sent = page.waitForRequest(/\/events$/);
    await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click();
    expect((await sent).postDataJSON()).toMatchObject({ data: { changes: { customer: { contact: 'Kevin Liu' } } } });
    expect(Object.keys(((await sent).postDataJSON() as { data: { changes: object } }).data.changes)).toEqual([
      'customer',
    ]);
  });
});
