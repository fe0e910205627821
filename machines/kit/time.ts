import type { EventMeta } from '../process.js';
import { text } from './text.js';

/** On whose account the product sends what is due, what recurs and what follows. Nobody signs in with it. */
export const PRODUCT = '00000000-0000-0000-0000-000000000000';

/** Somebody is reminded of what is due; then his head hears of it, then the leader in charge. */
export const REMIND = 'time.remind';
export const ESCALATE = 'time.escalate';

/** Who hears, one after the other. */
export const LEVELS = ['due', 'head', 'leader'] as const;
export type ReminderLevel = (typeof LEVELS)[number];

/** What the log keeps of a reminder: of which wait, how far it has gone, and who was told. */
export interface Reminder {
  /** The event that is waited for. */
  event: string;
  level: ReminderLevel;
  since: string;
  dueAt: string;
  /** Desks: an office, or `person:…`. */
  to: readonly { office: string; head: boolean }[];
}

/**
 * Events that the product sends to processes of every kind. They run beside every chart: no state, no fact and no rule
 * knows of them, so that a chart stays as it was drawn.
 */
export const TIME_EVENTS: Readonly<Record<string, EventMeta<unknown>>> = {
  [REMIND]: { sender: 'any', internal: true, label: text('到期提醒', '到期提醒', 'Reminder') },
  [ESCALATE]: { sender: 'any', internal: true, label: text('逾期上报', '逾期上報', 'Escalation') },
};

export const isOfTime = (type: string): boolean => Object.hasOwn(TIME_EVENTS, type);
