import type { Office } from '../../../machines/offices.js';

/** An office whose tasks are mine, or `office:head` for those of its head. The form of `waiting.desk`. */
export type Desk = Office | `${Office}:head`;

const COLUMNS =
  'p.id, p.kind, p.machine_version, p.version, p.state, p.value, p.facts, p.revision, p.held, p.due_on, p.waits, ' +
  'p.head, p.created_at, p.state_since, p.updated_at';

/**
 * The processes that wait for one of these desks, those due first before the others; those without a day come last.
 * The rows that have a day and those that have none are read apart, for only so the desk's part of the index is walked.
 */
export function inboxSql(desks: readonly Desk[]): string {
  const parts = desks.flatMap((desk) => {
    const waiting = `SELECT id, due_on FROM waiting WHERE desk = '${desk}'`;
    return [
      `(${waiting} AND (due_on, id) > ($1::date, $2::text) ORDER BY due_on, id LIMIT $4)`,
      `(${waiting} AND due_on IS NULL AND id > $3::text ORDER BY due_on, id LIMIT $4)`,
    ];
  });
  return `
    SELECT ${COLUMNS} FROM (
      SELECT DISTINCT id, due_on FROM (${parts.join(' UNION ALL ')}) AS waiting ORDER BY due_on NULLS LAST, id LIMIT $4
    ) AS page JOIN process p USING (id) ORDER BY page.due_on NULLS LAST, page.id`;
}
