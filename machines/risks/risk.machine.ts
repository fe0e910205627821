import { chartKit, drawn } from '../kit/chart.js';
import { blankRisk } from './risk.facts.js';
import { riskRules } from './risk.rules.js';

const kit = chartKit(riskRules, {});
const { to, noted } = kit;

/** Whoever knows of it may say what it comes to, whatever stands. */
const ends = {
  'office.close-risk': to('closed', 'RK-01', 'RK-02'),
  'management.accept-risk': to('accepted', 'RK-01'),
};

/** The life of a risk: identified, assessed, treated, and closed or accepted (S4§六). */
export const riskMachine = drawn({
  id: 'risks',
  rules: riskRules,
  kit,
  blank: blankRisk,
  life: {
    entering: {
      description: 'Not yet on record. Never stored.',
      on: { 'any.identify-risk': to('identified'), 'review.identify-risk': to('identified') },
    },
    identified: {
      description: 'The office in charge says how likely and how bad it is.',
      on: {
        'office.pass-on-risk': noted(),
        'office.assess-risk': to('assessed'),
        'office.treat-risk': to('treated', 'RK-01'),
        ...ends,
      },
    },
    assessed: {
      description: 'A countermeasure is planned, or the leader accepts the risk.',
      on: {
        'office.pass-on-risk': noted(),
        'office.assess-risk': noted(),
        'office.treat-risk': to('treated', 'RK-01'),
        ...ends,
      },
    },
    treated: {
      description: 'The countermeasure is carried out; more may follow.',
      on: { 'office.assess-risk': noted(), 'office.treat-risk': noted('RK-01'), ...ends },
    },
    closed: { type: 'final', description: 'Treated, and over.' },
    accepted: { type: 'final', description: 'The leader lives with it.' },
  },
});
