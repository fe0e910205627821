import type pg from 'pg';

/** Which of a person's sessions; all of them unless told. */
export interface WhichSessions {
  only?: string;
  except?: string;
}

/**
 * Ends sessions inside a transaction; they count no more when it commits. The person is locked before his sessions, by
 * everybody who touches both: so no two can wait for each other.
 * @returns how many sessions ended
 */
export async function revokeSessions(
  client: pg.ClientBase,
  personId: string,
  { only, except }: WhichSessions = {},
): Promise<number> {
  await client.query('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
  const { rowCount } = await client.query(
    `UPDATE session SET revoked_at = now()
     WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > now()
       AND ($2::uuid IS NULL OR id = $2) AND ($3::uuid IS NULL OR id <> $3)`,
    [personId, only ?? null, except ?? null],
  );
  return rowCount ?? 0;
}
