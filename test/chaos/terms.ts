import type { Terms } from '../time/reminders.js';
import { WorkingHours } from '../time/working-hours.js';
import type { ChaosDatabase } from './database.js';

interface Policy {
  calendar: Record<string, string>;
  deadlines: Record<string, number | undefined>;
  thresholds: Record<string, string | undefined>;
  first: string;
  last: string;
}

/** By which terms somebody has to be reminded: those of the newest policy. */
export async function termsOf(database: ChaosDatabase): Promise<Terms> {
  const [{ calendar, deadlines, thresholds, first, last }] = await database.query<Policy>(
    `SELECT calendar, deadlines, thresholds, (now()::date - 30)::text AS first,
       (test_clock.now()::date + 120)::text AS last FROM policy_version ORDER BY version DESC LIMIT 1`,
  );
  const told = (prefix: string) =>
    Object.entries(calendar)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => ({ name, hours: value.split(' ')[0] }));
  return {
    hours: new WorkingHours({ week: told('week.'), days: told('2') }, first, last),
    deadline: (kind, event) => deadlines[`${kind}/${event}`] ?? deadlines[event] ?? deadlines['*'] ?? null,
    head: Number(thresholds['reminders.head-hours'] ?? 8),
    leader: Number(thresholds['reminders.leader-hours'] ?? 24),
  };
}
