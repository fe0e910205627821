import { chartKit, drawn } from '../kit/chart.js';
import { blankScheme } from './scheme.facts.js';
import { schemeRules } from './scheme.rules.js';

const kit = chartKit(schemeRules, {});
const { to, noted } = kit;

const draft = ['KS-02', 'KS-03'] as const;

/** The life of a scheme of appraisal: drafted, approved, retired (S0§七(二)1). */
export const schemeMachine = drawn({
  id: 'appraisal-schemes',
  rules: schemeRules,
  kit,
  blank: blankScheme,
  life: {
    entering: { description: 'Not yet a scheme. Never stored.', on: { 'hr.draft-scheme': to('drafted', ...draft) } },
    drafted: {
      description: 'Human resources has drafted it; the leader approves it, or returns it.',
      on: {
        'hr.draft-scheme': noted(...draft),
        'management.approve-scheme': to('approved', 'KS-01', ...draft),
        'management.return-scheme': noted(),
        'hr.withdraw-scheme': to('withdrawn'),
      },
    },
    approved: {
      description: 'In force: each of its periods begins an appraisal of every office.',
      on: {
        'hr.change-panel': noted(),
        'hr.open-period': noted('KS-04', 'KS-05'),
        'clock.open-period': noted(),
        'hr.retire-scheme': to('retired'),
      },
    },
    retired: { type: 'final', description: 'No period begins by it any more.' },
    withdrawn: { type: 'final', description: 'Given up before it was in force.' },
  },
});
