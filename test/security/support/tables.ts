import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * What the product writes by itself while nobody asks for anything: seals of the log; the counts of wrong passwords and
 * of requests, which have to grow when one is refused; who opened or took out what, in
 * the audit trail; what rules have refused, and for what processes waited, which is worked out when somebody asks.
 */
const BY_ITSELF = /^(checkpoint|sign_in_failure|request_budget|audit_entry|refused_move|rule_wait)/;
/** A session ends later when it is used, for whatever. */
const MOVED_BY_USE = 'expires_at';

/** Looks into every table of a database, as its owner. */
export class Tables {
  private readonly owner: pg.Pool;
  private names: string[] = [];

  constructor(ownerUrl: string) {
    this.owner = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  }

  /** A digest of all rows of each table, taken when nothing is left to be told to anybody. */
  async digests(): Promise<Record<string, string>> {
    await this.settled();
    if (this.names.length === 0) this.names = await this.allNames();
    const each = this.names.map(
      (name) =>
        `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(row, '' ORDER BY row)), '') AS digest
         FROM (SELECT md5((to_jsonb(t) - '${MOVED_BY_USE}')::text) AS row FROM "${name}" t) AS rows`,
    );
    const { rows } = await this.owner.query<{ name: string; digest: string }>(each.join(' UNION ALL '));
    return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
  }

  async query<Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(statement, values)).rows;
  }

  close(): Promise<void> {
    return this.owner.end();
  }

  private async settled(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const [{ open }] = await this.query<{ open: number }>(
        'SELECT count(*)::int AS open FROM outbox WHERE NOT parked',
      );
      if (open === 0) return;
      await sleep(50);
    }
    throw new Error('The outbox does not come to rest');
  }

  private async allNames(): Promise<string[]> {
    const rows = await this.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
    );
    return rows.map(({ name }) => name).filter((name) => !BY_ITSELF.test(name));
  }
}
