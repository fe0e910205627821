import type { Ordered, Step } from '../../src/demo/step.js';
import { sceneOf } from '../../src/demo/step.js';
import { entryOf, straightWay } from '../chaos/orders.js';
import type { Begins } from './chapter.js';

/** An order from its entry to its settlement, some steps a day, by the right people. */
export const order: Begins = (company) => {
  let ordered: Ordered | undefined;
  let steps: Step[] = [];

  return {
    name: 'an order from entry to settlement',
    act: async ({ working, part }) => {
      if (working < 0) return;
      const today = await company.product.clock.now();
      if (!ordered) {
        const entry = entryOf(() => 0.4, 'the month', today);
        ordered = { ...entry, no: await company.begin('sales', 'orders', 'sales.enter-order', entry) };
        steps = straightWay(ordered);
        return;
      }
      const due = part === 'evening' ? 1 : 2;
      for (const { by, type, data, reason } of steps.splice(0, due)) {
        await company.send(by, ['orders', ordered.no], type, data(sceneOf(ordered, today)), reason ? { reason } : {});
      }
    },
    missing: async (days) => {
      const { state } = await company.see('orders', ordered?.no ?? '');
      return days < 28 || state === 'settled' ? [] : [`the order ${ordered?.no} is ${state}`];
    },
  };
};

/** An order that waits for its customer: its clocks stand still, and go on from where they were. */
export const hold: Begins = (company) => {
  let no = '';
  const course: Readonly<Record<string, () => Promise<unknown>>> = {
    '0 evening': async () => {
      const today = await company.product.clock.now();
      no = await company.begin(
        'sales',
        'orders',
        'sales.enter-order',
        entryOf(() => 0.7, 'on hold', today),
      );
    },
    '1 noon': () => company.send('clerk', ['orders', no], 'clerk.hold', {}, { reason: '客户确认图纸' }),
    '5 noon': () => company.send('clerk', ['orders', no], 'clerk.resume', {}, { reason: '图纸已确认' }),
  };
  return {
    name: 'an order on hold',
    act: async ({ working, part }) => {
      await course[`${working} ${part}`]?.();
    },
    missing: async () => {
      const entries = await company.all('auditor', `/api/processes/orders/${no}/history`);
      return entries.some(({ type }) => type === 'clerk.resume') ? [] : [`${no} was never resumed`];
    },
  };
};
