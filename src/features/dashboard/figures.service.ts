import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { PG_POOL } from '../../database/pool.js';
import type { Scope } from '../../engine/scope.js';
import { inScope } from '../../engine/scope.js';
import { stayedSql } from '../../read-models/stayed.js';
import { COMPANY_ZONE } from '../../../machines/calendar.js';
import { TODAY } from '../../read-models/today.js';
import { Rested } from '../../http/rested.js';

/** Orders that stand at a milestone now. */
export interface StateFigure {
  state: string;
  orders: number;
  /** Due before today and not yet delivered. */
  overdue: number;
}

/** How long orders stayed at a milestone, in hours. */
export interface StageFigure {
  state: string;
  stays: number;
  averageHours: number;
  medianHours: number;
  /** Nine stays of ten were no longer. */
  ninthDecileHours: number;
}

/** What was delivered in a week that begins on this Monday. */
export interface WeekFigure {
  week: string;
  orders: number;
  onTime: number;
}

/** Delivered orders by how often they had to be reworked. */
export interface ReworkFigure {
  rounds: number;
  orders: number;
}

/** A figure over a stretch takes the latest so many into account: it costs the same, however much was done. */
const MOST_COUNTED = 20_000;

/** All orders, or only those that whoever asks is shown: a condition beside others, its people the last parameter. */
const shown = (scope: Scope, people: string): string =>
  scope === null ? '' : `AND ${inScope('order_no', `${people}::uuid[]`)}`;

const states = (scope: Scope): string => `
  SELECT state, orders, coalesce(overdue, 0) AS overdue
  FROM (SELECT state, count(*)::int AS orders FROM order_summary WHERE true ${shown(scope, '$1')} GROUP BY state) AS standing
  LEFT JOIN (
    SELECT state, count(*)::int AS overdue FROM order_summary
    WHERE coalesce(due_on, 'infinity'::date) < ${TODAY} AND state NOT IN ('delivered', 'settled', 'cancelled')
      ${shown(scope, '$1')} GROUP BY state
  ) AS late USING (state)`;

const dueSoonSql = (scope: Scope): string => `
  SELECT count(*)::int AS "dueSoon" FROM order_summary
  WHERE coalesce(due_on, 'infinity'::date) BETWEEN ${TODAY} AND ${TODAY} + 7
    AND state NOT IN ('delivered', 'settled', 'cancelled') ${shown(scope, '$1')}`;

const latest = (scope: Scope): string =>
  `left_at >= (${TODAY} - $1::int)::timestamp AT TIME ZONE $2 ${shown(scope, '$3')} ORDER BY left_at DESC LIMIT ${MOST_COUNTED}`;

const stagesSql = (scope: Scope): string =>
  stayedSql(`SELECT order_no, seq, state FROM order_stage WHERE ${latest(scope)}`);

const delivered = (scope: Scope): string => `
  SELECT (occurred_at AT TIME ZONE $2)::date AS day, order_no
  FROM (SELECT order_no, seq FROM order_stage WHERE next_state = 'delivered' AND ${latest(scope)}) AS latest
  JOIN process_event ON process_id = order_no AND process_event.seq = latest.seq`;

const weeksSql = (scope: Scope): string => `
  SELECT date_trunc('week', day)::date::text AS week, count(*)::int AS orders,
    count(*) FILTER (WHERE due_on IS NULL OR day <= due_on)::int AS "onTime"
  FROM (${delivered(scope)}) AS delivered JOIN order_watch USING (order_no) GROUP BY 1 ORDER BY 1`;

const reworkSql = (scope: Scope): string => `
  SELECT rework_rounds AS rounds, count(*)::int AS orders
  FROM (${delivered(scope)}) AS delivered JOIN order_watch USING (order_no) GROUP BY 1 ORDER BY 1`;

/** Stretches that can be looked at, in days. */
export const STRETCHES = ['30', '90', '180'] as const;
export type Stretch = (typeof STRETCHES)[number];

/**
 * Counts orders. Every figure comes from a read model that the log makes: how it stands now from the list of orders, how
 * it went from the stays at the milestones.
 */
@Injectable()
export class Figures {
  private readonly now = new Rested(() => this.standing(null));
  private readonly past: Readonly<Record<Stretch, Rested<Awaited<ReturnType<Figures['course']>>>>> = {
    30: new Rested(() => this.course(30, null)),
    90: new Rested(() => this.course(90, null)),
    180: new Rested(() => this.course(180, null)),
  };

  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** How orders stand, and how they went in the last days: all of them, or those that somebody is shown. */
  async over(stretch: Stretch, scope: Scope = null) {
    const [now, past] = await Promise.all(
      scope === null
        ? [this.now.get(), this.past[stretch].get()]
        : [this.standing(scope), this.course(Number(stretch), scope)],
    );
    return { ...now, ...past };
  }

  private async standing(scope: Scope) {
    const people = scope === null ? [] : [scope];
    const standing = await this.rows<StateFigure>(states(scope), people);
    const [{ dueSoon }] = await this.rows<{ dueSoon: number }>(dueSoonSql(scope), people);
    return { states: standing, dueSoon };
  }

  /** One after the other: a figure is not worth more than one connection. */
  private async course(days: number, scope: Scope) {
    const stretch = [days, COMPANY_ZONE, ...(scope === null ? [] : [scope])];
    const stages = await this.rows<StageFigure>(stagesSql(scope), stretch);
    const weeks = await this.rows<WeekFigure>(weeksSql(scope), stretch);
    const rework = await this.rows<ReworkFigure>(reworkSql(scope), stretch);
    const stays = stages.reduce((sum, stage) => sum + stage.stays, 0);
    return { stages, weeks, rework, capped: stays >= MOST_COUNTED };
  }

  private async rows<Row extends pg.QueryResultRow>(statement: string, values: unknown[]): Promise<Row[]> {
    return (await this.pool.query<Row>(statement, values)).rows;
  }
}
