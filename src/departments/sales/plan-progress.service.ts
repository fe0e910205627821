import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { add } from '../../../machines/decimal.js';
import { companyCurrency } from '../../../machines/rates.js';
import type { ChannelFacts } from '../../../machines/sales-channels/channel.types.js';
import type { SalesPlanFacts } from '../../../machines/sales-plans/sales-plan.types.js';
import { isInstant } from '../../../machines/kit/formats.js';
import { named, PG_POOL } from '../../database/pool.js';
import { factsOf } from '../../engine/command/facts-columns.js';
import { scopeOfRequest } from '../../engine/scope.js';
import { NotFoundError, problem, ValidationError } from '../../errors.js';
import { MESSAGES } from '../../identity/messages.js';
import type { Page } from '../../identity/paging.js';
import { pageOf, pageRequest } from '../../identity/paging.js';
import { Policies } from '../../policy/policies.js';
import type { Group } from './plan-groups.js';
import { sharesOf, targetsOf } from './plan-groups.js';
import { ordersSql, progressSql } from './plan-progress.sql.js';
import type { PlanOrder, PlanProgress, PlanOrdersQuery } from './plan-progress.view.js';
import type { SoldRow } from './sold.js';
import { addedUp, customerKey } from './sold.js';

const PLAN = named(
  'sales-plan',
  `SELECT facts, facts_since AS since FROM process WHERE id = $1 AND kind = 'sales-plans'`,
);
const CHANNELS = named(
  'sales-channels',
  `SELECT facts, facts_since AS since FROM process WHERE kind = 'sales-channels' AND state <> 'candidate' ORDER BY id`,
);
const NAMES = named('names-of', 'SELECT id, name FROM person WHERE id = ANY ($1::uuid[])');

interface Stored {
  facts: string;
  since: string;
}

/** Compares a plan of sales with what was sold in its year (S0§五(二)3). */
@Injectable()
export class PlanProgressService {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly policies: Policies,
  ) {}

  /** @throws NotFoundError when there is no such plan */
  async progress(no: string, by: Group): Promise<PlanProgress> {
    const plan = await this.plan(no);
    const policy = await this.policies.current();
    const { rows } = await this.pool.query<SoldRow>(progressSql(by), await this.parameters(plan, by));
    const { by: sold, withoutRate } = addedUp(rows, plan.currency ?? companyCurrency(policy), policy);
    const targets = targetsOf(plan, by);
    const keys = [...new Set([...targets.keys(), ...[...sold.keys()].sort()])];
    const names = by === 'person' ? await this.names(keys) : new Map<string, string>();
    const found = keys.map((key) => ({
      key,
      name: names.get(key) ?? key,
      target: targets.get(key) ?? '0',
      sold: sold.get(key)?.amount ?? '0',
      orders: sold.get(key)?.orders ?? 0,
    }));
    const total = found.reduce((sum, row) => add(sum, row.sold), '0');
    return {
      plan: no,
      year: plan.year,
      currency: plan.currency,
      by,
      target: plan.salesTarget,
      sold: total,
      rows: found,
      withoutRate,
    };
  }

  /** The orders that count for one row of it, the latest first. */
  async orders({ plan: no, by, key = '', ...asked }: PlanOrdersQuery): Promise<Page<PlanOrder>> {
    const { after, limit } = pageRequest(asked, 2);
    if (after && !isInstant(after[0])) throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
    const parameters = await this.parameters(await this.plan(no), by);
    const position = [key, after?.[0] ?? null, after?.[1] ?? null, limit + 1];
    const { rows } = await this.pool.query<PlanOrder & { receivedAt: string }>(ordersSql(by), [
      ...parameters,
      ...position,
    ]);
    const { items, nextCursor } = pageOf(rows, limit, ({ receivedAt, orderNo }) => [receivedAt, orderNo]);
    return { items: items.map(({ receivedAt: _, ...order }) => order), nextCursor };
  }

  private async parameters(plan: SalesPlanFacts, by: Group): Promise<unknown[]> {
    const customers = by === 'channel' ? await this.customers() : new Map<string, string[]>();
    const shares = JSON.stringify(sharesOf(plan, by, customers));
    return [`${plan.year}-01-01`, `${plan.year}-12-31`, scopeOfRequest(), shares];
  }

  private async plan(no: string): Promise<SalesPlanFacts> {
    const { rows } = await this.pool.query<Stored>(PLAN(no));
    if (!rows[0]) throw new NotFoundError('process', no);
    return factsOf(rows[0].facts, rows[0].since) as SalesPlanFacts;
  }

  /** The customers of each channel, by its name; of two entries of one name, of both. */
  private async customers(): Promise<Map<string, string[]>> {
    const { rows } = await this.pool.query<Stored>(CHANNELS());
    const found = new Map<string, string[]>();
    for (const { facts, since } of rows) {
      const { channel, customers } = factsOf(facts, since) as ChannelFacts;
      const key = customerKey(channel);
      found.set(key, [...(found.get(key) ?? []), ...customers]);
    }
    return found;
  }

  private async names(ids: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await this.pool.query<{ id: string; name: string }>(NAMES(ids));
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
