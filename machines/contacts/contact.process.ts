import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { contactStories } from './contact.demo.js';
import { fallsDue, outstanding, SHIPPED } from './contact.facts.js';
import { contactMachine } from './contact.machine.js';
import { contactRules } from './contact.rules.js';
import type { ContactData } from './contact.schema.js';
import { contactExamples, contactSchema } from './contact.schema.js';
import type { ContactEvent, ContactFacts } from './contact.types.js';

const isOutstanding = (event: keyof ContactData) => ({
  awaited: (facts: ContactFacts) => outstanding(facts).includes(event),
});

const events = eventsOf<ContactFacts, keyof ContactData>(
  {
    'sales.draft-notice': [text('起草客户通知', '起草客戶通知', 'Draft notice')],
    'order.draft-notice': [text('订单生成通知草稿', '訂單產生通知草稿', 'Drafted by the order'), { internal: true }],
    'any.register-contact': [text('登记客户往来', '登錄客戶往來', 'Register contact')],
    'sales.plan-visit': [text('计划回访', '計畫回訪', 'Plan visit')],
    'clerk.note-contact': [text('记录联系', '記錄聯絡', 'Note contact'), { awaited: ({ due }) => due }],
    'sales.send-notice': [text('告知客户', '告知客戶', 'Send notice'), isOutstanding('sales.send-notice')],
    'sales.record-answer': [
      text('登记客户答复', '登錄客戶答覆', 'Record answer'),
      isOutstanding('sales.record-answer'),
    ],
    'sales.record-visit': [text('登记回访', '登錄回訪', 'Record visit'), isOutstanding('sales.record-visit')],
    'sales.record-survey': [
      text('登记调查结果', '登錄調查結果', 'Record survey'),
      isOutstanding('sales.record-survey'),
    ],
    'keeper.close-contact': [
      text('关闭往来', '關閉往來', 'Close contact'),
      { goal: (facts) => outstanding(facts).length === 0 && facts.nextOn === null },
    ],
    'keeper.drop-contact': [text('撤销往来', '撤銷往來', 'Drop contact'), { reason: true }],
    'clock.contact-due': [text('到期联系', '到期聯絡', 'Contact due'), { internal: true }],
  },
  {
    any: { sender: 'any' },
    order: { sender: 'any' },
    clock: { sender: 'any' },
    keeper: { role: text('承办部门', '承辦部門', 'Office in charge'), sender: ({ office }) => office ?? 'any' },
  },
);

/** A contact with a customer 客户往来: a notice, an enquiry, a visit, a survey, a note (S4§五(二); S0§五(三)3). */
export const contact = defineProcess<ContactFacts, ContactEvent>({
  kind: 'contacts',
  subject: 'sales',
  prefix: 'CT',
  sequence: 'contact_no',
  name: text('客户往来', '客戶往來', 'Contact'),
  version: 1,
  machine: contactMachine,
  rules: contactRules,
  events,
  schema: contactSchema,
  examples: contactExamples,
  entry: ['any.register-contact', 'sales.draft-notice', 'sales.plan-visit', 'clerk.note-contact', 'order.draft-notice'],
  milestones: {
    open: text('进行中', '進行中', 'Open'),
    closed: text('已关闭', '已關閉', 'Closed'),
    dropped: text('已撤销', '已撤銷', 'Dropped'),
  },
  ends: ['closed', 'dropped'],
  titleOf: ({ customer, drafted, registered, visit, notes }) => [
    customer,
    (drafted?.text ?? registered?.text ?? visit?.purpose ?? notes[0]?.text)?.slice(0, 80),
  ],
  dueOn: ({ nextOn, visit, visits, closed, dropped }) =>
    closed !== null || dropped !== null ? null : (nextOn ?? (visits.length === 0 ? (visit?.visitOn ?? null) : null)),
  dueName: text('联系日期', '聯絡日期', 'Contact on'),
  requestedBy: ({ office }) => office,
  followedBy: ({ drafted, registered, visit, notes }) => [(drafted ?? registered ?? visit ?? notes[0])?.by],
  about: ({ order }) => [order],
  timers: fallsDue,
  notices: [
    { on: ['order.draft-notice'], tell: ['sales'], clause: 'S0§五(三)3' },
    { on: ['any.register-contact'], tell: ['sales', 'clerk'], clause: 'S4§五(二)2' },
    { on: ['sales.record-visit', 'sales.record-survey'], tell: ['clerk', 'aftersales'], clause: 'S4§五(二)1' },
  ],
  // What a customer complains of is a case of after-sales (S3§七2).
  offers: ({ customer, order, registered }) =>
    registered?.kind !== 'complaint'
      ? []
      : [
          {
            start: 'cases',
            type: 'any.register-case',
            data: {
              customer,
              ...(order !== null && { order }),
              channel: registered.channel === 'phone' ? 'hotline' : registered.channel === 'visit' ? 'visit' : 'mail',
              kind: 'complaint',
              text: registered.text,
            },
          },
        ],
  demo: contactStories,
  suggestions: {
    'sales.send-notice': ({ drafted }) => ({ text: drafted?.text }),
  },
  thresholds: {
    'contacts.tell-hours': {
      unit: 'hours',
      lowered: 'higher',
      rules: ['CT-01'],
      shipped: SHIPPED['contacts.tell-hours'],
      label: text(
        '交期变更后告知客户的时限（工作小时）',
        '交期變更後告知客戶的時限（工作小時）',
        'Working hours within which a customer is told that his date has moved',
      ),
    },
  },
});
