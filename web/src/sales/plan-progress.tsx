import { Alert, Card, Progress, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import type { components } from '../api/schema.js';
import type { Process } from '../api/types.js';
import { useWords } from '../messages/messages.js';
import { StateTag } from '../process/state-tag.js';
import { useKind } from '../api/kinds.js';
import { addressOf, ORDERS } from '../shared/address.js';
import { money } from '../shared/figures.js';
import { MoreButton } from '../shared/more-button.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Rows } from '../shared/rows.js';
import { salesWords } from './sales.messages.js';

type PlanProgressOf = components['schemas']['PlanProgress'];
type Row = components['schemas']['PlanProgressRow'];
type PlanOrder = components['schemas']['PlanOrder'];
type Group = PlanProgressOf['by'];

const GROUPS: readonly Group[] = ['month', 'quarter', 'team', 'person', 'region', 'variety', 'channel'];
const ORDERS_AT_ONCE = '50';

/** A share on the screen needs no exact arithmetic. */
const shareOf = ({ target, sold }: Pick<Row, 'target' | 'sold'>): number =>
  Number(target) > 0 ? Math.round((Number(sold) / Number(target)) * 100) : 0;

/** The orders behind one row. */
function OrdersOf({ plan, by, of }: { plan: string; by: Group; of: string }) {
  const say = useWords(salesWords);
  const states = useKind(ORDERS)?.milestones ?? [];
  const query = { plan, by, ...(of === '' ? {} : { key: of }), limit: ORDERS_AT_ONCE };
  const asked = usePages<PlanOrder>(['/api/departments/sales/plan-orders', { query }], (cursor) =>
    client.GET('/api/departments/sales/plan-orders', {
      params: { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
    }),
  );
  return (
    <>
      <QueryBoundary asked={asked}>
        {(rows) => (
          <Rows<PlanOrder>
            size="small"
            rows={rows}
            rowKey={({ orderNo }) => orderNo}
            columns={[
              {
                key: 'order',
                title: say('order'),
                width: 120,
                render: ({ orderNo }) => <Link to={addressOf(ORDERS, orderNo)}>{orderNo}</Link>,
              },
              { key: 'customer', title: say('customer'), width: 240, render: ({ customer }) => customer },
              { key: 'received', title: say('received'), width: 120, render: ({ receivedOn }) => receivedOn },
              {
                key: 'state',
                title: say('state'),
                width: 120,
                render: ({ state }) => (
                  <StateTag
                    kind={ORDERS}
                    state={state}
                    name={states.find((one) => one.state === state)?.name ?? state}
                  />
                ),
              },
              {
                key: 'amount',
                title: say('amount'),
                width: 160,
                align: 'right',
                render: ({ amount, currency }) => `${money(amount, currency)} ${currency}`,
              },
            ]}
          />
        )}
      </QueryBoundary>
      <MoreButton asked={asked} />
    </>
  );
}

function Compared({ progress }: { progress: PlanProgressOf }) {
  const say = useWords(salesWords);
  const { plan, by, currency, rows, target, sold, withoutRate } = progress;
  const amount = (value: string): string => money(value, currency ?? undefined);
  const orders = rows.reduce((sum, row) => sum + row.orders, 0);
  // An order of two varieties counts for both: their number is no sum.
  const total: Row = { key: '\n', name: say('total'), target, sold, orders };
  return (
    <>
      <p className="note">{say('counted', { currency: currency ?? '' })}</p>
      {withoutRate.length > 0 && (
        <Alert type="warning" showIcon className="block" title={say('withoutRate', { codes: withoutRate.join(' ') })} />
      )}
      <Rows<Row>
        size="small"
        rows={[...rows, total]}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', title: say(by), width: 160, render: ({ name }) => name || say('other') },
          { key: 'target', title: say('target'), width: 150, align: 'right', render: (row) => amount(row.target) },
          { key: 'sold', title: say('sold'), width: 150, align: 'right', render: (row) => amount(row.sold) },
          {
            key: 'done',
            title: say('done'),
            width: 180,
            render: (row) =>
              Number(row.target) > 0 && (
                <Progress
                  aria-label={`${row.name} ${say('done')}`}
                  size="small"
                  percent={shareOf(row)}
                  status="normal"
                  format={(percent) => `${percent ?? 0} %`}
                />
              ),
          },
          {
            key: 'orders',
            title: say('orders'),
            width: 90,
            align: 'right',
            render: (row) => (by === 'variety' && row.key === total.key ? '' : row.orders),
          },
        ]}
        inside={(row) => (row.key === total.key ? null : <OrdersOf plan={plan} by={by} of={row.key} />)}
        insideTitle={say('orders')}
      />
    </>
  );
}

/** What the plan asks for against what was ordered: by month, person, region and so on, down to the orders. */
export function PlanProgress({ process: { no } }: { process: Process }) {
  const say = useWords(salesWords);
  const [by, setBy] = useState<Group>('month');
  const query = { plan: no, by };
  const asked = api.useQuery('get', '/api/departments/sales/plan-progress', { params: { query } });
  return (
    <Card title={say('progress')} className="block">
      <div className="presets">
        <Segmented value={by} onChange={setBy} options={GROUPS.map((group) => ({ value: group, label: say(group) }))} />
      </div>
      <QueryBoundary asked={asked}>{(progress) => <Compared progress={progress} />}</QueryBoundary>
    </Card>
  );
}
