import { text } from '../kit/text.js';
import type { Language, Text } from '../rulebook.js';

/** Where an order stands, as its customer reads it: the milestones in plain words, without what is the company's own. */
export const PLAIN_STATES = {
  received: text('已收到您的订单', '已收到您的訂單', 'We have your order'),
  reviewed: text('订单已确认', '訂單已確認', 'Order confirmed'),
  planned: text('已安排生产', '已安排生產', 'Scheduled'),
  producing: text('生产中', '生產中', 'Being made'),
  inspected: text('检验合格，待您验收', '檢驗合格，待您驗收', 'Inspected, ready for your acceptance'),
  'customer-accepted': text('您已验收，待送达', '您已驗收，待送達', 'Accepted, on its way'),
  delivered: text('已送达', '已送達', 'Delivered'),
} as const satisfies Readonly<Record<string, Text>>;

export type PlainState = keyof typeof PLAIN_STATES | 'cancelled';

const CANCELLED = text('已取消', '已取消', 'Cancelled');

export const PLAIN_ORDER = Object.keys(PLAIN_STATES) as (keyof typeof PLAIN_STATES)[];

const isPlain = (state: string): state is keyof typeof PLAIN_STATES => Object.hasOwn(PLAIN_STATES, state);

/** What is settled with the company is delivered for its customer; a batch that waits for a change is still being made. */
export function plainState(state: string): PlainState {
  if (isPlain(state)) return state;
  if (state === 'cancelled') return state;
  return ['settled', 'invoiced', 'closed'].includes(state)
    ? 'delivered'
    : state === 'entering'
      ? 'received'
      : 'producing';
}

export const plainName = (state: PlainState, language: Language): string =>
  (state === 'cancelled' ? CANCELLED : PLAIN_STATES[state])[language];
