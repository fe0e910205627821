import { Button, Card, Flex, Progress, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { PlanFacts } from '../../../machines/monthly-plans/plan.types.js';
import { fieldName } from '../../../machines/names/naming.js';
import type { Process } from '../api/types.js';
import { dayAfter, monthAfter } from '../calendar/time-axis.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { addressOf, ORDERS } from '../shared/address.js';
import { grouped } from '../shared/figures.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { planWords } from './plan.messages.js';

type Line = NonNullable<PlanFacts['plan']>['lines'][number];
type Row = NonNullable<PlanFacts['plan']>['capacity'][number];
type Bought = NonNullable<PlanFacts['procurement']>['lines'][number];
type Made = NonNullable<PlanFacts['closed']>['products'][number];

const WHOLE = 100;
const share = (of: string, whole: string): number =>
  Number(whole) > 0 ? Math.round((Number(of) / Number(whole)) * WHOLE) : 0;

/** The orders of a row, each of which leads to its own page. */
const Orders = ({ orders = [] }: { orders?: readonly string[] }) => (
  <Flex gap="small" wrap>
    {orders.map((no) => (
      <Link key={no} to={addressOf(ORDERS, no)}>
        {no}
      </Link>
    ))}
  </Flex>
);

/** What is made and bought in the month, against what teams can do; and what came of it. */
export function PlanTab({ process }: { process: Process }) {
  const say = useWords(planWords);
  const language = useLanguage();
  const { kind } = process;
  const { month, plan, procurement, closed } = process.facts as unknown as PlanFacts;
  const head = (name: string): string => fieldName(kind, [name], language);
  const text = <Of,>(name: keyof Of & string, width = 120): RowColumn<Of> => ({
    key: name,
    title: head(name),
    width,
    render: (row) => (row[name] ?? null) as string | null,
  });
  const figure = <Of,>(name: keyof Of & string): RowColumn<Of> => ({
    key: name,
    title: head(name),
    width: 100,
    align: 'right',
    render: (row) => (row[name] === undefined ? null : grouped(row[name] as string)),
  });
  const orders = <Of extends { orders?: string[] }>(): RowColumn<Of> => ({
    key: 'orders',
    title: head('orders'),
    width: 200,
    render: (row) => <Orders orders={row.orders} />,
  });
  return (
    <>
      <Flex gap="small" justify="end" wrap className="block">
        {month !== '' && (
          <Link to={`/capacity?from=${month}-01&to=${dayAfter(`${monthAfter(month, 1)}-01`, -1)}`}>
            <Button>{say('board')}</Button>
          </Link>
        )}
      </Flex>
      <Card size="small" title={say('production')} className="block">
        <Rows<Line>
          rows={plan?.lines ?? []}
          rowKey={(row) => JSON.stringify(row)}
          size="small"
          empty={say('none')}
          columns={[
            text('productNo'),
            text('description', 160),
            figure('quantity'),
            text('unit', 70),
            text('start', 110),
            text('finish', 110),
            text('line', 160),
            orders(),
          ]}
        />
      </Card>
      {plan !== null && plan.capacity.length > 0 && (
        <Card size="small" title={say('capacity')} className="block">
          <Rows<Row>
            rows={plan.capacity}
            rowKey={({ week, line = '' }) => `${week} ${line}`}
            size="small"
            columns={[
              text('week', 110),
              text('line', 180),
              figure('load'),
              figure('hours'),
              {
                key: 'share',
                title: '%',
                width: 200,
                render: ({ load, hours }) => (
                  <Flex gap="small">
                    <Progress
                      aria-label={say('capacity')}
                      size="small"
                      percent={share(load, hours)}
                      status={Number(load) > Number(hours) ? 'exception' : 'normal'}
                    />
                    {Number(load) > Number(hours) && <Tag color="red">{say('over')}</Tag>}
                  </Flex>
                ),
              },
            ]}
          />
        </Card>
      )}
      <Card size="small" title={say('procurement')} className="block">
        <Rows<Bought>
          rows={procurement?.lines ?? []}
          rowKey={(row) => JSON.stringify(row)}
          size="small"
          empty={say('none')}
          columns={[
            text('item', 180),
            text('specification', 140),
            figure('quantity'),
            text('unit', 70),
            text('by', 110),
            figure('stock'),
            figure('onOrder'),
            figure('safetyStock'),
            text('supplier', 180),
            orders(),
          ]}
        />
      </Card>
      {closed !== null && (
        <Card size="small" title={say('outcome')} className="block">
          {closed.remark !== undefined && <Typography.Paragraph>{closed.remark}</Typography.Paragraph>}
          <Rows<Made>
            rows={closed.products}
            rowKey={({ productNo }) => productNo}
            size="small"
            columns={[
              text('productNo'),
              figure('planned'),
              figure('made'),
              figure('delivered'),
              {
                key: 'share',
                title: '%',
                width: 200,
                render: ({ made, planned }) => (
                  <Progress aria-label={say('outcome')} size="small" percent={share(made, planned)} />
                ),
              },
            ]}
          />
          <Rows<PlanFactsItem>
            rows={closed.items}
            rowKey={({ item }) => item}
            size="small"
            columns={[text('item', 240), figure('planned'), figure('bought')]}
          />
        </Card>
      )}
    </>
  );
}

type PlanFactsItem = NonNullable<PlanFacts['closed']>['items'][number];
