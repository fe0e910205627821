import type pg from 'pg';
import type { IndicatorId } from '../../machines/indicators/register.js';
import type { Office } from '../../machines/offices.js';
import { computeIndicator } from '../../src/departments/indicators.js';

const SOMEBODY = '00000000-0000-4000-8000-000000000001';

/** What stands in a column that a test does not care about. */
const USUAL: Readonly<Record<string, unknown>> = {
  text: '',
  integer: 1,
  numeric: '0',
  boolean: false,
  date: '2019-01-01',
  'timestamp with time zone': '2019-01-01T00:00:00Z',
  uuid: SOMEBODY,
  jsonb: '[]',
  ARRAY: '{}',
  bytea: Buffer.alloc(32),
};

/** Enters a row of a read model as it is told; columns that have to hold something and are not told hold the usual. */
export async function enter(pool: pg.Pool, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const { rows } = await pool.query<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL`,
    [table],
  );
  const whole = { ...Object.fromEntries(rows.map(({ name, type }) => [name, USUAL[type]])), ...row };
  const names = Object.keys(whole);
  const places = names.map((_, index) => `$${index + 1}`).join(', ');
  await pool.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, Object.values(whole));
}

/** A process of which only these facts are known. */
export const process = (pool: pg.Pool, kind: string, id: string, facts: object, more: object = {}): Promise<void> =>
  enter(pool, 'process', {
    id,
    kind,
    state: 'open',
    facts: JSON.stringify(facts),
    facts_since: '{}',
    value: '{}',
    waits: '[]',
    ...more,
  });

// The rows of a test lie in a quarter long ago, in which nothing else has happened.
const QUARTER = { from: '2020-04-01', to: '2020-06-30', today: '2020-07-10' };
export const CHEN = '00000000-0000-4000-8000-00000000000c';
export const policy = { thresholds: { 'currency.company': 'CNY', 'currency.rates': 'USD 7 2020-03-01' } };

export const asked = (office: Office = 'clerk', person: string | null = null) => ({ ...QUARTER, office, person });

export const at = (day: string, time = '12:00'): string => `${day}T${time}:00+08:00`;

/** A figure with the rows that count, and those of which nobody knows what they come to. */
export async function figureOf(pool: pg.Pool, id: IndicatorId, of = asked()) {
  const { value, rows, unknown } = await computeIndicator(pool, id, of, policy);
  return [value, rows, unknown];
}
