import pg from 'pg';
import type { ServerUrls } from '../../src/database/embedded/embedded-server.js';

/** Functions that tell the time, and how each is planned. */
const CLOCKS = {
  now: 'STABLE',
  transaction_timestamp: 'STABLE',
  statement_timestamp: 'STABLE',
  clock_timestamp: 'VOLATILE',
};

/** One row says how far ahead the clock is; it never goes back. */
const CLOCK = `
  CREATE SCHEMA test_clock;
  CREATE TABLE test_clock.ahead (shift interval NOT NULL, one boolean PRIMARY KEY DEFAULT true CHECK (one));
  INSERT INTO test_clock.ahead VALUES ('0');
  CREATE FUNCTION test_clock.only_forward() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' OR NEW.shift < OLD.shift THEN RAISE EXCEPTION 'The clock goes forward only'; END IF;
      RETURN NEW;
    END $$;
  CREATE TRIGGER only_forward BEFORE UPDATE OR DELETE ON test_clock.ahead
    FOR EACH ROW EXECUTE FUNCTION test_clock.only_forward();
  ${Object.entries(CLOCKS)
    .map(
      ([name, volatility]) => `
  CREATE FUNCTION test_clock.${name}() RETURNS timestamptz LANGUAGE sql ${volatility} PARALLEL SAFE AS
    $$ SELECT pg_catalog.${name}() + shift FROM test_clock.ahead $$;`,
    )
    .join('')}`;

/** What the tables fill in by themselves was bound to PostgreSQL's own clock when they were made. */
const DEFAULTS = `
  DO $$
  DECLARE found record;
  BEGIN
    FOR found IN
      SELECT d.adrelid::regclass AS "table", a.attname AS "column", pg_get_expr(d.adbin, d.adrelid) AS "default"
      FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
      WHERE pg_get_expr(d.adbin, d.adrelid) ~ '^(now|clock_timestamp|transaction_timestamp|statement_timestamp)[(][)]$'
    LOOP
      EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT test_clock.%s', found."table", found."column", found."default");
    END LOOP;
  END $$`;

/**
 * The clock of a database, moved by a test: its own functions stand before PostgreSQL's for whoever connects as the
 * application from now on. The product then serves from it with TEST_CLOCK=on, and not without.
 */
export class TestClock {
  private constructor(private readonly owner: pg.Client) {}

  /**
   * Gives a migrated database, in which nothing has happened yet, a clock that can be moved.
   * @throws Error where something is on record: it was recorded by the real clock
   */
  static async install({ ownerUrl, appUrl }: ServerUrls): Promise<TestClock> {
    const owner = new pg.Client({ connectionString: ownerUrl, options: '-c TimeZone=UTC' });
    owner.on('error', () => undefined);
    await owner.connect();
    const { rows } = await owner.query<{ used: boolean }>('SELECT EXISTS (SELECT FROM process_event) AS used');
    if (rows[0].used) {
      await owner.end();
      throw new Error('Something is on record here already: its clock stays as it is.');
    }
    const [role, database] = [new URL(appUrl).username, new URL(ownerUrl).pathname.slice(1)].map((name) =>
      owner.escapeIdentifier(name),
    );
    await owner.query(
      `BEGIN; ${CLOCK}; ${DEFAULTS};
       GRANT USAGE ON SCHEMA test_clock TO ${role}; GRANT SELECT ON test_clock.ahead TO ${role};
       ALTER ROLE ${role} IN DATABASE ${database} SET search_path = test_clock, pg_catalog, public; COMMIT`,
    );
    return new TestClock(owner);
  }

  /** The clock of a database that was given one before. */
  static async at({ ownerUrl }: Pick<ServerUrls, 'ownerUrl'>): Promise<TestClock> {
    const owner = new pg.Client({ connectionString: ownerUrl, options: '-c TimeZone=UTC' });
    owner.on('error', () => undefined);
    await owner.connect();
    return new TestClock(owner);
  }

  /** What it shows, ISO 8601. */
  async now(): Promise<string> {
    const { rows } = await this.owner.query<{ now: Date }>('SELECT test_clock.clock_timestamp() AS now');
    return rows[0].now.toISOString();
  }

  /** Moves it to an instant that has not come yet. */
  async forwardTo(instant: string): Promise<void> {
    await this.owner.query('UPDATE test_clock.ahead SET shift = $1::timestamptz - pg_catalog.clock_timestamp()', [
      instant,
    ]);
  }

  close(): Promise<void> {
    return this.owner.end();
  }
}
