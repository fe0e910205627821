import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { COMPANY_ZONE } from '../../../machines/calendar.js';
import type { Office } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import type { WorkCalendar } from '../../../machines/work-calendar.js';
import { calendarValue, isCovered, isWorkingDay } from '../../../machines/work-calendar.js';
import { named, PG_POOL } from '../../database/pool.js';
import { Processes } from '../../engine/processes.js';
import { followerDesk, OPEN_DESK } from '../../engine/projections/rows.js';
import type { Scope } from '../../engine/scope.js';
import { isShown } from '../../engine/scope.js';
import { TODAY } from '../../read-models/today.js';
import { stateName } from '../processes/waits.view.js';
import type { CalendarDate, CalendarItem } from './calendar.view.js';

/** Whose calendar: on these desks lies what is due; these people, or those of this office, are asked to come. */
export interface Whose {
  desks: readonly string[];
  person: string | null;
  office: Office | null;
}

export const ofPerson = (person: string, desks: readonly string[]): Whose => ({
  desks: [...desks, followerDesk(person)],
  person,
  office: null,
});

export const ofOffice = (office: Office): Whose => ({ desks: [office, `${office}:head`], person: null, office });

export const OF_COMPANY: Whose = { desks: [OPEN_DESK], person: null, office: null };

/** Which stretch of days; both ends belong to it. */
export interface Stretch {
  from: string;
  to: string;
}

export interface CalendarRow extends Omit<CalendarItem, 'stateName'> {
  machineVersion: number;
  createdAt: string;
  changedAt: string;
  sequence: number;
  /** By what it is sorted: the day, and the time where it has one. */
  at: string;
}

const local = (instant: string): string => `(${instant} AT TIME ZONE '${COMPANY_ZONE}')`;
const BEGINS = `($3::date::timestamp AT TIME ZONE '${COMPANY_ZONE}')`;
const ENDS = `(($4::date + 1)::timestamp AT TIME ZONE '${COMPANY_ZONE}')`;

/** All is open that lies on a desk; of an office, also what waits for one of its people. */
const DESKS = `($1::text[] || ARRAY(SELECT 'person:' || id FROM person WHERE NOT disabled AND $2::text = ANY (offices)))`;

/**
 * What is due, takes place or is handed over from $3 to $4: on the desks $1, of the office $2, or where the person $5 is
 * asked to come. What takes place on the day on which it is due stands there once. $6: whose orders are shown; $7: which
 * kinds; $8 to $10: where the part before ended.
 */
const FIND = named(
  'calendar',
  `SELECT found.at, found.day::text AS day, found.what, p.id AS no, p.kind, p.machine_version AS "machineVersion", p.state,
     p.held, coalesce(found.title, c.title, '') AS title, found.place, found.start, found.end, found.cancelled,
     found.sequence, p.created_at AS "createdAt", p.updated_at AS "changedAt",
     found.what <> 'appointment' AND found.day < ${TODAY} AS late
   FROM (
     SELECT DISTINCT w.id, 'due' AS what, w.due_on AS day, to_char(w.due_on, 'YYYY-MM-DD') AS at, NULL AS title, '' AS place,
       NULL::timestamptz AS start, NULL::timestamptz AS end, false AS cancelled, 0 AS sequence
     FROM waiting w WHERE w.desk = ANY (${DESKS}) AND w.due_on BETWEEN $3::date AND $4::date
       AND NOT EXISTS (SELECT FROM appointment a WHERE a.id = w.id AND ${local('a.starts_at')}::date = w.due_on)
     UNION ALL
     SELECT a.id, 'appointment', ${local('a.starts_at')}::date, to_char(${local('a.starts_at')}, 'YYYY-MM-DD"T"HH24:MI'),
       a.title, a.place, a.starts_at, a.ends_at, a.cancelled, a.sequence
     FROM appointment a WHERE a.starts_at >= ${BEGINS} AND a.starts_at < ${ENDS}
       AND ($5::text IS NULL OR $5 = ANY (a.people))
       AND ($2::text IS NULL OR EXISTS (
         SELECT FROM person WHERE id = ANY (a.people::uuid[]) AND NOT disabled AND $2 = ANY (offices)))
     UNION ALL
     SELECT d.order_no, 'delivery', d.confirmed_on, to_char(d.confirmed_on, 'YYYY-MM-DD'), NULL,
       coalesce(d.confirmed_place, ''), NULL, NULL, false, 0
     FROM delivery d WHERE d.open AND d.confirmed_on BETWEEN $3::date AND $4::date
       AND EXISTS (SELECT FROM waiting w WHERE w.id = d.order_no AND w.desk = ANY (${DESKS}))
   ) AS found JOIN process p USING (id) LEFT JOIN process_card c USING (id)
   WHERE ($7::text[] IS NULL OR p.kind = ANY ($7)) AND ${isShown('p.kind', 'p.id', '$6::uuid[]')}
     AND ($8::text IS NULL OR (found.at COLLATE "C", found.id COLLATE "C", found.what COLLATE "C") > ($8, $9::text, $10::text))
   ORDER BY found.at COLLATE "C", found.id COLLATE "C", found.what COLLATE "C" LIMIT $11`,
);

const DAY = 86_400_000;

/** What is due and what takes place, over all kinds of processes: a query over read models. */
@Injectable()
export class Calendar {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
  ) {}

  /** @param after where the part before ended: its `at`, number and `what` */
  async rows(
    { desks, office, person }: Whose,
    { from, to }: Stretch,
    { scope, kinds = null, after = null }: { scope: Scope; kinds?: readonly string[] | null; after?: string[] | null },
    limit: number,
  ): Promise<CalendarRow[]> {
    const [at, no, what] = after ?? [null, null, null];
    const { rows } = await this.pool.query<CalendarRow>(
      FIND(desks, office, from, to, person, scope, kinds, at, no, what, limit),
    );
    return rows;
  }

  view(row: CalendarRow, language: Language): CalendarItem {
    const { no, kind, what, title, day, place, state, held, cancelled, late, machineVersion } = row;
    const [start, end] = [row.start, row.end].map((time) => (time === null ? null : new Date(time).toISOString()));
    const named = stateName(this.processes.words(kind, machineVersion), state, language);
    return { no, kind, what, title, day, start, end, place, state, stateName: named, held, cancelled, late };
  }
}

/** Every day of a stretch, as the work calendar has it. */
export function datesOf(calendar: WorkCalendar | undefined, { from, to }: Stretch): CalendarDate[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  return Array.from({ length: count }, (_, offset) => {
    const day = new Date(Date.parse(from) + offset * DAY).toISOString().slice(0, 10);
    const value = calendar && Object.hasOwn(calendar, day) ? calendar[day] : '';
    const called = calendarValue(value).name;
    return { day, works: isWorkingDay(calendar, day), called, covered: isCovered(calendar, day) };
  });
}
