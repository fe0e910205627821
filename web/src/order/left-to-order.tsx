import { Alert } from 'antd';
import { Link } from 'react-router';
import { api } from '../api/client.js';
import { text, useWords } from '../messages/messages.js';
import { addressOf } from '../shared/address.js';
import { grouped } from '../shared/figures.js';

const leftWords = {
  left: text('已申请、尚未下单', '已請購、尚未下單', 'Asked for, and not yet ordered'),
};

const MOST = '200';
const REQUISITIONS = 'purchase-requisitions';

/** What the requisitions of an order ask for that no purchase order has ordered yet. It stands beside what was ordered, and says nothing where it is not known. */
export function LeftToOrder({ order }: { order: string }) {
  const say = useWords(leftWords);
  const query = { order, open: 'true' as const, limit: MOST };
  const { data } = api.useQuery('get', '/api/departments/procurement/to-order', { params: { query } });
  const left = (data?.items ?? []).flatMap(({ requisition, items }) =>
    items.filter((row) => row.left !== '0').map((row) => ({ requisition, ...row })),
  );
  if (left.length === 0) return null;
  const told = (
    <ul className="plain">
      {left.map(({ requisition, item, unit, left: rest }, index) => (
        <li key={`${requisition} ${index}`}>
          {item} {grouped(rest)} {unit} · <Link to={addressOf(REQUISITIONS, requisition)}>{requisition}</Link>
        </li>
      ))}
    </ul>
  );
  return <Alert type="info" showIcon className="block" title={say('left')} description={told} />;
}
