import { COMPANY_ZONE } from '../../../machines/calendar.js';
import type { DownTime, Stretch } from './capacity.js';
import { lineKeyOf } from './equipment.rows.js';

/** Asks the database, by whichever connection whoever asks has. */
export type Ask = (text: string, values: unknown[]) => Promise<unknown[]>;

const TODAY = `(clock_timestamp() AT TIME ZONE '${COMPANY_ZONE}')::date`;

/**
 * Days on which equipment of a team, or of the line of that name, stands still. Where nobody has said until when, or that
 * day is past and it stands still, it counts until the end of this week: a guess for months would hide what can be done.
 */
const DOWN = `
  SELECT team, equipment, "from"::text, "to"::text, "dailyHours" FROM (
    SELECT DISTINCT t.team, s.id, s.no, s.equipment, s."from", s.daily_hours::text AS "dailyHours",
      CASE WHEN s.open AND coalesce(s.until, ${TODAY}) <= ${TODAY}
        THEN (date_trunc('week', ${TODAY}) + interval '6 days')::date ELSE s.until END AS "to"
    FROM equipment_stop s JOIN (
      SELECT DISTINCT team FROM production_task WHERE open AND start_on <= $2::date AND finish_on >= $1::date) AS t
      ON ${lineKeyOf('t.team')} IN (${lineKeyOf('s.line')}, ${lineKeyOf('s.team')})
    WHERE s."from" <= $2::date AND (s.open OR s.until >= $1::date)
  ) AS stop WHERE "to" >= $1::date ORDER BY team, "from", equipment LIMIT 2000`;

/**
 * Equipment that is down within a stretch, by the team whose it is. The one place from which the capacity board and the
 * plans of months know of it.
 */
export const downTimes = async (ask: Ask, { from, to }: Stretch): Promise<DownTime[]> =>
  (await ask(DOWN, [from, to])) as DownTime[];
