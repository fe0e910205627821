import { DOWN_EQUIPMENT, type DownEquipment } from '../../../machines/order/order.equipment.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import { ORDERS_AT_LINE, ORDERS_RUNNING } from '../../../machines/maintenance/maintenance.orders.js';
import type { MaintenanceData } from '../../../machines/maintenance/maintenance.schema.js';
import type { MaintenanceFacts } from '../../../machines/maintenance/maintenance.types.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { Observer } from '../../engine/processes.js';
import { lineKey, lineKeyOf } from './equipment.rows.js';

/** Orders with work of these lines or teams in these days that is not done, and whether they are being made. */
const AT_LINE = `
  SELECT t.order_no AS no, bool_or(p.state = 'producing' AND NOT p.held) AS running
  FROM production_task t JOIN process p ON p.id = t.order_no
  WHERE t.open AND ${lineKeyOf('t.team')} = ANY ($1) AND t.start_on <= $3 AND t.finish_on >= $2
  GROUP BY t.order_no ORDER BY t.order_no LIMIT 200`;

type Down = Partial<MaintenanceData['production.report-down'] & MaintenanceData['production.estimate-repair']>;

/** The orders whose plan needs the equipment while it is down; where nobody knows until when, those of its first day. */
export const ordersAtLine: Observer = async (db, { facts, data }): Promise<Record<string, string>> => {
  const { line, team, breakdowns } = facts as MaintenanceFacts;
  const { on, expectedOn } = (data ?? {}) as Down;
  const from = on ?? breakdowns.at(-1)?.on;
  // Asked what the next step misses, before anybody has said when.
  if (data === undefined || from === undefined) return {};
  const keys = [line, team].flatMap((name) => (name === null ? [] : [lineKey(name)]));
  const { rows } = await db.query<{ no: string; running: boolean }>(AT_LINE, [keys, from, expectedOn ?? from]);
  const numbers = (found: typeof rows): string => found.map(({ no }) => no).join(' ');
  return { [ORDERS_AT_LINE]: numbers(rows), [ORDERS_RUNNING]: numbers(rows.filter(({ running }) => running)) };
};

const DOWN = `
  SELECT id AS no, equipment, expected_on AS "expectedOn" FROM equipment
  WHERE down AND (line_key = ANY ($1) OR team_key = ANY ($1)) ORDER BY id LIMIT 20`;

/** The equipment of an order's teams that is down; nothing, where all of it works. */
export const downEquipment: Observer = async (db, { facts }): Promise<Record<string, string>> => {
  const teams = (facts as OrderFacts).productionPlan.content?.tasks.map(({ team }) => lineKey(team)) ?? [];
  const { rows } = await db.query<DownEquipment>(DOWN, [[...new Set(teams)]]);
  return rows.length === 0 ? {} : { [DOWN_EQUIPMENT]: canonicalJson(rows) };
};
