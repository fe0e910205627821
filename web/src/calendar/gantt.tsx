import { Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { StateTag } from '../process/state-tag.js';
import { ORDERS } from '../shared/address.js';
import { today } from '../shared/figures.js';
import { useNarrow } from '../shared/use-narrow.js';
import type { Say } from '../messages/messages.js';
import { useWords } from '../messages/messages.js';
import type { Scheduled } from './scheduled.js';
import { calendarWords } from './calendar.messages.js';
import type { Axis } from './time-axis.js';
import { axisOver, dayNumber, place, ticks } from './time-axis.js';

type Speak = Say<keyof typeof calendarWords>;

/** A row an order: the plan as a bar, the delivery as a mark, the present as a line. */
export function Gantt({ orders }: { orders: readonly Scheduled[] }) {
  const say = useWords(calendarWords);
  const now = today();
  const days = orders.flatMap(({ dueOn, plannedStart, plannedFinish }) =>
    [dueOn, plannedStart, plannedFinish].filter((day) => day !== null),
  );
  const axis = axisOver(days, now);
  const marks = ticks(axis, useNarrow());
  return (
    <>
      <Flex gap="middle" wrap className="gantt-legend">
        <span>
          <i className="gantt-key gantt-key-plan" /> {say('plan')}
        </span>
        <span>
          <i className="gantt-key gantt-key-late" /> {say('planLate')}
        </span>
        <span>
          <i className="gantt-due gantt-key-due" /> {say('due')}
        </span>
        <span>
          <i className="gantt-key-today" /> {say('today')} {now}
        </span>
      </Flex>
      <div className="gantt" role="table" aria-label={say('gantt')}>
        <div className="gantt-row gantt-head" role="row">
          <span className="gantt-name" role="columnheader">
            {say('order')}
          </span>
          <span className="gantt-rail" role="columnheader" aria-label={say('plan')}>
            {marks.map(({ day, label }) => (
              <span key={day} className="gantt-tick" style={{ left: `${place(axis, day)}%` }}>
                {label}
              </span>
            ))}
          </span>
        </div>
        {orders.map((order) => (
          <Row key={order.orderNo} order={order} axis={axis} marks={marks} now={now} say={say} />
        ))}
      </div>
    </>
  );
}

interface RowProps {
  order: Scheduled;
  axis: Axis;
  marks: readonly { day: number }[];
  now: string;
  say: Speak;
}

function Row({ order, axis, marks, now, say }: RowProps) {
  const { orderNo, customer, state, held, dueOn, plannedStart, plannedFinish } = order;
  const isOver = state === 'delivered';
  const isLate = !isOver && dueOn !== null && ((plannedFinish !== null && plannedFinish > dueOn) || dueOn < now);
  const bar = isOver ? 'gantt-bar gantt-bar-over' : isLate ? 'gantt-bar gantt-bar-late' : 'gantt-bar';
  const from = plannedStart ?? plannedFinish;
  const told = [
    from && plannedFinish ? say('planned', { from, to: plannedFinish }) : say('unplanned'),
    ...(dueOn ? [say('dueOnDay', { day: dueOn })] : []),
  ].join(' · ');
  const left = from === null ? 0 : place(axis, dayNumber(from));
  const right = plannedFinish === null ? 0 : place(axis, dayNumber(plannedFinish) + 1);
  return (
    <div className="gantt-row" role="row">
      <span className="gantt-name" role="cell">
        <Link to={`/orders/${orderNo}`}>{orderNo}</Link>
        <StateTag kind={ORDERS} state={state} />
        {held && <Tag color="orange">{say('held')}</Tag>}
        <Typography.Text type="secondary" className="small gantt-customer" ellipsis={{ tooltip: customer }}>
          {customer}
        </Typography.Text>
      </span>
      <span className="gantt-rail" role="cell" aria-label={told} title={told}>
        {marks.map(({ day }) => (
          <i key={day} className="gantt-line" style={{ left: `${place(axis, day)}%` }} />
        ))}
        <i className="gantt-now" style={{ left: `${place(axis, dayNumber(now) + 0.5)}%` }} />
        {from !== null && plannedFinish !== null && (
          <i className={bar} style={{ left: `${left}%`, width: `${Math.max(0.6, right - left)}%` }} />
        )}
        {dueOn !== null && (
          <i
            className={isLate ? 'gantt-due gantt-due-late' : 'gantt-due'}
            style={{ left: `${place(axis, dayNumber(dueOn) + 0.5)}%` }}
          />
        )}
      </span>
    </div>
  );
}
