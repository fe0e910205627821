import pg from 'pg';
import { FIRST_PREVIOUS, hashOfCheckpoint, parseCheckpoint, seal } from '../src/audit/checkpoint.js';
import { sealKey } from '../src/audit/seal-key.js';

/**
 * Lets the sealer begin after what was loaded: sealing millions of entries in one go takes minutes that are not the
 * bench's subject. What the measured transitions log is sealed as ever. An audit of this database would say so.
 */
export async function sealedUpToHere(ownerUrl: string, dataDir: string): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ number: number; line: string }>(
      'SELECT number, line FROM checkpoint ORDER BY number DESC LIMIT 1',
    );
    const last = rows[0] ? parseCheckpoint(rows[0].line) : null;
    const number = (last?.number ?? 0) + 1;
    const line = seal(
      {
        number,
        at: new Date().toISOString(),
        previous: last ? hashOfCheckpoint(last) : FIRST_PREVIOUS,
        entries: [],
        policies: [],
        total: last?.total ?? 0,
        settled: null,
      },
      sealKey(dataDir),
    );
    await client.query(
      `INSERT INTO checkpoint (number, line, upto_tx, upto_process, upto_seq, upto_policy)
       VALUES ($1, $2, pg_current_xact_id(), '', 0, 1)`,
      [number, line],
    );
  } finally {
    await client.end();
  }
}
