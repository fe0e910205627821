import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { today } from '../shared/figures.js';
import { useNarrow } from '../shared/use-narrow.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import type { Scheduled } from './scheduled.js';
import { scheduleWords } from './schedule.messages.js';
import { monthAfter, weeksOf } from './time-axis.js';

const SHOWN_A_DAY = 4;

/** The deliveries of a month, day by day. */
export function Month({ orders }: { orders: readonly Scheduled[] }) {
  const say = useWords(scheduleWords);
  const language = useLanguage();
  const isNarrow = useNarrow();
  const now = today();
  const [month, setMonth] = useState(now.slice(0, 7));
  const weeks = weeksOf(month);
  const byDay = new Map<string, Scheduled[]>();
  for (const order of orders) if (order.dueOn) byDay.set(order.dueOn, [...(byDay.get(order.dueOn) ?? []), order]);
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });

  return (
    <section aria-label={month}>
      <Flex gap="small" align="center" className="list-head">
        <Button icon={<LeftOutlined />} aria-label={say('earlier')} onClick={() => setMonth(monthAfter(month, -1))} />
        <Typography.Title level={2} className="month-title">
          {month}
        </Typography.Title>
        <Button icon={<RightOutlined />} aria-label={say('later')} onClick={() => setMonth(monthAfter(month, 1))} />
        <Button onClick={() => setMonth(now.slice(0, 7))}>{say('today')}</Button>
      </Flex>
      {isNarrow ? (
        <ul className="plain-list">
          {weeks
            .flat()
            .filter((day) => day.startsWith(month) && byDay.has(day))
            .map((day) => (
              <li key={day}>
                <Typography.Text strong={day === now}>{day}</Typography.Text>
                <Day orders={byDay.get(day) ?? []} most={Infinity} />
              </li>
            ))}
        </ul>
      ) : (
        <table className="month">
          <thead>
            <tr>
              {weeks[0]?.map((day) => (
                <th key={day} scope="col">
                  {weekday.format(new Date(`${day}T00:00:00Z`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td key={day} className={day.startsWith(month) ? undefined : 'month-other'}>
                    <span className={day === now ? 'month-day month-now' : 'month-day'}>{Number(day.slice(8))}</span>
                    <Day orders={byDay.get(day) ?? []} most={SHOWN_A_DAY} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Day({ orders, most }: { orders: readonly Scheduled[]; most: number }) {
  const say = useWords(scheduleWords);
  const hidden = orders.length - most;
  return (
    <ul className="plain">
      {orders.slice(0, most).map(({ orderNo, customer, state }) => (
        <li key={orderNo} className={`month-order month-${state}`}>
          <Link to={`/orders/${orderNo}`} title={`${orderNo} ${customer}`}>
            {orderNo.replace(/^SO-0*/, '')} {customer}
          </Link>
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Typography.Text type="secondary" className="small">
            {say('moreOnDay', { n: hidden })}
          </Typography.Text>
        </li>
      )}
    </ul>
  );
}
