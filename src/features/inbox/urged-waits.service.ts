import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../../database/pool.js';
import type { Urged, WaitFields } from './task.view.js';

/** The same person urges the same thing once in this time, in seconds; a default, not in the regulations. */
export const URGED_AGAIN_AFTER = 3_600;

const OF_WAITS = named(
  'urgings-of-waits',
  `SELECT w.process, w.event, count(*)::int AS times, max(u.urged_at) AS "lastAt",
     (array_agg(p.name ORDER BY u.id DESC))[1] AS "lastBy", (array_agg(u.note ORDER BY u.id DESC))[1] AS "lastNote",
     max(u.urged_at) FILTER (WHERE u.by_person = $2 AND u.urged_at > now() - make_interval(secs => $3))
       + make_interval(secs => $3) AS "againAt", (
       SELECT jsonb_build_object('by', b.name, 'text', r.text, 'promisedOn', r.promised_on, 'at', r.replied_at)
       FROM urging_reply r JOIN person b ON b.id = r.by_person WHERE r.urging_id = ANY (array_agg(u.id))
       ORDER BY r.id DESC LIMIT 1) AS "lastReply"
   FROM jsonb_to_recordset($1::jsonb) AS w (process text, event text, since timestamptz)
   JOIN urging u ON u.process_id = w.process AND u.event = w.event AND u.urged_at >= w.since
   JOIN person p ON p.id = u.by_person
   GROUP BY w.process, w.event`,
);

/** Which wait of which process, as one text. */
export const waitKey = (process: string, event: string): string => `${process} ${event}`;

/** Knows how often waits were urged. */
@Injectable()
export class UrgedWaits {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** How often each of these was urged since it began; whoever asks is named for when he may urge again. */
  async told<Told extends WaitFields>(tasks: readonly Told[], person: string): Promise<Told[]> {
    if (tasks.length === 0) return [];
    const asked = JSON.stringify(tasks.map(({ process, event, since }) => ({ process, event, since })));
    const { rows } = await this.pool.query<Urged & { process: string; event: string }>(
      OF_WAITS(asked, person, URGED_AGAIN_AFTER),
    );
    const known = new Map(rows.map(({ process, event, ...urged }) => [waitKey(process, event), urged]));
    return tasks.map((task) => ({ ...task, urged: known.get(waitKey(task.process, task.event)) ?? null }));
  }
}
