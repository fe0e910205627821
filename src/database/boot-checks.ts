import type pg from 'pg';
import { UnsafeDatabaseError } from './errors.js';
import { APPEND_ONLY_TABLES } from './grants.js';
import type { Log } from './log.js';

/** What the checks look at, as the application's own session sees it. */
export interface DatabaseFacts {
  /** Names of PostgreSQL's settings → their values in this session. */
  settings: Record<string, string>;
  role: string;
  superuser: boolean;
  /** Append-only tables that this role could nevertheless change or empty. */
  changeable: string[];
  /** Functions that tell the time and are not PostgreSQL's own. */
  madeUpClocks: string[];
}

/** Functions that tell the time. */
const CLOCKS = ['now()', 'clock_timestamp()', 'transaction_timestamp()', 'statement_timestamp()'];

/** Setting → the values that keep a promise, and why. */
const REQUIRED: Record<string, { allowed: RegExp; why: string }> = {
  fsync: { allowed: /^on$/, why: 'without it a power cut loses acknowledged work' },
  full_page_writes: { allowed: /^on$/, why: 'without it a power cut can tear a page' },
  synchronous_commit: {
    allowed: /^(on|local|remote_write|remote_apply)$/,
    why: 'without it a crash loses acknowledged work',
  },
  server_version_num: { allowed: /^(1[5-9]|[2-9]\d)\d{4}$/, why: 'PostgreSQL 15 or later is needed' },
  server_encoding: { allowed: /^UTF8$/, why: 'names are Chinese; another encoding cannot hold them' },
  client_encoding: { allowed: /^UTF8$/, why: 'text would be converted on the way' },
  standard_conforming_strings: { allowed: /^on$/, why: 'a backslash in a text could otherwise end a string' },
  TimeZone: {
    allowed: /^(UTC|Etc\/UTC|GMT)$/,
    why: 'instants and days would shift; a pooler may have dropped the option',
  },
  DateStyle: { allowed: /^ISO\b/, why: 'dates would arrive in another notation; a pooler may have dropped the option' },
  transaction_read_only: { allowed: /^off$/, why: 'this is a standby or a read-only database' },
};

/** Server-side limits that a connection pooler may silently drop. */
const LIMITS = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];

/** A test's clock is served by who asks for it, and nothing else is then: neither of both may happen unawares. */
function clockRefusals(madeUp: readonly string[], testClock: boolean): string[] {
  if (!testClock && madeUp.length > 0) {
    const which = madeUp.join(', ');
    return [
      `${which} ${madeUp.length === 1 ? 'is' : 'are'} not PostgreSQL’s own: every time on record would be made up.`,
    ];
  }
  if (testClock && madeUp.length < CLOCKS.length) {
    return ['TEST_CLOCK is on but the clock of this database is not a test’s: what is on record here is real.'];
  }
  return [];
}

/**
 * Pure: what forbids serving from such a database, and what the operator should merely know.
 * @param testClock whether the clock is meant to be a test's
 */
export function judgeDatabase(
  { settings, role, superuser, changeable, madeUpClocks }: DatabaseFacts,
  testClock = false,
) {
  const refusals = Object.entries(REQUIRED)
    .filter(([name, { allowed }]) => !allowed.test(settings[name] ?? ''))
    .map(([name, { why }]) => `${name} is ${settings[name] ?? 'unknown'}: ${why}.`)
    .concat(clockRefusals(madeUpClocks, testClock));
  const warnings = LIMITS.filter((name) => (settings[name] ?? '0') === '0').map(
    (name) => `${name} is not in force: a connection pooler drops it. A hanging statement can block others.`,
  );
  if (superuser) {
    warnings.push(`The application connects as ${role}, a superuser: no right in the database binds it.`);
  } else if (changeable.length > 0) {
    warnings.push(
      `The application's role ${role} can change the log (${changeable.join(', ')}). ` +
        'Give DATABASE_ADMIN_URL the owner of the tables and DATABASE_URL a role that does not own them.',
    );
  }
  return { refusals, warnings };
}

/**
 * Looks at the database through a connection of the application's role.
 * @throws UnsafeDatabaseError naming each setting that would break a promise
 */
export async function checkDatabase(client: pg.ClientBase, log: Log, testClock = false): Promise<void> {
  const { refusals, warnings } = judgeDatabase(await readFacts(client), testClock);
  if (refusals.length > 0) throw new UnsafeDatabaseError(refusals);
  for (const warning of warnings) log.warn(warning);
}

async function readFacts(client: pg.ClientBase): Promise<DatabaseFacts> {
  const names = [...Object.keys(REQUIRED), ...LIMITS];
  const { rows } = await client.query<Omit<DatabaseFacts, 'settings'> & { settings: Record<string, string | null> }>(
    `SELECT (SELECT json_object_agg(name, current_setting(name, true)) FROM unnest($1::text[]) AS name) AS settings,
            current_user AS role,
            (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
            ARRAY(SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                  WHERE c.relname = ANY ($2) AND c.relkind IN ('r', 'p') AND n.nspname = ANY (current_schemas(false))
                    AND (pg_has_role(c.relowner, 'USAGE') OR has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE'))
                  ORDER BY 1) AS changeable,
            ARRAY(SELECT clock FROM unnest($3::text[]) AS clock JOIN pg_proc f ON f.oid = to_regprocedure(clock)
                  WHERE f.pronamespace <> 'pg_catalog'::regnamespace) AS "madeUpClocks"`,
    [names, APPEND_ONLY_TABLES, CLOCKS],
  );
  const { settings, ...rest } = rows[0];
  const known = Object.entries(settings).filter((entry): entry is [string, string] => entry[1] !== null);
  return { ...rest, settings: Object.fromEntries(known) };
}
