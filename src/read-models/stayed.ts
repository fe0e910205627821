import { MILESTONES } from '../../machines/order/order.types.js';

const IN_ORDER = MILESTONES.map((state) => `'${state}'`).join(', ');

/**
 * How long orders stayed at their milestones, in hours: by when things happened, which the log holds beside when they were
 * recorded, from the event that led to a milestone to the one that led away. In the order of the milestones.
 * @param stays selects `order_no`, `seq` and `state` of the stays that count, from `order_stage`
 */
export const stayedSql = (stays: string): string => `
  SELECT state, count(*)::int AS stays, round(avg(hours)::numeric, 1)::float8 AS "averageHours",
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::numeric, 1)::float8 AS "medianHours",
    round(percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::numeric, 1)::float8 AS "ninthDecileHours"
  FROM (
    SELECT stay.state, greatest(0, extract(epoch FROM away.occurred_at - there.occurred_at)) / 3600 AS hours
    FROM (${stays}) AS stay
    JOIN process_event away ON away.process_id = stay.order_no AND away.seq = stay.seq
    CROSS JOIN LATERAL (
      SELECT coalesce(max(seq), 1) AS seq FROM order_stage WHERE order_no = stay.order_no AND seq < stay.seq
    ) AS before
    JOIN process_event there ON there.process_id = stay.order_no AND there.seq = before.seq
  ) AS stayed GROUP BY state ORDER BY array_position(ARRAY[${IN_ORDER}], state::text)`;
