import { daysOfMonth } from '../../../machines/calendar.js';
import { ACTUALS } from '../../../machines/monthly-plans/plan.outcome.js';
import { PLAN_OF_MONTH } from '../../../machines/monthly-plans/plan.rules.js';
import type { PlanData } from '../../../machines/monthly-plans/plan.schema.js';
import { MONTH_NEEDS, MONTH_ORDERS, MONTH_PLANS } from '../../../machines/monthly-plans/plan.sources.js';
import type { PlanFacts } from '../../../machines/monthly-plans/plan.types.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { Observed, Observer, Observers } from '../../engine/processes.js';
import { hoursOfWeeks } from './capacity.js';
import { capacityIn, termsOf } from './capacity.queries.js';
import { BOUGHT, MADE, NEEDED, ORDERED, PLANNED, UNPLANNED } from './month-sources.js';

type Db = Parameters<Observer>[0];
type Row = Readonly<Record<string, unknown>>;

const PLAN_OF = 'SELECT no FROM monthly_plan WHERE month = $1 AND no <> $2';

/** The plan that the month has already; nothing where it has none, or nobody has named a month. */
const planOfMonth: Observer = async (db, { process, data }): Promise<Record<string, string>> => {
  const { month } = (data ?? {}) as Partial<PlanData['production.open-plan']>;
  if (month === undefined) return {};
  const { rows } = await db.query<{ no: string }>(PLAN_OF, [month, process]);
  return rows[0] ? { [PLAN_OF_MONTH]: rows[0].no } : {};
};

/** What is not there is left out: a form has no null. */
const told = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

async function rowsOf(db: Db, sql: string, { facts }: Observed): Promise<Row[]> {
  const { from, to } = daysOfMonth((facts as PlanFacts).month);
  const { rows } = await db.query<Row>(sql, [from, to]);
  return rows.map(told);
}

const monthOrders: Observer = async (db, about) => ({
  [MONTH_ORDERS]: canonicalJson(await rowsOf(db, ORDERED, about)),
});

/** What the plans of orders make in the month, what none of them does yet, and how much the teams can do. */
const monthPlans: Observer = async (db, about) => {
  const stretch = daysOfMonth((about.facts as PlanFacts).month);
  const ask = async (text: string, values: unknown[]) => (await db.query<Row>(text, values)).rows;
  const load = await capacityIn(ask, stretch, about.policy);
  const sources = {
    planned: await rowsOf(db, PLANNED, about),
    unplanned: await rowsOf(db, UNPLANNED, about),
    capacity: load.map(({ week, team, hours, load: taken }) => ({ week, line: team, hours, load: taken })),
    weeks: hoursOfWeeks(stretch, termsOf(about.policy)).map((week) => ({ ...week, load: '0' })),
  };
  return { [MONTH_PLANS]: canonicalJson(sources) };
};

/** What has to be bought, once there is a plan to buy for. */
const monthNeeds: Observer = async (db, about): Promise<Record<string, string>> =>
  (about.facts as PlanFacts).plan === null ? {} : { [MONTH_NEEDS]: canonicalJson(await rowsOf(db, NEEDED, about)) };

const monthActuals: Observer = async (db, about) => ({
  [ACTUALS]: canonicalJson({
    products: await rowsOf(db, MADE, about),
    items: await rowsOf(db, BOUGHT, about),
  }),
});

/** What production reads for the plans of months. */
export const monthObservers: Observers = {
  [PLAN_OF_MONTH]: planOfMonth,
  [MONTH_ORDERS]: monthOrders,
  [MONTH_PLANS]: monthPlans,
  [MONTH_NEEDS]: monthNeeds,
  [ACTUALS]: monthActuals,
};
