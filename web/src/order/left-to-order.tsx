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
/** Of these nothing is ordered any more. */
const OVER = ['ordered', 'rejected', 'withdrawn'];

/** What the requisitions of an order ask for that no purchase order has ordered yet. It stands beside what was ordered, and says nothing where it is not known. */
export function LeftToOrder({ order }: { order: string }) {
  const say = useWords(leftWords);
  const query = { order, limit: MOST };
  const { data } = api.useQuery('get', '/api/departments/procurement/requisitions', { params: { query } });
  const rows = (data?.items ?? []).filter(({ state }) => !OVER.includes(state));
  const left = rows.flatMap(({ id, items }) =>
    items
      .map(({ item, quantity, unit, left: rest }) => ({ id, item, unit, rest: rest ?? quantity }))
      .filter(({ rest }) => rest !== '0'),
  );
  if (left.length === 0) return null;
  const told = (
    <ul className="plain">
      {left.map(({ id, item, unit, rest }, index) => (
        <li key={`${id} ${index}`}>
          {item} {grouped(rest ?? '')} {unit} · <Link to={addressOf(REQUISITIONS, id)}>{id}</Link>
        </li>
      ))}
    </ul>
  );
  return <Alert type="info" showIcon className="block" title={say('left')} description={told} />;
}
