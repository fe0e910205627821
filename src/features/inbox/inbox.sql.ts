import type { Office } from '../../../machines/offices.js';
import { columnsOf } from '../../engine/command/process-row.js';

/** An office whose tasks are mine, `office:head` for those of its head, `person:…` for a person's. The form of `waiting.desk`. */
export type Desk = Office | `${Office}:head` | `person:${string}`;

/**
 * The processes on one of the desks in $4, by what is due first there, but those in $5. Each desk's part of the index is
 * walked by itself; the limit in the inner question keeps that from becoming a join over all that is behind the cursor. A process that lies on several desks comes where it comes first: after that it is behind the cursor.
 */
export const INBOX = `
  SELECT ${columnsOf('p')}, page.due::text AS due FROM (
    SELECT found.id, min(found.due) AS due FROM unnest($4::text[]) AS mine (desk), LATERAL (
      SELECT id, due FROM waiting AS here
      WHERE desk = mine.desk AND (due, id) > ($1::timestamptz, $2::text) AND id <> ALL ($5::text[]) AND (
        SELECT w.id FROM waiting w WHERE w.id = here.id AND w.desk = ANY ($4::text[])
          AND (w.due, w.id) <= ($1::timestamptz, $2::text) LIMIT 1) IS NULL
      ORDER BY due, id LIMIT $3) AS found
    GROUP BY found.id ORDER BY min(found.due), found.id LIMIT $3
  ) AS page JOIN process p USING (id) ORDER BY page.due, page.id`;

/** The processes for which somebody has urged one of the desks, the offices in $1 and the heads of those in $2. */
export const URGED = `
  SELECT ${columnsOf('p')} FROM (
    SELECT DISTINCT process_id AS id FROM notice
    WHERE kind = 'urging' AND NOT over AND office = ANY ($1::text[]) AND (NOT head OR office = ANY ($2::text[]))
    ORDER BY process_id LIMIT $3
  ) AS pressing JOIN process p USING (id)`;
