import { companyDay } from '../../machines/calendar.js';
import { APPRAISAL_FIGURES, MEMBERS } from '../../machines/appraisals/appraisal.figures.js';
import type { KnownFigure } from '../../machines/appraisals/appraisal.figures.js';
import type { AppraisalFacts } from '../../machines/appraisals/appraisal.types.js';
import type { Computed, RowSum } from '../../machines/indicators/computed.js';
import { computed } from '../../machines/indicators/computed.js';
import type { IndicatorId } from '../../machines/indicators/register.js';
import { indicatorOf, isIndicator } from '../../machines/indicators/register.js';
import type { Office } from '../../machines/offices.js';
import type { Policy } from '../../machines/rulebook.js';
import { canonicalJson } from '../engine/log/canonical-json.js';
import type { Observer, Observers } from '../engine/processes.js';
import type { IndicatorRows } from '../read-models/indicator-rows.js';
import { aftersalesRows } from './aftersales/aftersales.indicators.js';
import { clerkRows } from './clerk/clerk.indicators.js';
import { engineeringRows } from './engineering/engineering.indicators.js';
import { financeRows } from './finance/finance.indicators.js';
import { logisticsRows } from './logistics/logistics.indicators.js';
import { operationsRows } from './operations/operations.indicators.js';
import { procurementRows } from './procurement/procurement.indicators.js';
import { productionRows } from './production/production.indicators.js';
import { qualityRows } from './quality/quality.indicators.js';
import { salesRows } from './sales/sales.indicators.js';

/** Of what every indicator is made, an office each. */
const ROWS: IndicatorRows<IndicatorId> = {
  ...productionRows,
  ...procurementRows,
  ...salesRows,
  ...engineeringRows,
  ...qualityRows,
  ...logisticsRows,
  ...financeRows,
  ...aftersalesRows,
  ...operationsRows,
  ...clerkRows,
};

/** Whose figures are asked for, and of which days. */
export interface IndicatorStretch {
  from: string;
  to: string;
  /** The company's day. */
  today: string;
  office: Office;
  /** Null: the whole office. */
  person: string | null;
}

/** Its parameters, and nothing else: each has its type, whether the rows ask for it or not. */
const ASKED = '(SELECT $1::date, $2::date, $3::date, $4::text, $5::uuid) AS asked';

export const rowsSql = (id: IndicatorId): string => `SELECT row.* FROM (${ROWS[id]}) AS row, ${ASKED}`;

export const parametersOf = ({ from, to, today, office, person }: IndicatorStretch): (string | null)[] => [
  from,
  to,
  today,
  office,
  person,
];

const sumsSql = (id: IndicatorId): string => `
  SELECT currency, trim_scale(coalesce(sum(part), 0))::text AS part, trim_scale(coalesce(sum(whole), 0))::text AS whole,
    count(*)::int AS rows, count(*) FILTER (WHERE part IS NULL)::int AS unknown
  FROM (${rowsSql(id)}) AS row GROUP BY currency ORDER BY currency`;

type Db = Parameters<Observer>[0];

/** A figure of these days, as the log and the read models have it. */
export async function computeIndicator(
  db: Db,
  id: IndicatorId,
  stretch: IndicatorStretch,
  policy: Pick<Policy, 'thresholds'>,
): Promise<Computed> {
  const { rows } = await db.query<RowSum>(sumsSql(id), parametersOf(stretch));
  return computed(indicatorOf(id).unit, rows, policy);
}

/** What the product knows of the figures of an appraisal; of the company's own indicators it knows nothing. */
const appraisalFigures: Observer = async (db, { facts, policy, now }): Promise<Record<string, string>> => {
  const { rows, office, person, from, to } = facts as AppraisalFacts;
  if (office === null) return {};
  const figures: KnownFigure[] = [];
  for (const { name } of rows) {
    if (!isIndicator(name)) continue;
    // Who is appraised by himself has only the figures that can be told apart.
    const whose = indicatorOf(name).personal ? person : null;
    const stretch = { from, to, today: companyDay(now), office, person: whose };
    figures.push({ name, ...(await computeIndicator(db, name, stretch, policy)) });
  }
  return { [APPRAISAL_FIGURES]: canonicalJson(figures) };
};

const OF_OFFICE = `SELECT id::text FROM person WHERE $1 = ANY (offices) ORDER BY id`;

/** Whoever belongs to the appraised office; of a person who is appraised by himself nobody else counts. */
const appraisedMembers: Observer = async (db, { facts }): Promise<Record<string, string>> => {
  const { office, person } = facts as AppraisalFacts;
  if (office === null || person !== null) return {};
  const { rows } = await db.query<{ id: string }>(OF_OFFICE, [office]);
  return { [MEMBERS]: rows.map(({ id }) => id).join(' ') };
};

/** What is read for appraisals, of all offices together. */
export const appraisalObservers: Observers = { [APPRAISAL_FIGURES]: appraisalFigures, [MEMBERS]: appraisedMembers };
