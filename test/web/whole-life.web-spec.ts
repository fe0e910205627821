import { delivery } from './life/delivery.js';
import { plans } from './life/plans.js';
import { ORDER, review } from './life/review.js';
import { work } from './life/work.js';
import { Colleague } from './support/colleague.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();
/** The whole company at one order takes minutes, and twice that where the machine is shared; in milliseconds. */
const A_LIFE_MS = 480_000;

/** Everybody of the company, each signed in at a window of his own when he is first needed. */
function company() {
  const seated = new Map<string, Promise<Colleague>>();
  return (username: string): Promise<Colleague> => {
    const seat = seated.get(username) ?? workbench.visitor().then((desk) => Colleague.signsIn(desk, username));
    seated.set(username, seat);
    return seat;
  };
}

describe('an order', () => {
  it(
    'goes its whole life in the page, by the different people, and what is left of it is proven and kept',
    async () => {
      const person = company();
      const no = await (await person('sales')).enters(ORDER);
      for (const [index, deed] of [...review, ...plans, ...work, ...delivery].entries()) {
        const place = String(index + 1).padStart(2, '0');
        await (await person(deed.by)).does(deed, no, `life-${place}-${deed.does}`);
      }

      const clerk = await person('clerk');
      const page = await clerk.finds(no);
      const head = page.locator('.order-head');
      await head.getByText('已结算').first().waitFor();
      await head.getByText('记录已验证').waitFor();
      await page.getByText('已走完全部步骤').waitFor();
      await page.locator('.chart-window[data-drawn=true]').waitFor();
      await page.locator('[data-state="life.settled"].lit').waitFor();
      await page.locator('[data-state="life.producing"].visited').waitFor();
      await clerk.shows('life-50-settled');

      await page.getByRole('tab', { name: '历史记录' }).click();
      await page.locator('[data-seq="1"]').filter({ hasText: '录入订单' }).waitFor();
      await clerk.shows('life-51-history');
      const told = (await page.locator('[data-seq]').allInnerTexts()).join('\n');
      const people = [
        '王建国',
        '陈晓雯',
        '赵明辉',
        '李静怡',
        '郑大勇',
        '冯丽娟',
        '卫思敏',
        '沈玉林',
        '孙海涛',
        '蒋立新',
      ];
      expect([...people, '韩慧芳', '杨子涵'].filter((name) => !told.includes(name))).toEqual([]);

      await page.getByRole('tab', { name: '文件' }).click();
      await page.getByText('验收报告 YS-2027-018').waitFor();
      await clerk.shows('life-52-files');

      const archive = await person('archive');
      const files = await archive.goesTo('部门工作', '归档检查');
      const row = files.getByRole('row').filter({ hasText: no });
      await row.getByText('已结算').waitFor();
      await row.getByRole('cell').nth(4).getByText('0', { exact: true }).waitFor();
      await archive.shows('life-53-archive');
    },
    A_LIFE_MS,
  );
});
