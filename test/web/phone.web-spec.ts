import type { Language } from '../../machines/rulebook.js';
import { useWorkbench } from './support/workbench.js';
import { foreignWords } from './support/words.js';

const workbench = useWorkbench();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const PATIENCE_MS = 240_000;

/** What other words can break: names, their language, and how large a thing is that holds them. The rest needs one language. */
const SPOKEN = [
  'target-size',
  'button-name',
  'link-name',
  'label',
  'select-name',
  'image-alt',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'html-has-lang',
  'html-lang-valid',
  'document-title',
  'label-content-name-mismatch',
];

/** What the demo company has entered, which happens to be a word of the page. */
const ENTERED = new Set(['包装', '质量', '物料', '成品', '其他', '过程检验']);

/** Nothing fades in or out any more: what is half faded has no colour of its own yet. */
const isAtRest = (): boolean =>
  document.getAnimations().every(({ effect }) => effect?.getComputedTiming().endTime === Infinity);

interface Deed {
  by: string;
  event: string;
}

/** Whether somebody finds the form of an event at an order now: one in batches is made and inspected batch by batch. */
async function isOffered(no: string, { by, event }: Deed): Promise<boolean> {
  const { body } = await (await workbench.company.member(by)).get(`/api/orders/${no}/next`);
  return (body.events as { type: string }[]).some(({ type }) => type === event);
}

/** The first order among these at which all of this can be done. */
async function first(orders: readonly string[], ...deeds: Deed[]): Promise<string> {
  for (const no of orders) {
    if ((await Promise.all(deeds.map((deed) => isOffered(no, deed)))).every(Boolean)) return no;
  }
  throw new Error(`None of ${orders.join(', ')} takes ${deeds.map(({ event }) => event).join(' and ')}`);
}

/** Where an order of this state is; the page's own words are then those of that state. */
async function orderIn(state: string, ...deeds: Deed[]): Promise<string> {
  const { body } = await (await workbench.company.member('manager')).get(`/api/orders?state=${state}&limit=100`);
  return first(
    (body.items as { no: string }[]).map(({ no }) => no),
    ...deeds,
  );
}

/** An order that has been made, and waits for its final inspection. */
async function finishedOrder(): Promise<string> {
  const quality = await workbench.company.member('quality');
  const { body } = await quality.get('/api/departments/quality/inspections?kind=final&open=true&limit=100');
  const orders = (body.items as { orderNo: string }[])
    .map(({ orderNo }) => orderNo)
    .filter((no) => no.startsWith('SO-'));
  return first(orders, { by: 'quality', event: 'quality.pass-final' });
}

const anyRequisition = async (): Promise<string> => {
  const production = await workbench.company.member('production');
  const { body } = await production.get('/api/processes/purchase-requisitions?state=signed&limit=1');
  return body.items[0].no as string;
};

const WALKS: readonly [username: string, pages: (found: Record<string, string>) => string[]][] = [
  [
    'clerk',
    ({ producing, settled }) => [
      '/',
      '/?show=waiting',
      '/orders',
      '/board',
      '/calendar?of=company',
      '/calendar?view=gantt',
      '/departments/clerk?show=follow-ups',
      '/departments/production',
      `/orders/${producing}`,
      `/orders/${producing}?tab=content`,
      `/orders/${producing}?tab=history`,
      `/orders/${producing}?tab=past`,
      `/orders/${producing}?tab=files`,
      `/orders/${settled}`,
    ],
  ],
  ['sales', ({ inspected }) => ['/orders/new', '/import', `/orders/${inspected}?do=sales.record-acceptance`]],
  [
    'production',
    ({ producing, asked }) => [
      '/departments/production?show=jobs',
      `/orders/${producing}?do=production.report-progress`,
      '/processes/purchase-requisitions',
      '/processes/purchase-requisitions/new',
      `/processes/purchase-requisitions/${asked}`,
    ],
  ],
  [
    'quality',
    ({ producing, finished }) => [
      '/departments/quality?show=inspections',
      `/orders/${producing}?do=quality.record-in-process`,
      `/orders/${finished}?do=quality.pass-final`,
    ],
  ],
  [
    'manager',
    () => [
      '/dashboard',
      '/rules',
      '/rules?show=clauses',
      '/rules?show=policy',
      '/departments/management',
      '/departments/quality?show=figures',
      '/departments/production?show=load',
      '/departments/operations?show=durations',
      '/departments/operations?show=stages',
      '/departments/market?show=needs',
      '/departments/hr?show=counts',
    ],
  ],
];

describe('on a phone', () => {
  it.each<[Language]>([['zh-CN'], ['zh-TW'], ['en']])(
    'every main page fits and speaks %s',
    async (language) => {
      const found: Record<string, string> = {};
      found.producing = await orderIn(
        'producing',
        { by: 'production', event: 'production.report-progress' },
        { by: 'quality', event: 'quality.record-in-process' },
      );
      found.inspected = await orderIn('inspected', { by: 'sales', event: 'sales.record-acceptance' });
      found.settled = await orderIn('settled');
      found.finished = await finishedOrder();
      found.asked = await anyRequisition();
      const wrong: string[] = [];
      for (const [username, pages] of WALKS) {
        const desk = await workbench.as(username, { ...PHONE, language });
        const { page } = desk;
        for (const path of pages(found)) {
          await desk.open(path);
          await page.locator('h1, .ant-drawer-title').first().waitFor();
          await desk.drawn();
          if (path.includes('?do=')) await page.locator('.ant-drawer form').waitFor();
          await page.waitForFunction(isAtRest);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          if (width > 390) wrong.push(`${path}: ${width} px wide`);
          const words = await foreignWords(page, language, ENTERED);
          if (words.length > 0) wrong.push(`${path}: says ${words.join(' | ')}`);
          const barriers = await desk.barriers('body', language === 'zh-CN' ? undefined : SPOKEN);
          wrong.push(...barriers.map((barrier) => `${path}: ${barrier}`));
          await desk.picture(`phone-${language}-${path.replaceAll(/[^a-z0-9]+/gi, '-')}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('an office is urged from the page of its order', async () => {
    const no = await workbench.company.enter();
    await workbench.company.bring(no, 'clerk.confirm-check', 'sales.review');
    const desk = await workbench.as('clerk', PHONE);
    const { page } = await desk.open(`/orders/${no}`);
    await page.getByRole('button', { name: `催办: 采购部 ${no}` }).click();
    await page.getByText('还没有催过').waitFor();
    await desk.picture('phone-urge-dialog');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await desk.barriers('.ant-modal')).toEqual([]);
  });
});
