import { companyDay, companyInstant, daysAfter } from '../calendar.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import type { Filling } from '../kit/suggestions.js';
import { text } from '../kit/text.js';
import type { Policy } from '../rulebook.js';
import { dutyStories } from './duty.demo.js';
import { FIGURES, figuresOf, originText } from './duty.figures.js';
import { dutyMachine } from './duty.machine.js';
import { DUTY_CADENCES, lineOf } from './duty.register.js';
import { dutyRules } from './duty.rules.js';
import type { DutyData } from './duty.schema.js';
import { dutyExamples, dutySchema } from './duty.schema.js';
import type { DutyEvent, DutyFacts } from './duty.types.js';

const events = eventsOf<DutyFacts, keyof DutyData>(
  {
    'operations.open-duty': [text('发起周期性义务', '發起週期性義務', 'Open duty')],
    'office.submit-duty': [text('提交', '提交', 'Submit duty'), { goal: true }],
    'reviewer.accept-duty': [text('接收', '接收', 'Accept duty'), { goal: true, decides: true }],
    'reviewer.return-duty': [text('退回补充', '退回補充', 'Return duty'), { reason: true }],
    'head.excuse-duty': [text('免除本期', '免除本期', 'Excuse duty'), { reason: true, head: true }],
    'operations.miss-duty': [text('登记未履行', '登錄未履行', 'Register as missed')],
  },
  {
    office: { role: text('义务部门', '義務部門', 'Office with the duty'), sender: ({ office }) => office ?? 'any' },
    head: {
      role: text('义务部门负责人', '義務部門主管', 'Head of the office'),
      sender: ({ office }) => office ?? 'any',
    },
    reviewer: { role: text('审阅部门', '審閱部門', 'Reviewing office'), sender: ({ reviewer }) => reviewer ?? 'any' },
  },
);

/** Default of ours: so many days after its day nobody hands it in any more. */
const MISSED_DAYS = 'duties.missed-days';
const SHIPPED_DAYS = '7';

/**
 * While it waits to be handed in, it is registered as missed by itself some days after its day; what was returned has as
 * many days from then on.
 */
function missedAt(
  { dueOn, submitted, returned, accepted, excused, missed }: DutyFacts,
  { thresholds }: Pick<Policy, 'thresholds'>,
) {
  const back = returned.at(-1)?.at ?? null;
  const waits = (submitted === null || (back !== null && back > submitted.at)) && !accepted && !excused && !missed;
  if (!waits || dueOn === null) return [];
  const last = back !== null && companyDay(back) > dueOn ? companyDay(back) : dueOn;
  const over = daysAfter(last, Number(thresholds[MISSED_DAYS] ?? SHIPPED_DAYS) + 1);
  return over === null ? [] : [{ at: companyInstant(over, '00:00'), event: 'operations.miss-duty' }];
}

/** What the product knows of what is asked for, as long as nobody has handed it in. */
const knownTo = ({ submitted }: DutyFacts, { observed = {} }: Filling) =>
  figuresOf({ observed }).filter(({ name }) => !submitted?.figures.some((figure) => figure.name === name));

/** One period of a duty 周期性义务: what an office hands in regularly, and another looks at. */
export const duty = defineProcess<DutyFacts, DutyEvent>({
  kind: 'duties',
  subject: 'coordination',
  prefix: 'DU',
  sequence: 'duty_no',
  name: text('周期性义务', '週期性義務', 'Duty'),
  plural: 'Duties',
  version: 1,
  machine: dutyMachine,
  rules: dutyRules,
  events,
  schema: dutySchema,
  examples: dutyExamples,
  entry: ['operations.open-duty'],
  milestones: {
    due: text('待提交', '待提交', 'Due'),
    submitted: text('待审阅', '待審閱', 'Submitted'),
    accepted: text('已接收', '已接收', 'Accepted'),
    excused: text('已免除', '已免除', 'Excused'),
    missed: text('未履行', '未履行', 'Missed'),
  },
  ends: ['accepted', 'excused', 'missed'],
  stateNames: {
    late: text('期限', '期限', 'Term'),
    'in-time': text('按期', '按期', 'In time'),
    overdue: text('逾期', '逾期', 'Late'),
  },
  titleOf: ({ duty: id, period }) => [id === null ? null : lineOf(id).name['zh-CN'], period],
  titleIn: ({ duty: id, period }, language) => [id === null ? null : lineOf(id).name[language], period],
  requestedBy: ({ office }) => office,
  dueName: text('提交期限', '提交期限', 'To be handed in by'),
  timers: missedAt,
  notices: [
    { on: ['operations.open-duty'], tell: ({ office }) => (office ? [office] : []) },
    { to: 'submitted', tell: ({ reviewer }) => (reviewer ? [reviewer] : []) },
    { on: ['reviewer.return-duty'], tell: ({ office }) => (office ? [office] : []) },
    { on: ['head.excuse-duty'], tell: ({ reviewer }) => ['operations', ...(reviewer ? [reviewer] : [])] },
    { to: 'missed', tell: ({ office }) => ['management', ...(office ? [office] : [])] },
  ],
  cadences: DUTY_CADENCES,
  demo: dutyStories,
  thresholds: {
    [MISSED_DAYS]: {
      unit: 'days',
      lowered: 'higher',
      rules: ['DU-03'],
      shipped: SHIPPED_DAYS,
      label: text(
        '期限后自动登记未履行的天数',
        '期限後自動登錄未履行的天數',
        'Days after its day on which a duty is registered as missed by itself',
      ),
    },
  },
  suggestions: {
    'office.submit-duty': (facts, filling) => ({
      text: facts.submitted?.text,
      figures: facts.asks.map((name) => {
        const [known] = knownTo(facts, filling).filter((figure) => figure.name === name);
        return facts.submitted?.figures.find((figure) => figure.name === name) ?? { name, value: known?.value };
      }),
    }),
  },
  origins: {
    'office.submit-duty': (facts, filling, language) =>
      knownTo(facts, filling).map((figure) => originText(figure, language)),
  },
  observes: { 'office.submit-duty': FIGURES },
  // What is agreed with a customer is for those who see prices; with a supplier, also for those who buy.
  secrets: {
    'figures.receivables': 'price',
    'figures.unmatched': 'price',
    'suggested.receivables': 'price',
    'suggested.unmatched': 'price',
    'figures.balance': 'purchase-cost',
    'suggested.balance': 'purchase-cost',
  },
});
