import { companyDay } from '../../machines/calendar.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const PATIENCE_MS = 180_000;

/** A meeting of the demo that is still to come or was held, with its day. */
async function someMeeting(): Promise<{ no: string; day: string; title: string }> {
  const operations = await workbench.company.member('operations');
  const { body } = await operations.get('/api/processes/meetings?state=agenda-set');
  const no = body.items[0].no as string;
  const { facts } = (await operations.get(`/api/processes/meetings/${no}`)).body as {
    facts: { on: string; title: string };
  };
  return { no, day: facts.on, title: facts.title };
}

/** An order of the demo for whose clerk a time is set, with the day. */
async function someWait(): Promise<{ no: string; day: string }> {
  const clerk = await workbench.company.member('clerk');
  const { items } = (await clerk.get('/api/inbox')).body as { items: { process: string; dueAt: string | null }[] };
  const { process, dueAt } = items.find((item) => item.dueAt !== null) ?? items[0];
  return { no: process, day: companyDay(String(dueAt)) };
}

describe('the calendar', () => {
  it(
    'shows a month, a week and a list of what is mine or the company’s, and opens it',
    async () => {
      const { no, day, title } = await someMeeting();
      const desk = await workbench.as('operations');
      const { page } = desk;
      await desk.open(`/calendar?of=company&day=${day}`);
      await page.locator('.month .calendar-item').first().waitFor();
      await desk.picture('calendar-month');
      expect(await desk.barriers()).toEqual([]);

      await page.getByText('周', { exact: true }).first().click();
      await page.locator('.month-week').getByRole('link', { name: title }).waitFor();
      await desk.picture('calendar-week');
      expect(await desk.barriers()).toEqual([]);

      await page.getByText('列表', { exact: true }).click();
      await page.getByRole('heading', { name: new RegExp(day) }).waitFor();
      await page.locator('.calendar-kinds').getByText('会议', { exact: true }).click();
      await page.waitForURL(/kind=meetings/);
      await desk.drawn();
      await desk.picture('calendar-list');
      expect(await desk.barriers()).toEqual([]);
      await page.getByRole('link', { name: title }).first().click();
      await page.waitForURL(`**/processes/meetings/${no}`);
    },
    PATIENCE_MS,
  );

  it(
    'shows until when one is waited for, in one’s own at once, elsewhere where it is chosen',
    async () => {
      const desk = await workbench.as('manager');
      const { page } = desk;
      await desk.open('/calendar?view=list');
      const whats = page.getByRole('group', { name: '内容' });
      await whats.getByText('待办时限').waitFor();
      const chosen = () => whats.locator('.ant-tag-checkable-checked').allInnerTexts();
      expect(await chosen()).toEqual(['到期', '待办时限', '日程', '送货', '预计到达', '应收款日']);
      await desk.open('/calendar?view=list&of=company');
      await whats.getByText('待办时限').waitFor();
      expect(await chosen()).toEqual(['到期', '日程', '送货', '预计到达', '应收款日']);
      await whats.getByText('待办时限').click();
      await page.waitForURL(/what=due%2Cwait%2Cappointment%2Cdelivery%2Carrival/);
      const { no, day } = await someWait();
      await desk.open(`/calendar?view=list&of=company&what=wait&day=${day}`);
      const wait = page.locator('.calendar-wide').filter({ hasText: no }).first();
      await wait.waitFor();
      expect(await wait.innerText()).toMatch(/^\d\d:\d\d\s+跟单员 .+ ·/);
      await desk.drawn();
      await desk.picture('calendar-waits');
      expect(await desk.barriers()).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'is a list by day on a phone, and names holidays',
    async () => {
      const desk = await workbench.as('clerk', PHONE);
      const { page } = desk;
      await desk.open('/calendar?of=company&day=2026-10-01');
      await page.locator('.state, .calendar-day').first().waitFor();
      const { day, title } = await someMeeting();
      await desk.open(`/calendar?of=company&day=${day}`);
      await page.locator('.calendar-wide').getByRole('link', { name: title }).first().waitFor();
      await desk.picture('calendar-phone');
      expect(await desk.barriers()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    },
    PATIENCE_MS,
  );

  it('says that nothing stands there, and that it could not be read', async () => {
    const desk = await workbench.as('clerk');
    const { page } = desk;
    await desk.open('/calendar?view=list&day=2031-02-01');
    await page.getByText('这段时间没有安排').waitFor();
    await page.getByText(/2031-02-01 起没有日历依据/).waitFor();
    desk.expects(/status of 500/);
    await page.route('**/api/calendar?**', (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.getByRole('button', { name: '往后' }).click();
    await page.getByRole('button', { name: '重试' }).waitFor();
    await desk.picture('calendar-failing');
    expect(await desk.barriers()).toEqual([]);
  });

  it(
    'is subscribed to by an address that is shown once, and that can be revoked',
    async () => {
      const desk = await workbench.as('clerk');
      const { page } = desk;
      await desk.open('/calendar?feeds=open');
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: '生成地址' }).click();
      const address = await drawer.locator('.feed-address').innerText();
      await desk.picture('calendar-feeds');
      expect(await desk.barriers('[role=dialog]')).toEqual([]);
      const read = () => fetch(address.trim());
      const answer = await read();
      expect([answer.status, (await answer.text()).slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);
      await drawer.getByRole('button', { name: '撤销' }).click();
      await page.locator('.ant-popconfirm').getByRole('button', { name: '撤销' }).click();
      await drawer.getByText('还没有订阅').waitFor();
      expect((await read()).status).toBe(404);
    },
    PATIENCE_MS,
  );

  it.each(['en', 'zh-TW'] as const)('is drawn in %s', async (language) => {
    const desk = await workbench.as('manager', { language });
    await desk.open('/calendar?of=company');
    await desk.page.getByRole('heading', { level: 1 }).waitFor();
    await desk.picture(`calendar-${language}`);
  });
});
