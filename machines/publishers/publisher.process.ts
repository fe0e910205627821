import { passing } from '../kit/beside.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { OFFICE_NAMES } from '../offices.js';
import { publisherStories } from './publisher.demo.js';
import { fallsDue, PUBLISHING_STAFF, SHIPPED } from './publisher.facts.js';
import { publisherMachine } from './publisher.machine.js';
import { publisherRules } from './publisher.rules.js';
import type { PublisherData } from './publisher.schema.js';
import { publisherExamples, publisherSchema } from './publisher.schema.js';
import type { PublisherEvent, PublisherFacts } from './publisher.types.js';

const WITH_REASON = { reason: true };

const events = eventsOf<PublisherFacts, keyof PublisherData>(
  {
    'head.name-publisher': [text('指定信息维护人', '指定資訊維護人', 'Name maintainer')],
    'head.change-publisher': [text('变更信息维护人', '變更資訊維護人', 'Change maintainer'), WITH_REASON],
    'publisher.confirm-information': [
      text('核对发布的信息', '核對發布的資訊', 'Look through what is published'),
      { awaited: ({ due }) => due },
    ],
    'clock.confirm-due': [text('到核对日', '到核對日', 'To be looked through'), { internal: true }],
    'head.end-publisher': [text('终止维护人', '終止維護人', 'End maintainer'), WITH_REASON],
  },
  {
    clock: { sender: 'any' },
    head: {
      role: text('部门负责人', '部門主管', 'Head of the office'),
      sender: ({ office }) => office ?? 'any',
      head: true,
    },
    publisher: {
      role: text('信息维护人', '資訊維護人', 'Maintainer'),
      sender: ({ office }) => office ?? 'any',
      persons: ({ person, deputy }) => [person, deputy],
    },
  },
);

/** Who keeps up what an office publishes 信息维护人: one of its people, and a deputy (S0§六(二)2). */
export const publisher = defineProcess<PublisherFacts, PublisherEvent>({
  kind: 'publishers',
  subject: 'coordination',
  prefix: 'PB',
  sequence: 'publisher_no',
  name: text('信息维护人', '資訊維護人', 'Maintainer of information'),
  plural: 'Maintainers of information',
  version: 1,
  machine: publisherMachine,
  rules: publisherRules,
  events,
  schema: publisherSchema,
  examples: publisherExamples,
  entry: ['head.name-publisher'],
  milestones: { 'in-charge': text('负责中', '負責中', 'In charge'), ended: text('已终止', '已終止', 'Ended') },
  ends: ['ended'],
  titleOf: ({ office }) => [office && OFFICE_NAMES[office]['zh-CN']],
  titleIn: ({ office }, language) => [office && OFFICE_NAMES[office][language]],
  titlePeople: ({ person }) => [person],
  requestedBy: ({ office }) => office,
  followedBy: ({ person, deputy }) => [person, deputy],
  belongsTo: ({ person, deputy, office }) => [
    { role: 'publisher', person, office: office ?? 'any', not: [deputy] },
    { role: 'publisher', person: deputy, office: office ?? 'any', not: [person] },
  ],
  beside: passing(({ person, deputy }, instead) => ({ person: instead(person), deputy: instead(deputy) })),
  dueName: text('下次核对', '下次核對', 'To be looked through'),
  timers: fallsDue,
  observes: { 'head.name-publisher': PUBLISHING_STAFF, 'head.change-publisher': PUBLISHING_STAFF },
  notices: [
    {
      on: ['head.name-publisher', 'head.change-publisher', 'head.end-publisher'],
      tell: ['operations'],
      clause: 'S0§六(二)2',
    },
  ],
  demo: publisherStories,
  suggestions: {
    'head.change-publisher': ({ person, deputy }) => ({ person, deputy: deputy ?? undefined }),
  },
  thresholds: {
    'publishers.confirm-days': {
      unit: 'days',
      lowered: 'higher',
      rules: [],
      shipped: SHIPPED['publishers.confirm-days'],
      label: text(
        '核对发布信息的间隔（天）',
        '核對發布資訊的間隔（天）',
        'Days after which what an office publishes is looked through again',
      ),
    },
  },
});
