import { Link } from 'react-router';
import { text } from '../../messages/messages.js';
import { addressOf } from '../../shared/address.js';
import { day, dueDay, figure, flag, long, person, plain, status } from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import { ALL, OPEN } from '../presets.js';
import type { Column, Section } from '../section.js';
import { act, by, list } from '../section.js';

const number = <Row extends { id: string }>(): Column<Row> => ({
  key: 'id',
  title: head.number,
  width: 110,
  render: ({ id }, { kindOf }) => <Link to={addressOf(kindOf(id), id)}>{id}</Link>,
});

const equipment = list('/api/departments/production/equipment', text('设备', '設備', 'Equipment'), {
  presets: [OPEN, by(narrow.down, { down: 'true' }), by(narrow.maintenanceDue, { due: 'true', open: 'true' }), ALL],
  keys: ['id'],
  processOf: ({ id }) => id,
  columns: [
    number(),
    long('equipment', head.equipment, 160),
    plain('line', head.productionLine, 110),
    plain('team', head.team, 120),
    figure('dailyHours', head.dailyHours, 110),
    flag('down', head.down, 'red'),
    day('downSince', head.downSince),
    dueDay('expectedOn', head.expectedBack, ({ down }) => !down),
    dueDay('nextOn', head.nextMaintenance, ({ open }) => !open),
    flag('due', head.maintenanceDue),
    person('keeper', head.keeper),
  ],
  acts: [
    act('production.complete-maintenance', text('登记保养', '登錄保養', 'Record'), ({ due, down }) => due && !down),
    act('production.report-repaired', text('报告修复', '回報修復', 'Repaired'), ({ state }) => state === 'down'),
    act('production.report-down', text('报告停机', '回報停機', 'Down'), ({ state, open }) => open && state !== 'down'),
  ],
});

const stops = list('/api/departments/production/equipment-stops', text('停机', '停機', 'Stops'), {
  presets: [OPEN, by(narrow.breakdowns, { kind: 'breakdown' }), by(narrow.maintenance, { kind: 'upkeep' }), ALL],
  keys: ['id', 'no'],
  columns: [
    number(),
    long('equipment', head.equipment, 160),
    plain('line', head.productionLine, 110),
    plain('team', head.team, 120),
    status('kind', head.kind),
    day('from', head.from),
    day('until', head.until),
    long('cause', head.cause),
    figure('hours', head.downHours, 110),
  ],
});

export const machinery: Section[] = [equipment, stops];
