import { purchaseExamples } from '../../machines/purchase-orders/purchase.examples.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import { write } from './support/sheet.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();
const KIND = '/api/processes/purchase-orders';
const HENGLI = '上海恒力轴承有限公司';

/** What is bought for an order, drafted by procurement over HTTP: the number of the purchase order. */
async function drafted(order: string): Promise<string> {
  const { currency, lines } = purchaseExamples['procurement.draft-order'];
  const rows = lines.map(({ price: _, ...line }) => ({ ...line, dueOn: '2099-03-19', order }));
  const buyer = await workbench.company.member('procurement');
  const data = { supplier: HENGLI, currency, lines: rows };
  const { body } = await buyer.post(KIND, { type: 'procurement.draft-order', data });
  return body.no as string;
}

describe('the material of an order', () => {
  it('is shown on its page: what was ordered, what is late, and what that does to the promised day', async () => {
    const order = await workbench.company.enter();
    const desk = await workbench.as('clerk');
    const { page } = await desk.open(`/orders/${order}`);
    await page.getByRole('tab', { name: '物料' }).click();
    await page.getByText('没有为本订单下达采购订单').waitFor();
    await desk.picture('order-without-purchases');
    const purchase = await drafted(order);
    const asked = requisitionExamples['requester.submit'];
    const maker = await workbench.company.member('production');
    const form = { type: 'requester.submit', data: { ...asked, order } };
    const { body } = await maker.post('/api/processes/purchase-requisitions', form);
    await page.reload();
    await page.getByRole('tab', { name: '物料' }).click();
    await page.getByText('未下单', { exact: true }).waitFor();
    // Nobody has ordered yet what the requisition asks for.
    const left = page.getByRole('alert').filter({ hasText: '已申请、尚未下单' });
    await left.filter({ hasText: '交叉滚子轴承 RB25025 10 套' }).waitFor();
    await left.getByRole('link', { name: String(body.no) }).waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.picture('order-purchases');
    await page.getByRole('tabpanel').getByRole('link', { name: purchase }).click();
    await page.waitForURL(`**/processes/purchase-orders/${purchase}`);
    await page.getByText('下达采购订单').first().waitFor();
  });
});

describe('a purchase order', () => {
  it('is placed on the page, and refused where the supplier is none of the company’s', async () => {
    const purchase = await drafted(await workbench.company.enter());
    const desk = (await workbench.as('procurement')).expects(/status of 409/);
    const { page } = await desk.open(`/processes/purchase-orders/${purchase}?do=procurement.place-order`);
    const form = page.getByRole('dialog');
    await write(form, {
      采购方式: '询价',
      报价: [{ 供应商: HENGLI, 单价: '38600', '交货期（天）': '7' }],
      询价不足的原因: '独家供应',
      明细: [{ 单价: '3860' }],
      质量标准: 'GB/T 307.1 P5 级',
      包装要求: '木箱',
      付款条件: '验收后 30 天',
      合同编号: 'PC-88',
      关键物资: '是',
    });
    await desk.picture('purchase-form');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await form.getByText('采购订单只下给合格供应商').waitFor();
    expect(await desk.barriers('[role=dialog]')).toEqual([]);
    await desk.picture('purchase-refused');
  });
});
