import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { linkStories } from './link.demo.js';
import { awaited, expires, isOver, ORDER_OF_LINK, SHIPPED, SIGNED_STANDING } from './link.facts.js';
import { linkFollowUps } from './link.follow-ups.js';
import { linkMachine } from './link.machine.js';
import { linkRules } from './link.rules.js';
import type { LinkData } from './link.schema.js';
import { linkExamples, linkSchema } from './link.schema.js';
import type { LinkEvent, LinkFacts } from './link.types.js';

const GIVE = text('给客户链接', '提供客戶連結', 'Give link');
const REVOKE = text('撤销链接', '撤銷連結', 'Revoke link');
const WITH_REASON = { reason: true };
const INTERNAL = { internal: true };

const events = eventsOf<LinkFacts, keyof LinkData>(
  {
    'sales.give-link': [GIVE],
    'clerk.give-link': [GIVE],
    'sales.revoke-link': [REVOKE, WITH_REASON],
    'clerk.revoke-link': [REVOKE, WITH_REASON],
    'sales.confirm-signature': [
      text('确认客户签收', '確認客戶簽收', 'Confirm signature'),
      { awaited: (facts) => awaited(facts).length > 0 },
    ],
    'sales.decline-signature': [text('不采用客户签收', '不採用客戶簽收', 'Decline signature'), WITH_REASON],
    'customer.sign-acceptance': [text('客户签收', '客戶簽收', 'Signed by customer'), INTERNAL],
    'customer.complain': [text('客户投诉', '客戶投訴', 'Complaint of customer'), INTERNAL],
    'clock.expire-link': [text('链接到期', '連結到期', 'Expire'), INTERNAL],
  },
  { customer: { sender: 'any' }, clock: { sender: 'any' } },
);

/** A customer's link 客户链接: one order for one person at the customer, without an account (S0§五(三)3; S3§六2, §七2). */
export const customerLink = defineProcess<LinkFacts, LinkEvent>({
  kind: 'customer-links',
  subject: 'sales',
  prefix: 'CL',
  sequence: 'customer_link_no',
  name: text('客户链接', '客戶連結', 'Customer link'),
  version: 1,
  machine: linkMachine,
  rules: linkRules,
  events,
  schema: linkSchema,
  examples: linkExamples,
  entry: ['sales.give-link', 'clerk.give-link'],
  milestones: {
    active: text('有效', '有效', 'Active'),
    settling: text('已失效，待确认签收', '已失效，待確認簽收', 'Over, signature to be confirmed'),
    revoked: text('已撤销', '已撤銷', 'Revoked'),
    expired: text('已到期', '已到期', 'Expired'),
  },
  ends: ['revoked', 'expired'],
  titleOf: ({ order }) => [order],
  dueOn: (facts) => (isOver(facts) ? null : (facts.given?.validUntil ?? null)),
  dueName: text('有效期至', '有效期至', 'Valid until'),
  requestedBy: ({ office }) => office,
  followedBy: ({ given }) => [given?.by],
  ownedBy: 'sales',
  about: ({ order }) => [order],
  timers: expires,
  followUps: linkFollowUps,
  observes: {
    'sales.give-link': ORDER_OF_LINK,
    'clerk.give-link': ORDER_OF_LINK,
    'sales.confirm-signature': SIGNED_STANDING,
  },
  notices: [
    { on: ['sales.give-link', 'clerk.give-link'], tell: ['sales', 'clerk'] },
    { on: ['customer.sign-acceptance'], tell: ['sales', 'clerk'], clause: 'S3§六2' },
    { on: ['customer.complain'], tell: ['sales'], clause: 'S3§七2' },
    { on: ['sales.decline-signature'], tell: ['clerk'] },
  ],
  demo: linkStories,
  suggestions: {
    'sales.confirm-signature': (facts) => ({ signature: awaited(facts)[0]?.signature }),
    'sales.decline-signature': (facts) => ({ signature: awaited(facts)[0]?.signature }),
  },
  thresholds: {
    'customer-links.days': {
      unit: 'days',
      lowered: 'higher',
      rules: ['CL-02'],
      shipped: SHIPPED['customer-links.days'],
      label: text(
        '客户链接的最长有效天数',
        '客戶連結的最長有效天數',
        'Days for which a link is given to a customer at most',
      ),
    },
  },
});
