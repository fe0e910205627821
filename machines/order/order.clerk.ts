import type { Stamp } from '../kit/record.js';
import { reasoned } from '../kit/record.js';
import { gate, isQuestion } from '../kit/rules.js';
import { text } from '../kit/text.js';
import type { Belonging, Beside } from '../process.js';
import type { OrderEvent, OrderFacts } from './order.types.js';
import { dataOf, remedy } from './rules/order-rule.js';
import { TAKE_OVER } from './schema/clerk.js';

declare module './order.types.js' {
  interface OrderFacts {
    /** Who has taken it over from the clerk who checked it; absent until somebody has. */
    clerk?: Stamp & { person: string; from: string | null; reason: string | null };
  }
}

/** The follow-up clerk of an order: who took it over last, else who checked it. */
export const clerkOf = ({ clerk, check }: Pick<OrderFacts, 'clerk' | 'check'>): string | null =>
  clerk?.person ?? check?.by ?? null;

/** Under what name it is read whether the new clerk belongs to the follow-up clerks: `yes` or `no`. */
export const NEW_CLERK = 'new-clerk';

export const belongsToClerk = (facts: OrderFacts): Belonging[] => [
  { role: 'clerk', person: clerkOf(facts), office: 'clerk', by: TAKE_OVER },
];

/** The clerk of an order changes wherever it stands and whatever its version: nothing of its chart depends on him. */
export const takenOver: Beside<OrderFacts, OrderEvent> = {
  events: {
    [TAKE_OVER]: {
      sender: 'clerk',
      head: true,
      reason: true,
      label: text('更换跟单员', '更換跟單員', 'Change follow-up clerk'),
    },
  },
  rules: {
    'CK-01': {
      ...gate('S2§一3', 'clerk'),
      sentence: text('接手的人是跟单员', '接手的人是跟單員', 'Whoever takes the order over is a follow-up clerk.'),
      remedy: remedy(
        [TAKE_OVER],
        '请选择一位跟单员接手',
        '請選擇一位跟單員接手',
        'Head of the clerks: choose one of the follow-up clerks.',
      ),
      // A hand-over has looked at it before; what follows from it reads nothing.
      holds: (_facts, { observed }) => observed[NEW_CLERK] !== 'no',
    },
    'CK-02': {
      ...gate('product', 'clerk'),
      sentence: text('接手的是另一位跟单员', '接手的是另一位跟單員', 'Another than the present clerk takes it over.'),
      remedy: remedy(
        [TAKE_OVER],
        '请选择现任跟单员以外的人',
        '請選擇現任跟單員以外的人',
        'Head of the clerks: choose somebody else than the present clerk.',
      ),
      holds: ({ clerk }, event) =>
        isQuestion(event) || dataOf(event, TAKE_OVER) === undefined || clerk?.person !== clerk?.from,
    },
  },
  offers: [{ type: TAKE_OVER, rules: ['CK-01', 'CK-02'] }],
  changes: (facts, event) =>
    event.type === TAKE_OVER
      ? { clerk: { ...reasoned(facts, event), person: event.data.person, from: clerkOf(facts) } }
      : {},
};
