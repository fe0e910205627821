import { chartKit, drawn } from '../kit/chart.js';
import { blankPublisher } from './publisher.facts.js';
import { publisherRules } from './publisher.rules.js';

const kit = chartKit(publisherRules, {});
const { to, noted } = kit;

/** Who keeps up what an office publishes: named, changed, ended (S0§六(二)2). */
export const publisherMachine = drawn({
  id: 'publishers',
  rules: publisherRules,
  kit,
  blank: blankPublisher,
  life: {
    entering: {
      description: 'Nobody named. Never stored.',
      on: { 'head.name-publisher': to('in-charge', 'PB-01', 'PB-02') },
    },
    'in-charge': {
      description: 'Keeps it accurate, timely and complete, and looks it through regularly.',
      on: {
        'head.change-publisher': noted('PB-02'),
        'publisher.confirm-information': noted('PB-03'),
        'clock.confirm-due': noted(),
        'head.end-publisher': to('ended'),
      },
    },
    ended: { type: 'final', description: 'The office publishes nothing any more, or names another.' },
  },
});
