import { companyDay } from '../calendar.js';
import type { ProcessRule } from '../kit/rules.js';
import { gate } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { dataOf, GIVING, given, isActor, lacksInData, principal, remedy } from './project.rule-kit.js';
import type { ProjectEvent, ProjectFacts } from './project.types.js';

/** Days in the data in hand that are told of as past, and that a task or a step has still to keep. */
function misdated(_facts: ProjectFacts, event: ProjectEvent): string[] {
  const today = companyDay(event.at);
  const told = {
    madeOn: dataOf(event, 'engineering.make-sample')?.madeOn,
    sentOn: dataOf(event, 'engineering.submit-sample')?.sentOn,
    on: dataOf(event, 'sales.confirm-sample')?.on,
  };
  const asOf = companyDay(event.occurredAt);
  return [
    ...Object.entries(told).flatMap(([field, day]) => (day !== undefined && day > today ? [field] : [])),
    ...given(event).flatMap(({ dueOn }, index) => (dueOn < asOf ? [`tasks[${index}].dueOn`] : [])),
  ];
}

/** What the data in hand names and is not there, or is over: then nothing of it was recorded. */
function unknown(facts: ProjectFacts, event: ProjectEvent): string[] {
  const { at } = event;
  const task = dataOf(event, 'sales.withdraw-task')?.task;
  const fixed = dataOf(event, 'engineering.fix-findings')?.findings ?? [];
  const confirmed = dataOf(event, 'finder.confirm-fix')?.finding;
  const found = (no: string) => facts.findings.find(({ finding }) => finding === no);
  const answered = confirmed === undefined ? undefined : found(confirmed);
  return [
    ...(task !== undefined && facts.withdrawn.at(-1)?.at !== at ? ['task'] : []),
    ...fixed.flatMap(({ finding }, index) =>
      found(finding)?.measure?.at === at ? [] : [`findings[${index}].finding`],
    ),
    ...(confirmed !== undefined && answered?.closed?.at !== at && answered?.rejected.at(-1)?.at !== at
      ? ['finding']
      : []),
  ];
}

/** What an event names: days, tasks and findings, and whose word it is. */
export const namedRules = {
  'PT-12': {
    ...gate('product', 'sales'),
    sentence: text(
      '已发生事项的日期不晚于今天，任务日期不早于今天；所指的任务和问题存在且未了结',
      '已發生事項的日期不晚於今天，任務日期不早於今天；所指的任務與問題存在且未結案',
      'What has happened is dated today at the latest, tasks today or later; what is named is there and open.',
    ),
    remedy: remedy(
      [...GIVING, 'sales.withdraw-task', 'engineering.fix-findings', 'finder.confirm-fix'],
      '请更正列出的各项',
      '請更正所列各項',
      'Correct what is named.',
    ),
    ...lacksInData((facts, event) => [...misdated(facts, event), ...unknown(facts, event)]),
  },
  'PT-05': {
    ...gate('S4§二(五)', 'engineering'),
    sentence: text(
      '问题由提出人确认改好，整改人不确认',
      '問題由提出人確認改好，改善者不確認',
      'Who found it says whether it is mended, and never who mended it.',
    ),
    remedy: remedy(
      ['finder.confirm-fix'],
      '请由提出问题的人确认；自己整改的请由他人登记整改',
      '請由提出問題的人確認；自己改善的請由他人登錄改善',
      'Who found it: confirm it; whoever mended it has somebody else confirm.',
    ),
    ...lacksInData((facts, event) => {
      const confirmed = dataOf(event, 'finder.confirm-fix')?.finding;
      const found = facts.findings.find(({ finding }) => finding === confirmed);
      const isOwn = found?.measure != null && isActor(event, found.measure.by);
      return found && (found.by !== principal(event) || isOwn) ? ['finding'] : [];
    }),
  },
} satisfies Record<string, ProcessRule<ProjectFacts, ProjectEvent>>;
