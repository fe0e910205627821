import type { Page } from 'playwright-core';
import type { Language } from '../../machines/rulebook.js';
import { day, give } from '../customer-links/customer.js';
import { orderExamples } from '../support/order-examples.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';
import { useWorkbench } from './support/workbench.js';

// A customer opens his link on a phone: he sees his order, signs with a finger, complains; a dead link is one calm page.

const workbench = useWorkbench();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const UNANSWERED = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_FAILED|ERR_NETWORK_IO_SUSPENDED/;
/** What the browser says of an answer that is a refusal. */
const REFUSED = /status of (404|422)/;

const progress = (line: number, good: string) =>
  ['production.report-progress', { ...orderExamples['production.report-progress'], line, good, bad: '0' }] as const;

/** An order of which all has passed the inspection, and whose acceptance is arranged. */
async function inspected(): Promise<string> {
  const { company } = workbench;
  const no = await company.enter();
  await company.bring(no, ...REVIEWED, ...PLANNED, ...STARTED, [...progress(1, '10')], [...progress(2, '40')]);
  await company.bring(no, 'quality.record-in-process', 'production.finish', 'quality.pass-final');
  await company.bring(no, 'sales.arrange-acceptance', 'sales.present-product');
  return no;
}

const width = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** Draws a stroke on the sheet. */
async function sign(page: Page): Promise<void> {
  const sheet = page.locator('canvas');
  await sheet.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await sheet.boundingBox()) ?? {};
  await page.mouse.move(x + 40, y + 120);
  await page.mouse.down();
  for (let step = 0; step < 12; step++) await page.mouse.move(x + 40 + step * 18, y + 120 + (step % 2 ? -40 : 30));
  await page.mouse.up();
}

it.each<[Language, string, string]>([
  ['zh-CN', '检验合格，待您验收', '签字验收'],
  ['zh-TW', '檢驗合格，待您驗收', '簽名驗收'],
  ['en', 'Inspected, ready for your acceptance', 'Sign and accept'],
])('fits on a phone and speaks %s', async (language, state, button) => {
  const no = await inspected();
  const { key } = await give(workbench.company, no);
  const desk = await workbench.visitor({ ...PHONE, language });
  const { page } = await desk.open(`/c#${key}`);
  await page.getByText(state).first().waitFor();
  await page.getByRole('button', { name: button }).waitFor();
  expect(await width(page)).toBeLessThanOrEqual(390);
  expect(await desk.barriers('body')).toEqual([]);
  await desk.picture(`customer-${language}`);
  // The page of its own loads nothing of the workbench, and asks for nothing but the order.
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => name.includes('/api/'))).toEqual([expect.stringMatching(/\/api\/customer\/order$/)]);
  expect(loaded.some((name) => /antd|workbench|shell/.test(name))).toBe(false);
  expect(loaded.join()).not.toContain(key);
});

it('takes a signature, with what is missing told at its field, and shows what has become of it', async () => {
  const no = await inspected();
  const link = await give(workbench.company, no);
  const desk = (await workbench.visitor(PHONE)).expects(REFUSED);
  const { page } = await desk.open(`/c#${link.key}`);
  const send = page.getByRole('button', { name: '签字验收' });
  await send.click();
  await page.getByText('请填写姓名').waitFor();
  await page.getByText('请先签字').waitFor();
  await page.getByLabel('签字人姓名').fill('王建国');
  await sign(page);
  await page.getByLabel('验收数量').first().fill('11');
  await send.click();
  await page.getByText('不能超过待验收数量').waitFor();
  expect(await page.getByLabel('验收数量').first().getAttribute('aria-invalid')).toBe('true');
  expect(await desk.barriers('body')).toEqual([]);
  await desk.picture('customer-refused');
  await page.getByLabel('验收数量').first().fill('10');
  await send.click();
  await page.getByText('已收到，待我们确认').waitFor();
  await send.waitFor({ state: 'detached' });
  await desk.picture('customer-signed');

  const sales = await workbench.company.member('sales');
  const confirm = { type: 'sales.confirm-signature', data: { signature: 1 } };
  const { status } = await sales.post(`/api/processes/customer-links/${link.no}/events`, confirm);
  expect(status).toBe(200);
  await page.reload();
  await page.getByText('您已验收，待送达').first().waitFor();
  await page.getByText('已确认', { exact: true }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /打开验收报告|打开 验收报告/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${no} 验收报告.pdf`);
});

it('takes a complaint with a photo, and keeps what was written while the server is lost', async () => {
  const no = await workbench.company.enter();
  const { key } = await give(workbench.company, no, { validUntil: day(3) });
  const desk = (await workbench.visitor(PHONE)).expects(UNANSWERED);
  const { page } = await desk.open(`/c#${key}`);
  await page.getByText('已收到您的订单').first().waitFor();
  const send = page.getByRole('button', { name: '提交' });
  await send.click();
  await page.getByText('请说明情况').nth(1).waitFor();
  const words = page.getByLabel('请说明情况');
  await words.fill('外箱一角破损');
  await page.context().setOffline(true);
  await send.click();
  await page.getByText('暂时连不上服务器').waitFor();
  expect(await words.inputValue()).toBe('外箱一角破损');
  await desk.picture('customer-lost');
  await page.context().setOffline(false);
  const photo = await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 200 } });
  await page.getByLabel(/照片/).setInputFiles({ name: 'box.png', mimeType: 'image/png', buffer: photo });
  await send.click();
  await page.getByText('已收到，谢谢').waitFor();
  await page.getByText(/受理编号 CS-CL-/).waitFor();
  expect(await desk.barriers('body')).toEqual([]);
  await desk.picture('customer-complained');
});

it('is one calm page for every link that opens nothing, in the language that is chosen', async () => {
  const desk = (await workbench.visitor(PHONE)).expects(REFUSED);
  const { page } = await desk.open(`/c#${'A'.repeat(43)}`);
  await page.getByText('此链接打不开任何订单').waitFor();
  expect(await desk.barriers('body')).toEqual([]);
  await page.getByLabel('语言').selectOption('en');
  await page.getByText('This link opens no order').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await desk.picture('customer-gone');
});

it('is given on the page of the order: to whom, until when, with what; its address is shown once', async () => {
  const no = await workbench.company.enter();
  const desk = await workbench.as('sales');
  const { page } = await desk.open(`/orders/${no}?tab=customer`);
  await page.getByText('还没有给过客户链接').waitFor();
  await page.getByRole('button', { name: '给客户链接' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: '生成链接' }).click();
  await drawer.getByText('请填写').waitFor();
  await drawer.getByLabel('给谁').fill('收货员周敏');
  await drawer.getByRole('button', { name: '生成链接' }).click();
  const address = (await drawer.locator('code').textContent()) ?? '';
  expect(address).toMatch(/\/c#[\w-]{43}$/);
  expect(await desk.barriers('.ant-drawer')).toEqual([]);
  await desk.picture('customer-link-given');
  await page.keyboard.press('Escape');
  await page.getByText('收货员周敏').waitFor();
  await page.getByText(/尚未使用/).waitFor();
  expect(await page.content()).not.toContain(address.slice(-43));

  const customer = await workbench.visitor(PHONE);
  await customer.open(address.replace(/^.*(?=\/c#)/, ''));
  await customer.page.getByText('本页供 收货员周敏 查看').waitFor();
  await page.reload();
  await page.getByText(/已使用 1 次/).waitFor();
  expect(await desk.barriers('body')).toEqual([]);
  await desk.picture('customer-links');
  await page
    .getByRole('button', { name: '撤 销' })
    .or(page.getByRole('button', { name: '撤销' }))
    .click();
  await page.getByRole('dialog').getByLabel('原因').waitFor();
  const [link = ''] = /CL-\d+/.exec(page.url()) ?? [];
  const revoked = { type: 'sales.revoke-link', data: {}, reason: '发错人' };
  const sales = await workbench.company.member('sales');
  expect((await sales.post(`/api/processes/customer-links/${link}/events`, revoked)).status).toBe(200);
  await customer.expects(REFUSED).page.reload();
  await customer.page.getByText('此链接打不开任何订单').waitFor();
});
