import { chartKit, drawn } from '../kit/chart.js';
import { blankChannel } from './channel.facts.js';
import { channelRules } from './channel.rules.js';

const kit = chartKit(channelRules, {});
const { to, noted } = kit;

const kept = { 'sales.change-channel': noted(), 'sales.end-channel': to('ended') };

/** While the company sells through it. */
const selling = {
  ...kept,
  'sales.note-channel-work': noted('SC-03'),
};

/** A channel of sales: found, opened, evaluated when it is due (S0§五(四)). */
export const channelMachine = drawn({
  id: 'sales-channels',
  rules: channelRules,
  kit,
  blank: blankChannel,
  life: {
    entering: {
      description: 'Not yet a channel. Never stored.',
      on: { 'sales.register-channel': to('candidate') },
    },
    candidate: {
      description: 'It might bring the goods to the market; nothing is sold through it yet.',
      on: { ...kept, 'sales.open-channel': to('active', 'SC-01', 'SC-03') },
    },
    active: {
      description: 'The company sells through it.',
      on: { ...selling, 'sales.evaluate-channel': noted('SC-02'), 'clock.fall-due': to('due') },
    },
    due: {
      description: 'The company sells through it, and its evaluation is due.',
      on: { ...selling, 'sales.evaluate-channel': to('active', 'SC-02') },
    },
    ended: { type: 'final', description: 'The company sells through it no longer.' },
  },
});
