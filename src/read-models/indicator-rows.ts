import { factIn } from '../engine/command/facts-columns.js';
import type { IndicatorId } from '../../machines/indicators/register.js';

/**
 * SQL, by indicator: the rows that it is computed of, in the days from $1 to $2, seen on the day $3, of the office $4 and,
 * where somebody is appraised by himself, of the person $5. Columns: `process`, the number of what it is about; `on_day`;
 * `what`, which says the same in every language, or the type of an event; `part` and `whole`, decimals, of which a null part
 * is not known; `currency`, null where they are no amounts.
 */
export type IndicatorRows<Id extends IndicatorId> = Readonly<Record<Id, string>>;

/** SQL: this day lies in the period; one that is not over yet counts only where this holds: it is done. */
export const fallenDue = (day: string, done: string): string =>
  `${day} BETWEEN $1::date AND $2::date AND (${done} OR ${day} < $3::date)`;

/** SQL: a row of which this holds or does not. */
export const counts = (holds: string): string =>
  `(${holds})::int::numeric AS part, 1::numeric AS whole, NULL::text AS currency`;

/** SQL: a row with a value of its own; a null is not known. */
export const measures = (value: string, currency = 'NULL::text'): string =>
  `(${value})::numeric AS part, 1::numeric AS whole, ${currency} AS currency`;

/** SQL: what a customer's visits and surveys gave, a row each: of contact `p`, the sum of its scores and how many. */
export const SATISFACTION = `LATERAL (
  SELECT sum((aspect ->> 'score')::numeric) AS part, count(*)::numeric AS whole, (said ->> 'at')::timestamptz AS at
  FROM (SELECT jsonb_array_elements(${factIn('p', 'visits')}) AS said
    UNION ALL SELECT jsonb_array_elements(${factIn('p', 'surveys')})) AS made
  CROSS JOIN LATERAL jsonb_array_elements(said -> 'satisfaction') AS aspect GROUP BY said) AS s`;
