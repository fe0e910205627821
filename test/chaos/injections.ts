import { createHash } from 'node:crypto';
import type { Chance } from './chance.js';
import type { Injected } from './checks/rollback.js';
import type { ChaosDatabase } from './database.js';
import { ask } from './http.js';
import { entryOf, straightWay } from './orders.js';
import { sceneOf } from '../../src/demo/step.js';
import type { Worker } from './people.js';

/** Effects are told meanwhile, by another statement. */
const BESIDE = new Set(['outbox', 'effect_done', 'notice', 'notice_read']);
const KEYS = ['process_id', 'order_no', 'process', 'no', 'id'];
const PATIENCE = 20_000;

/** Throws in the midst of a projection while the table `chaos_projection` holds the order's number. */
const PROJECTION_FAILS = `
  CREATE TABLE chaos_projection (no text PRIMARY KEY);
  GRANT SELECT ON chaos_projection TO PUBLIC;
  CREATE FUNCTION chaos_projection_fails() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM chaos_projection WHERE no = NEW.order_no) THEN RAISE EXCEPTION 'thrown on purpose in a projection'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER chaos_projection_fails BEFORE INSERT OR UPDATE ON order_summary
    FOR EACH ROW EXECUTE FUNCTION chaos_projection_fails()`;

/**
 * Takes one order through its life on one node that throws on demand; before every step an exception is thrown inside a
 * rule, a reaction, a notice and a projection. Needs everything quiet.
 */
export class Injections {
  private tables: { name: string; key: string }[] = [];

  constructor(
    private readonly database: ChaosDatabase,
    private readonly url: string,
    private readonly workers: ReadonlyMap<string, Worker>,
    private readonly chance: Chance,
  ) {}

  /** @param steps how many steps of the order's life, at most */
  async run(steps: number, mark: string): Promise<Injected[]> {
    await this.prepare();
    const today = await this.database.now();
    const entry = entryOf(this.chance, `${mark}-entry`, today);
    const entered = await this.post('sales', '/api/orders', entry, `${mark}-entry`);
    if (entered.status !== 201) throw new Error(`The order was not entered: ${entered.status} ${entered.text}`);
    const { no } = JSON.parse(entered.text) as { no: string };
    const ordered = { ...entry, no };
    const injected: Injected[] = [];
    for (const [index, { by, type, data, reason = '按计划' }] of straightWay(ordered).slice(0, steps).entries()) {
      // The entry is the first version, and each step before this one was taken.
      const body = { type, data: data(sceneOf(ordered, today)), seen: index + 1 };
      const send = (action: string, why: string) =>
        this.post(by, `/api/orders/${no}/events`, { ...body, reason: `${why} #${action}` }, action);
      const failed: Omit<Injected, 'again'>[] = [];
      for (const place of ['rule', 'reaction', 'notice', 'projection'] as const) {
        const action = `${mark}-${index}-${place}`;
        const before = await this.digest(no);
        if (place === 'projection') await this.database.query('INSERT INTO chaos_projection VALUES ($1)', [no]);
        const { status } = await send(action, place === 'projection' ? reason : `chaos:${place}`);
        if (place === 'projection') await this.database.query('DELETE FROM chaos_projection');
        failed.push({ place, action, status, before, after: await this.digest(no) });
      }
      const { status: again } = await send(`${mark}-${index}`, reason);
      injected.push(...failed.map((one) => ({ ...one, again })));
      if (again !== 200) break;
    }
    return injected;
  }

  private async prepare(): Promise<void> {
    await this.database.query(PROJECTION_FAILS);
    const columns = await this.database.query<{ name: string; columns: string[] }>(
      `SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns
       WHERE table_schema = 'public' GROUP BY 1 ORDER BY 1`,
    );
    this.tables = columns.flatMap(({ name, columns }) => {
      const key = KEYS.find((one) => columns.includes(one));
      return key === undefined || BESIDE.has(name) ? [] : [{ name, key }];
    });
  }

  /** Of every row that has to do with the order, in every table. */
  private async digest(no: string): Promise<string> {
    const texts = this.tables.map(
      ({ name, key }) =>
        `SELECT '${name}' || t::text AS row FROM "${name}" AS t WHERE t."${key}"::text = $1 OR t."${key}"::text LIKE '%' || $1 || '%'`,
    );
    const rows = await this.database.query<{ row: string }>(`${texts.join(' UNION ALL ')} ORDER BY 1`, [no]);
    return createHash('sha256')
      .update(rows.map(({ row }) => row).join('\n'))
      .digest('base64url');
  }

  private post(by: string, path: string, body: object, key: string) {
    const token = this.workers.get(by)?.token;
    return ask(this.url, { method: 'POST', path, token, key, body: JSON.stringify(body), patience: PATIENCE });
  }
}
