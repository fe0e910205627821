import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import type { FollowUp } from '../process.js';
import { schemeStories } from './scheme.demo.js';
import { appraisedBy, opensAt } from './scheme.facts.js';
import { schemeMachine } from './scheme.machine.js';
import { schemeRules } from './scheme.rules.js';
import type { SchemeData } from './scheme.schema.js';
import { schemeExamples, schemeSchema } from './scheme.schema.js';
import type { SchemeEvent, SchemeFacts } from './scheme.types.js';

const WITH_REASON = { reason: true };

/** It was returned and not drafted anew since. */
const isReturned = ({ returned, drafted }: SchemeFacts): boolean =>
  (returned.at(-1)?.revision ?? 0) === (drafted?.revision ?? -1);

const events = eventsOf<SchemeFacts, keyof SchemeData>(
  {
    'hr.draft-scheme': [text('拟定考核方案', '擬定考核方案', 'Draft scheme'), { goal: isReturned }],
    'management.approve-scheme': [
      text('批准考核方案', '核准考核方案', 'Approve scheme'),
      { decides: true, goal: (facts) => !isReturned(facts) },
    ],
    'management.return-scheme': [text('退回考核方案', '退回考核方案', 'Return scheme'), WITH_REASON],
    'hr.withdraw-scheme': [text('撤回考核方案', '撤回考核方案', 'Withdraw scheme'), WITH_REASON],
    'hr.change-panel': [text('调整考核人员', '調整考核人員', 'Change people and panel'), WITH_REASON],
    'hr.open-period': [text('开始一期考核', '開始一期考核', 'Open period')],
    'clock.open-period': [text('自动开始考核', '自動開始考核', 'Opened by itself'), { internal: true }],
    'hr.retire-scheme': [text('停用考核方案', '停用考核方案', 'Retire scheme'), WITH_REASON],
  },
  { clock: { sender: 'any' } },
);

/** One act begins an appraisal of every office of the scheme. */
function appraisals(before: SchemeFacts | null, _event: unknown, after: SchemeFacts): FollowUp[] {
  if (before === null || after.periods.length === before.periods.length) return [];
  const { no: scheme, scheme: name, cadence, panel } = after;
  const { period, from, to, appraisals: numbers } = after.periods[after.periods.length - 1];
  return appraisedBy(after).map(({ office, person }, index) => {
    const rows = after.indicators.flatMap(({ office: of, ...row }) => (of === office ? [row] : []));
    const data = { scheme, name, cadence, period, from, to, office, person, panel, rows };
    return { start: 'appraisals', id: numbers[index], event: { type: 'scheme.open-appraisal', data } };
  });
}

/** A scheme of appraisal 绩效考核方案: who is appraised how often, by what and how (S0§七(二)1; S2§八1). */
export const appraisalScheme = defineProcess<SchemeFacts, SchemeEvent>({
  kind: 'appraisal-schemes',
  subject: 'people',
  prefix: 'KS',
  sequence: 'appraisal_scheme_no',
  name: text('绩效考核方案', '績效考核方案', 'Scheme of appraisal'),
  plural: 'Schemes of appraisal',
  version: 1,
  machine: schemeMachine,
  rules: schemeRules,
  events,
  schema: schemeSchema,
  examples: schemeExamples,
  entry: ['hr.draft-scheme'],
  milestones: {
    drafted: text('待批准', '待核准', 'Drafted'),
    approved: text('执行中', '執行中', 'In force'),
    retired: text('已停用', '已停用', 'Retired'),
    withdrawn: text('已撤回', '已撤回', 'Withdrawn'),
  },
  ends: ['retired', 'withdrawn'],
  titleOf: ({ scheme }) => [scheme],
  requestedBy: () => 'hr',
  followedBy: ({ drafters }) => drafters,
  about: () => [],
  timers: opensAt,
  causes: { appraisals: 'appraisals' },
  followUps: appraisals,
  notices: [
    { on: ['hr.draft-scheme'], tell: ['management'], clause: 'S0§七(二)1' },
    { on: ['management.return-scheme'], tell: ['hr'], clause: 'S0§七(二)1' },
    {
      to: 'approved',
      tell: ({ indicators }) => [...new Set(['hr' as const, ...indicators.map(({ office }) => office)])],
      clause: 'S0§七(二)1',
    },
  ],
  demo: schemeStories,
  suggestions: {
    'hr.draft-scheme': ({ scheme, cadence, opensItself, indicators, people, panel, method }) => ({
      scheme,
      cadence: cadence ?? undefined,
      opensItself,
      indicators,
      people,
      panel,
      method,
    }),
    'hr.change-panel': ({ people, panel }) => ({ people, panel }),
  },
});
