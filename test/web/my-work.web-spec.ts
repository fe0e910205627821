import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('my work', () => {
  it.each([
    ['clerk', '跟单员'],
    ['quality', '质量部'],
    ['production', '生产部'],
    ['finance', '财务部'],
  ])('shows %s what waits for the office, each with what to do', async (username) => {
    const desk = await workbench.as(username);
    const { page } = await desk.open('/');
    await page.getByRole('heading', { name: '我的工作' }).waitFor();
    await page.getByRole('button', { name: '处理' }).first().waitFor();
    expect(await desk.barriers()).toEqual([]);
  });

  it('shows after it what is only advised, marked as such, and does not count it', async () => {
    const desk = await workbench.as('sales');
    const { page } = await desk.open('/');
    const advised = page.getByRole('row').filter({ hasText: '召开评审会议' });
    await advised.first().getByText('提醒', { exact: true }).waitFor();
    const rows = await page.locator('tbody tr[data-row-key]').allInnerTexts();
    const [, counted] = /(\d+) 单 · \d+ 项待办/.exec(await page.locator('.list-head').innerText()) ?? [];
    const first = rows.findIndex((row) => row.includes('提醒'));
    expect(first).toBe(Number(counted));
    expect(rows.slice(first).every((row) => row.includes('提醒'))).toBe(true);
    await desk.picture('my-work-advised');
    await page.locator('.ant-segmented').getByText('提醒').click();
    await advised.first().waitFor();
    expect(await page.locator('tbody tr[data-row-key]').count()).toBe(rows.length - first);
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('my-work-only-advised');
  });

  it('shows what has just come to an office without being loaded again, nor what is advised looked for again', async () => {
    const desk = await workbench.as('clerk');
    const { page } = desk;
    const hears = page.waitForResponse((response) => response.url().endsWith('/api/stream'));
    await desk.open('/');
    await hears;
    // What may have been missed before it heard of anything is read once more.
    await page.waitForResponse((response) => response.url().includes('level=warn'));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).search));
    const no = await workbench.company.enter();
    await page.getByLabel('筛选单号、客户、事项').fill(no);
    await page.getByRole('row', { name: no }).first().waitFor({ timeout: 15_000 });
    expect(asked).toContain('?limit=100');
    expect(asked.filter((search) => search.includes('level=warn'))).toEqual([]);
  });

  it('shows what was urged before everything else, with by whom and with what words, and marks all notices as read', async () => {
    const { company } = workbench;
    const no = await company.enter();
    await company.bring(no, 'clerk.confirm-check');
    const sales = await company.member('sales');
    await sales.post(`/api/processes/orders/${no}/urgings`, { event: 'quality.review', note: '客户明天来厂' });
    const desk = await workbench.as('quality');
    const { page } = desk;
    await desk.open('/');
    const urged = page.getByRole('row', { name: no });
    await urged.getByText('「客户明天来厂」').waitFor();
    expect(await urged.innerText()).toContain('被催 1 次');
    const rows = await page.locator('tbody tr[data-row-key]').allInnerTexts();
    const last = rows.findLastIndex((row) => row.includes('被催'));
    expect(rows.slice(0, last + 1).every((row) => row.includes('被催'))).toBe(true);
    await page.getByLabel('排序').click();
    await page.getByTitle('按单号').click();
    await page.getByRole('button', { name: '全部已读' }).click();
    await page.getByRole('button', { name: '全部已读' }).waitFor({ state: 'detached' });
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('my-work-urged');
    await page.getByLabel('筛选单号、客户、事项').fill('没有这样的单');
    await page.getByText('没有符合筛选的工作').waitFor();
  });

  it('shows a manager what was escalated to him, whose it is and why', async () => {
    const desk = await workbench.as('manager');
    const { page } = desk;
    await desk.open('/?show=escalated');
    await page.getByText('逾期未办、按规定上报给您的工作').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('my-work-escalated');
  });
});
