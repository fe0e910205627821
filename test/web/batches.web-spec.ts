import { batchesOf, day, enterInBatches, inParts } from '../support/batches.player.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();

describe('an order in batches', () => {
  it('shows its batches on its page, and in the lists of the departments instead of itself', async () => {
    const parts = inParts(day(24), day(24), [day(12), '4'], [day(24), '6']);
    const order = await enterInBatches(workbench.company, parts);
    const { no, make, pass } = batchesOf(workbench.company, order);
    await make(1, { 1: '4' });
    await pass(1, { 1: '4' });

    const desk = await workbench.as('clerk');
    const { page } = await desk.open(`/orders/${order}`);
    await page.getByText('先等这些往前走').first().waitFor();
    await page.getByRole('tab', { name: '订单内容' }).click();
    const row = page.getByRole('row', { name: no(1) });
    await row.getByText('检验合格 4').waitFor();
    await desk.picture('order-batches');
    expect(await desk.barriers()).toEqual([]);
    await row.getByRole('link', { name: no(1) }).click();
    await page.waitForURL(`**/processes/delivery-batches/${no(1)}`);
    await page.getByRole('heading', { name: no(1) }).waitFor();
    await page.getByRole('tab', { name: '订单内容' }).click();
    await page.getByText('所属订单').waitFor();
    await desk.picture('batch-content');
    expect(await desk.barriers()).toEqual([]);

    const floor = await workbench.as('production');
    const { page: lists } = await floor.open('/departments/production');
    await lists
      .getByRole('link', { name: no(2) })
      .first()
      .click();
    await lists.waitForURL(`**/processes/delivery-batches/${no(2)}`);
  });
});
