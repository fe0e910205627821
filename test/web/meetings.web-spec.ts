import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

const LIST = '/processes/meetings';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const PATIENCE_MS = 180_000;

/** A meeting of the demo in this state. */
async function meetingIn(state: string): Promise<string> {
  const { body } = await (await workbench.company.member('operations')).get(`/api${LIST}?state=${state}`);
  return body.items[0].no as string;
}

describe('the room of a meeting', () => {
  it(
    'has the agenda, what lies before each item, and the form in which the recorder writes what was resolved',
    async () => {
      const no = await meetingIn('open');
      const desk = await workbench.as('clerk');
      const { page } = desk;
      await desk.open(`${LIST}/${no}?tab=room`);
      const room = page.locator('.room');
      await room.locator('.room-item.now').filter({ hasText: '轴承缺料与二车间排产' }).waitFor();
      await room.locator('.room-material').getByText('BRG-25 缺 40 套').waitFor();
      await desk.picture('meeting-room');
      expect(await desk.barriers()).toEqual([]);

      await room.getByRole('button', { name: /四月订单预测/ }).click();
      await room.locator('.room-resolution').filter({ hasText: '与东方机械确认追加订单' }).waitFor();
      await room.getByRole('button', { name: /轴承缺料/ }).click();

      const record = room.locator('.room-record');
      await record.getByLabel('讨论概要').fill('供方八日到货，二车间周末加班一班。');
      await record.getByLabel('决议内容').fill('跟踪轴承到货并每日通报');
      const who = record.getByLabel('人员');
      await who.click();
      await who.pressSequentially('冯丽娟');
      await page.locator('.ant-select-item-option').filter({ hasText: '冯丽娟 · 采购部' }).click();
      await record.getByLabel('完成日期').fill('2099-03-12');
      await record.getByLabel('完成日期').press('Enter');
      await record.getByRole('button', { name: /提\s*交/ }).click();
      await room.locator('.room-resolution').filter({ hasText: '跟踪轴承到货并每日通报' }).waitFor();
      const { body } = await (await workbench.company.member('clerk')).get(`/api${LIST}/${no}`);
      const { resolutions } = body.facts as { resolutions: object[] };
      expect(resolutions.at(-1)).toMatchObject({ content: '跟踪轴承到货并每日通报', office: 'procurement' });
    },
    PATIENCE_MS,
  );

  it(
    'is signed in to on a phone with one touch',
    async () => {
      const no = await meetingIn('agenda-set');
      const desk = await workbench.as('sales-head', PHONE);
      const { page } = desk;
      await desk.open(`${LIST}/${no}?tab=room`);
      await page.locator('.room-item').first().waitFor();
      await desk.picture('meeting-phone');
      expect(await desk.barriers()).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wide).toBe(false);
      await page.locator('.room-sign-in').tap();
      await page
        .locator('.room-attendance')
        .getByText(/已签到/)
        .waitFor();
      const { body } = await (await workbench.company.member('clerk')).get(`/api${LIST}/${no}`);
      expect(body.facts.signedIn).toMatchObject([{ late: false }]);
    },
    PATIENCE_MS,
  );

  it(
    'keeps what its series has resolved',
    async () => {
      const no = await meetingIn('released');
      const desk = await workbench.as('operations');
      await desk.open(`${LIST}/${no}?tab=series`);
      await desk.page.getByRole('cell', { name: '跟踪 BRG-25 到货并每日通报' }).first().waitFor();
      await desk.picture('meeting-series');
      expect(await desk.barriers()).toEqual([]);
    },
    PATIENCE_MS,
  );
});
