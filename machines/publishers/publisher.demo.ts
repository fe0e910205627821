import type { DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { Office } from '../offices.js';

const named = (by: string, office: Office, person: string, deputy?: string): DemoStory => ({
  known: { office },
  steps: [
    {
      by,
      type: 'head.name-publisher',
      data: (scene) => ({
        office,
        person: scene.person(person),
        ...(deputy && { deputy: scene.person(deputy) }),
        duties: '发布当日更新，变更即时更正',
      }),
    },
  ],
});

const production = named('production-head', 'production', 'production', 'production-head');

/** Three offices have a maintainer; one has looked through what it publishes. */
export const publisherStories: readonly DemoStory[] = [
  named('sales-head', 'sales', 'sales', 'sales2'),
  {
    ...production,
    steps: [
      ...production.steps,
      step('production', 'publisher.confirm-information', {
        accurate: true,
        timely: false,
        complete: true,
        findings: '两天日报次日才补录，已提醒班组当日填报',
      }),
    ],
  },
  named('quality2', 'quality', 'quality'),
];
