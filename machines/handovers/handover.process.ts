import { passing } from '../kit/beside.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { OFFICE_NAMES } from '../offices.js';
import { handoverStories } from './handover.demo.js';
import { handoverEffects } from './handover.effects.js';
import { askedOf, openItems, successorsOf } from './handover.facts.js';
import { handoverFollowUps } from './handover.follow-ups.js';
import { HOLDINGS, STAFF } from './handover.holdings.js';
import { handoverMachine } from './handover.machine.js';
import { handoverPapers } from './handover.papers.js';
import { handoverRules } from './handover.rules.js';
import type { HandoverData } from './handover.schema.js';
import { handoverExamples, handoverSchema } from './handover.schema.js';
import type { HandoverEvent, HandoverFacts } from './handover.types.js';

const GOAL = { goal: true };
const WITH_REASON = { reason: true };

const CLAUSE = 'S4§五(一)3';

/** Who sees it through: the person, who has had it listed, and the supervisor. */
const CONCERNED = {
  role: text('交接人、发起人或监交人', '交接人、發起人或監交人', 'Who hands over, has listed or supervises'),
  persons: ({ person, lister, supervisor }: HandoverFacts) => [...new Set([person, lister?.person, supervisor])],
};

const events = eventsOf<HandoverFacts, keyof HandoverData>(
  {
    'any.list-handover': [text('发起工作交接', '發起工作交接', 'Begin hand-over')],
    'any.relist-handover': [text('重新清点', '重新清點', 'List again'), CONCERNED],
    'any.name-successors': [
      text('指定接手人', '指定接手人', 'Name successors'),
      { ...CONCERNED, awaited: (facts) => openItems(facts).some(({ successor }) => successor === null) },
    ],
    'any.accept-handover': [
      text('接收', '接收', 'Accept'),
      {
        role: text('接手人', '接手人', 'Successor'),
        persons: askedOf,
        decides: true,
        goal: (facts) => askedOf(facts).length > 0,
      },
    ],
    'any.decline-handover': [
      text('不接收', '不接收', 'Decline'),
      { ...WITH_REASON, role: text('接手人', '接手人', 'Successor'), persons: successorsOf },
    ],
    'head.supervise-handover': [text('监交', '監交', 'Supervise'), { ...GOAL, decides: true }],
    'head.return-handover': [text('退回重新交接', '退回重新交接', 'Return'), WITH_REASON],
    'any.finish-handover': [text('完成交接', '完成交接', 'Finish hand-over'), { ...GOAL, ...CONCERNED }],
    'any.cancel-handover': [text('撤销交接', '撤銷交接', 'Cancel hand-over'), { ...WITH_REASON, ...CONCERNED }],
  },
  {
    any: { sender: 'any' },
    head: {
      role: text('监交人', '監交人', 'Supervisor'),
      sender: 'any',
      persons: ({ supervisor }) => [supervisor],
    },
  },
);

/** Who hands over and to whom; where there are many, only that they are. */
const titled = (facts: HandoverFacts) => {
  const successors = successorsOf(facts);
  return [facts.person, ...(successors.length > 2 ? [] : successors)];
};

/** A hand-over of work 工作交接: everything of somebody who leaves or moves comes into other hands (S4§五(一)3). */
export const handover = defineProcess<HandoverFacts, HandoverEvent>({
  kind: 'handovers',
  subject: 'people',
  prefix: 'HO',
  sequence: 'handover_no',
  name: text('工作交接', '工作交接', 'Hand-over'),
  version: 1,
  machine: handoverMachine,
  rules: handoverRules,
  events,
  schema: handoverSchema,
  examples: handoverExamples,
  entry: ['any.list-handover'],
  milestones: {
    listed: text('待接收', '待接收', 'Listed'),
    accepted: text('待监交', '待監交', 'Accepted'),
    supervised: text('已监交', '已監交', 'Supervised'),
    done: text('交接完成', '交接完成', 'Done'),
    cancelled: text('已撤销', '已撤銷', 'Cancelled'),
  },
  ends: ['done', 'cancelled'],
  road: [
    { event: 'any.accept-handover', within: 'listed', reaches: 'accepted' },
    { event: 'head.supervise-handover', within: 'accepted', reaches: 'supervised' },
    { event: 'any.finish-handover', within: 'supervised', reaches: 'done' },
  ],
  titleOf: ({ office, dueOn }) => [office && OFFICE_NAMES[office]['zh-CN'], dueOn],
  titleIn: ({ office, dueOn }, language) => [office && OFFICE_NAMES[office][language], dueOn],
  titlePeople: titled,
  requestedBy: ({ lister }) => lister?.office ?? null,
  followedBy: (facts) => [facts.person, facts.lister?.person, facts.supervisor, ...successorsOf(facts)],
  belongsTo: (facts) => [
    { role: 'supervisor', person: facts.supervisor, office: 'any', not: [facts.person, ...successorsOf(facts)] },
    ...successorsOf(facts).map((person) => ({
      role: 'successor',
      person,
      office: 'any' as const,
      not: [facts.person, facts.supervisor],
    })),
  ],
  // What somebody had accepted his own successor has to accept anew.
  beside: passing(({ supervisor, items }, instead) => ({
    supervisor: instead(supervisor),
    items: items.map((item) => {
      const successor = instead(item.successor);
      return successor === item.successor ? item : { ...item, successor, accepted: null };
    }),
  })),
  about: ({ items }) => items.flatMap(({ item, kind }) => (kind === 'drafts' || kind === 'delegations' ? [] : [item])),
  observes: {
    'any.list-handover': [HOLDINGS, STAFF],
    'any.relist-handover': HOLDINGS,
    'any.name-successors': STAFF,
    'any.finish-handover': [HOLDINGS, STAFF],
  },
  followUps: handoverFollowUps,
  effects: handoverEffects,
  notices: [
    { on: ['any.list-handover'], tell: ({ office }) => ['hr', ...(office ? [office] : [])], clause: CLAUSE },
    {
      on: ['any.decline-handover', 'head.return-handover', 'any.cancel-handover'],
      tell: ({ lister, office }) => [lister?.office, office].flatMap((one) => one ?? []),
      clause: CLAUSE,
    },
    { to: 'done', tell: ({ office }) => ['hr', 'management', ...(office ? [office] : [])], clause: CLAUSE },
  ],
  papers: handoverPapers,
  demo: handoverStories,
  suggestions: {
    'any.name-successors': (facts) => ({
      items: openItems(facts).flatMap(({ item, successor }) => (successor === null ? [{ item }] : [])),
    }),
  },
});
