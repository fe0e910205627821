import { chartKit, drawn } from '../kit/chart.js';
import { awaited, blankLink, isOver } from './link.facts.js';
import { linkRules } from './link.rules.js';
import type { LinkFacts } from './link.types.js';

const kit = chartKit(linkRules, {
  'is-over': isOver,
  'is-revoked': (facts: LinkFacts) => facts.revoked !== null && awaited(facts).length === 0,
  'is-expired': (facts: LinkFacts) => facts.expired !== null && awaited(facts).length === 0,
});
const { to, noted, follows } = kit;

const answers = {
  'sales.confirm-signature': noted('CL-03', 'CL-04'),
  'sales.decline-signature': noted('CL-03'),
};

/** The life of a customer's link: it opens an order until it is revoked or its last day is over. */
export const linkMachine = drawn({
  id: 'customer-links',
  rules: linkRules,
  kit,
  blank: blankLink,
  life: {
    entering: {
      description: 'Not yet given. Never stored.',
      on: {
        'sales.give-link': to('active', 'CL-01', 'CL-02'),
        'clerk.give-link': to('active', 'CL-01', 'CL-02'),
      },
    },
    active: {
      description: 'Whoever has the key sees the order, and may sign and complain.',
      always: follows(['revoked', 'is-revoked'], ['expired', 'is-expired'], ['settling', 'is-over']),
      on: {
        'customer.sign-acceptance': noted(),
        'customer.complain': noted(),
        'sales.revoke-link': noted(),
        'clerk.revoke-link': noted(),
        'clock.expire-link': noted(),
        ...answers,
      },
    },
    settling: {
      description: 'It opens nothing any more; what the customer has signed before is still to be answered.',
      always: follows(['revoked', 'is-revoked'], ['expired', 'is-expired']),
      on: answers,
    },
    revoked: { type: 'final', description: 'Taken back by the company.' },
    expired: { type: 'final', description: 'Its last day is over.' },
  },
});
