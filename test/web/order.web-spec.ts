import { write } from './support/sheet.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

const HOUR_MS = 3_600_000;
const CHINA_MS = 8 * HOUR_MS;
/** What a clock on a wall in China shows, to the minute. */
const shownAt = (instant: number): string => new Date(instant + CHINA_MS).toISOString().slice(0, 16).replace('T', ' ');

describe('the page of an order', () => {
  it('shows where it stands, what is missing, and who is still to do it', async () => {
    const no = await workbench.company.enter();
    await workbench.company.bring(no, 'clerk.confirm-check', 'sales.review');
    const desk = await workbench.as('quality');
    const { page } = await desk.open(`/orders/${no}`);
    await page.getByRole('heading', { name: no }).waitFor();
    await page.getByText('RV-11').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
  });

  it('tells and takes times by the clock of the company, wherever the computer is', async () => {
    const no = await workbench.company.enter();
    const { page } = await (
      await workbench.as('clerk', { timezoneId: 'America/New_York' })
    ).open(`/orders/${no}?do=clerk.confirm-check`);
    const anHourAgo = shownAt(Date.now() - HOUR_MS);
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: '补充原因或实际发生时间' }).click();
    await write(form, { 内容完整: '是', 内容准确: '是', 实际发生时间: anHourAgo });
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('确认初审：已记录').waitFor();

    const { body } = await (await workbench.company.member('clerk')).get(`/api/orders/${no}/history`);
    const [, { occurredAt, recordedAt }] = body.items as { occurredAt: string; recordedAt: string }[];
    expect(shownAt(Date.parse(occurredAt))).toBe(anHourAgo);
    await page.getByRole('tab', { name: '历史记录' }).click();
    const entry = page.locator('[data-seq="2"]');
    await entry.getByText(shownAt(Date.parse(recordedAt))).waitFor();
    await entry.getByText(`实际发生于 ${anHourAgo}`).waitFor();
  });

  it('says so when there is no such order', async () => {
    const desk = (await workbench.as('clerk')).expects(/status of 404/);
    const { page } = await desk.open('/orders/SO-999999');
    await page.locator('.ant-result').waitFor();
    expect(await desk.barriers()).toEqual([]);
  });
});
