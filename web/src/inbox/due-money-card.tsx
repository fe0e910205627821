import { Card, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import type { Office } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import { text, useWords } from '../messages/messages.js';
import { officesOf, useMe } from '../session/me.js';
import { addressOf, ORDERS } from '../shared/address.js';
import { DueDay } from '../shared/due-day.js';
import { money as amountOf } from '../shared/figures.js';
import { dayFromToday } from '../departments/stretch.js';
import { QueryBoundary } from '../shared/query-boundary.js';

const words = {
  title: text('应收款到期', '應收款到期', 'Payments that come due'),
  none: text('7 天内没有到期的应收款', '7 天內沒有到期的應收款', 'Nothing is due within 7 days'),
};

const MOST = '10';
const AHEAD = 7;
/** Who sees to it that money comes in. */
const COLLECTING: readonly Office[] = ['finance', 'clerk'];

/** What customers have to pay by the end of the next week, and what is overdue, for finance and clerks. */
export function DueMoneyCard() {
  const offices = officesOf(useMe());
  return offices.some((office) => COLLECTING.includes(office)) ? <DueMoney /> : null;
}

function DueMoney() {
  const say = useWords(words);
  const query = { to: dayFromToday(AHEAD), limit: MOST };
  const asked = api.useQuery('get', '/api/departments/finance/claims', { params: { query } });
  return (
    <Card size="small" className="block" title={say('title')}>
      <QueryBoundary asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Typography.Text type="secondary">{say('none')}</Typography.Text>
          ) : (
            <ul className="plain">
              {items.map(({ orderNo, no, customer, dueOn, open, currency }) => (
                <li key={`${orderNo} ${no}`}>
                  <Flex wrap gap="small">
                    <DueDay day={dueOn} />
                    <Link to={addressOf(ORDERS, orderNo)}>{orderNo}</Link>
                    <span>{customer}</span>
                    <span className="nowrap">
                      {amountOf(open, currency)} {currency}
                    </span>
                  </Flex>
                </li>
              ))}
            </ul>
          )
        }
      </QueryBoundary>
    </Card>
  );
}
