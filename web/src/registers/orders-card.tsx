import { Card } from 'antd';
import { Link } from 'react-router';
import { api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { useWords } from '../messages/messages.js';
import { StateTag } from '../process/state-tag.js';
import { addressOf, listOf, ORDERS } from '../shared/address.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Rows } from '../shared/rows.js';
import { registerWords } from './register.messages.js';

type Item = components['schemas']['OrderItem'];

/** As many as are seen at once. */
const LATEST = '10';

/** The latest orders of a customer, or for a product, under whatever name they were written; all of them are behind the link. */
export function OrdersCard({ of }: { of: { customer: string } | { product: string } }) {
  const say = useWords(registerWords);
  const asked = api.useQuery('get', '/api/orders', { params: { query: { ...of, limit: LATEST } } });
  const all = `${listOf(ORDERS)}?${new URLSearchParams({ ...of }).toString()}`;
  return (
    <Card size="small" className="block" title={say('orders')} extra={<Link to={all}>{say('allOrders')}</Link>}>
      <QueryBoundary asked={asked}>
        {({ items }) => (
          <Rows<Item>
            rows={items}
            rowKey={({ no }) => no}
            size="small"
            columns={[
              {
                key: 'no',
                title: say('order'),
                width: 120,
                render: ({ no }) => <Link to={addressOf(ORDERS, no)}>{no}</Link>,
              },
              {
                key: 'state',
                title: say('state'),
                width: 120,
                render: ({ state, stateName }) => <StateTag kind={ORDERS} state={state} name={stateName} />,
              },
              { key: 'customer', title: say('customer'), width: 200, render: ({ customer }) => customer.name },
              { key: 'products', title: say('product'), width: 260, render: ({ products }) => products },
              { key: 'due', title: say('due'), width: 120, render: ({ deliveryDate }) => deliveryDate },
            ]}
          />
        )}
      </QueryBoundary>
    </Card>
  );
}
