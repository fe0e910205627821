import { is, list, until, where } from '../../read-models/list.js';
import { BusinessDay, OptionalText } from '../../schema/fields.js';
import { EquipmentStop } from './equipment-stop.entity.js';
import { Equipment } from './equipment.entity.js';
import { lineKeyOf } from './equipment.rows.js';

const ON_THIS_LINE = is('line', 'Only what stands on this line.', 100);
const OF_THIS_TEAM = is('team', 'Only what this team works at.', 100);

/** SQL: the plan of the order names the line or the team of the row. */
const planned = (order: string): string =>
  `EXISTS (SELECT FROM production_task t WHERE t.order_no = ${order} AND t.open
    AND ${lineKeyOf('t.team')} IN (row.lineKey, row.teamKey))`;

export const equipment = list({
  name: 'equipment',
  says: 'Equipment of production, by line. Each says whether it is down, since when and until when, and when its next maintenance is.',
  row: Equipment,
  filters: {
    line: ON_THIS_LINE,
    team: OF_THIS_TEAM,
    order: where(planned, OptionalText({ max: 100 }), 'Only what the plan of this order needs.'),
    state: is('state', 'Only what stands so.', 100),
    down: is('down', 'It must not be used.'),
    due: is('due', 'A maintenance is due and not done.'),
    open: is('open', 'Not retired.'),
    nextUntil: until('nextOn'),
  },
  sort: ['line', 'id'],
});

export const equipmentStops = list({
  name: 'equipment-stops',
  says: 'Days on which equipment stands still, the latest first. Broken down, or for a maintenance that is scheduled or done.',
  row: EquipmentStop,
  filters: {
    line: ON_THIS_LINE,
    team: OF_THIS_TEAM,
    kind: is('kind', 'Only such stops.'),
    open: is('open', 'Not over.'),
    from: where(
      (day) => `(row.open OR row.until >= ${day})`,
      BusinessDay({ optional: true }),
      'Those that last until this day or longer.',
    ),
    to: until('from'),
  },
  sort: ['from', 'id', 'no'],
  latestFirst: true,
});
