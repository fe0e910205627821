import type { Office } from '../../../machines/offices.js';
import { columnsOf } from '../../engine/command/process-row.js';

/** An office whose tasks are mine, `office:head` for those of its head, `person:…` for a person's. The form of `waiting.desk`. */
export type Desk = Office | `${Office}:head` | `person:${string}`;

/**
 * The processes that wait for one of the desks in $5, those due first before the others; those without a day come last.
 * The rows that have a day and those that have none are read apart, for only so the desk's part of the index is walked.
 */
export const INBOX = `
  SELECT ${columnsOf('p')} FROM (
    SELECT DISTINCT found.id, found.due_on FROM unnest($5::text[]) AS mine (desk), LATERAL (
      (SELECT id, due_on FROM waiting WHERE desk = mine.desk AND (due_on, id) > ($1::date, $2::text)
       ORDER BY due_on, id LIMIT $4)
      UNION ALL
      (SELECT id, due_on FROM waiting WHERE desk = mine.desk AND due_on IS NULL AND id > $3::text
       ORDER BY id LIMIT $4)) AS found
    ORDER BY found.due_on NULLS LAST, found.id LIMIT $4
  ) AS page JOIN process p USING (id) ORDER BY page.due_on NULLS LAST, page.id`;
