import { Alert, Drawer } from 'antd';
import { Link } from 'react-router';
import { client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import type { components } from '../api/schema.js';
import { dayAfter, weekNumber } from '../calendar/time-axis.js';
import { useWords } from '../messages/messages.js';
import { addressOf, ORDERS } from '../shared/address.js';
import { MoreButton } from '../shared/more-button.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { capacityWords } from './capacity.messages.js';
import type { TeamLoad } from './team-load.js';

type Task = components['schemas']['ProductionTask'];

const TASKS = '/api/departments/production/tasks';
const AT_ONCE = '50';
const WIDTH = 720;

/** What a team has to do in a week, and for which orders. */
export function TasksDrawer({ cell, onClose }: { cell: TeamLoad | null; onClose: () => void }) {
  const say = useWords(capacityWords);
  return (
    <Drawer
      open={cell !== null}
      onClose={onClose}
      size={WIDTH}
      title={cell && say('tasks', { team: cell.team, n: weekNumber(cell.week) })}
      destroyOnHidden
    >
      {cell && <Tasks cell={cell} />}
    </Drawer>
  );
}

function Tasks({ cell: { team, week, equipment } }: { cell: TeamLoad }) {
  const say = useWords(capacityWords);
  const query = { team, open: 'true', from: week, to: dayAfter(week, 6) } as const;
  const asked = usePages([TASKS, { query }], (cursor) =>
    client.GET(TASKS, { params: { query: { ...query, cursor, limit: AT_ONCE } } }),
  );
  const columns: RowColumn<Task>[] = [
    {
      key: 'order',
      title: say('order'),
      width: 110,
      render: ({ orderNo }) => <Link to={addressOf(ORDERS, orderNo)}>{orderNo}</Link>,
    },
    { key: 'work', title: say('work'), width: 220, render: ({ work }) => work },
    { key: 'start', title: say('start'), width: 110, render: ({ startOn }) => startOn },
    { key: 'finish', title: say('finish'), width: 110, render: ({ finishOn }) => finishOn },
  ];
  return (
    <>
      {equipment.length > 0 && <Alert type="warning" showIcon title={`${say('down')}：${equipment.join('、')}`} />}
      <QueryBoundary asked={asked}>
        {(rows) => (
          <Rows
            rows={rows}
            rowKey={({ orderNo, no }) => `${orderNo} ${no}`}
            columns={columns}
            size="small"
            empty={say('noTasks')}
          />
        )}
      </QueryBoundary>
      <MoreButton asked={asked} />
    </>
  );
}
