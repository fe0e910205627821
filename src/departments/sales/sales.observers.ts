import { companyDay, daysAfter } from '../../../machines/calendar.js';
import { KNOWN_CUSTOMER } from '../../../machines/kit/merging.js';
import { SOLD_THROUGH } from '../../../machines/sales-channels/channel.facts.js';
import type { ChannelFacts, SoldThrough } from '../../../machines/sales-channels/channel.types.js';
import { SOLD } from '../../../machines/sales-plans/sales-plan.facts.js';
import { PLANS_OF_YEAR } from '../../../machines/sales-plans/sales-plan.rules.js';
import { companyCurrency } from '../../../machines/rates.js';
import type { SalesPlanFacts } from '../../../machines/sales-plans/sales-plan.types.js';
import { factIn } from '../../engine/command/facts-columns.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { Observer, Observers } from '../../engine/processes.js';
import { nameObserver } from '../../read-models/record-names.js';
import { linkObservers } from './link-observers.js';
import { opportunityObservers } from './opportunity-observers.js';
import { projectObservers } from './project-observers.js';
import type { SoldRow } from './sold.js';
import { addedUp, customerKey, SOLD_ORDERS } from './sold.js';

const OTHER_PLANS = `
  SELECT id FROM process p WHERE kind = 'sales-plans' AND state <> 'withdrawn' AND id <> $1
    AND ${factIn('p', 'year')} = to_jsonb($2::int) ORDER BY id LIMIT 5`;

/** The other plans of the year for which one is drafted. */
const plansOfYear: Observer = async (db, { process, data }): Promise<Record<string, string>> => {
  const { year } = (data ?? {}) as { year?: number };
  if (year === undefined) return {};
  const { rows } = await db.query<{ id: string }>(OTHER_PLANS, [process, year]);
  return { [PLANS_OF_YEAR]: rows.map(({ id }) => id).join(' ') };
};

const IN_STRETCH = `
  SELECT '' AS key, currency, trim_scale(sum(amount))::text AS amount, count(*)::int AS orders
  FROM (${SOLD_ORDERS}) AS sold GROUP BY currency`;

const THROUGH = `
  SELECT currency, trim_scale(sum(amount))::text AS amount, count(*)::int AS orders
  FROM (${SOLD_ORDERS}) AS sold WHERE customer_key = ANY ($4) GROUP BY currency ORDER BY currency`;

const NOTHING = { amount: '0', orders: 0 };

/** What was sold in the year of the plan by now: for whoever decides on it, of everybody. */
const soldInYear: Observer = async (db, { facts, policy }) => {
  const { year, currency } = facts as SalesPlanFacts;
  const { rows } = await db.query<SoldRow>(IN_STRETCH, [`${year}-01-01`, `${year}-12-31`, null]);
  const { by, withoutRate } = addedUp(rows, currency ?? companyCurrency(policy), policy);
  return { [SOLD]: canonicalJson({ ...(by.get('') ?? NOTHING), withoutRate }) };
};

/** What the customers of the channel have ordered in the year before; nothing where it names none. */
const soldThroughChannel: Observer = async (db, { facts, now }): Promise<Record<string, string>> => {
  const { customers } = facts as ChannelFacts;
  if (customers.length === 0) return {};
  const today = companyDay(now);
  const stretch = [daysAfter(today, -365), today];
  const { rows } = await db.query<SoldThrough>(THROUGH, [...stretch, null, customers.map(customerKey)]);
  return { [SOLD_THROUGH]: canonicalJson(rows) };
};

const ORDERED = 'SELECT FROM customer_order o WHERE o.customer = n.name';

/** What sales reads for the rules of processes. */
export const salesObservers: Observers = {
  [KNOWN_CUSTOMER]: nameObserver('customers', ({ name }) => name, ORDERED),
  [PLANS_OF_YEAR]: plansOfYear,
  [SOLD]: soldInYear,
  [SOLD_THROUGH]: soldThroughChannel,
  ...linkObservers,
  ...opportunityObservers,
  ...projectObservers,
};
