import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';

const story = (by: string, recipient: string, steps: DemoStep[] = []): DemoStory => ({
  known: { recipient },
  steps: [
    {
      by,
      type: by.startsWith('sales') ? 'sales.give-link' : 'clerk.give-link',
      data: ({ order, day }) => ({
        order: order('SO71774')?.no ?? 'SO71774',
        recipient,
        validUntil: day(90),
        showsPapers: true,
        showsPrices: false,
      }),
    },
    ...steps,
  ],
});

/** One that opens, one that was taken back. */
export const linkStories: readonly DemoStory[] = [
  story('clerk', '收货员 周敏'),
  story('sales', '采购员 陈立', [step('sales', 'sales.revoke-link', {}, '联系人已离职')]),
];
