import type pg from 'pg';

/** From reading the clock to being written an entry takes this long at most, in milliseconds; the door gives up earlier. */
const LONGEST_WRITE = 120_000;

/** Looks that are remembered: with one every few seconds, the transactions of the last quarter of an hour. */
const REMEMBERED = 200;

const LOOK = `
  SELECT pg_snapshot_xmin(s)::text AS xmin, pg_snapshot_xmax(s)::text AS xmax,
    to_char(statement_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now
  FROM pg_current_snapshot() AS s`;

interface Look {
  /** Every transaction before it has ended. */
  xmin: string;
  /** No transaction from it on had begun to write. */
  xmax: string;
  /** The database's clock, ISO 8601. */
  now: string;
}

/** Knows, by looking at the database's clock and its running transactions together, up to when the log is complete. */
export class Horizons {
  private readonly looks: Look[] = [];

  async look(db: pg.ClientBase): Promise<Look> {
    const [seen] = (await db.query<Look>(LOOK)).rows;
    this.looks.push(seen);
    if (this.looks.length > REMEMBERED) this.looks.shift();
    return seen;
  }

  /**
   * The instant before which everything recorded is older than `xmin`: what has come later was not yet being written
   * when an earlier look saw that transaction as still to come. Null when no look is that old.
   */
  settledAt(xmin: string): string | null {
    const look = this.looks.findLast(({ xmax }) => BigInt(xmax) <= BigInt(xmin));
    return look ? new Date(Date.parse(look.now) - LONGEST_WRITE).toISOString() : null;
  }
}
