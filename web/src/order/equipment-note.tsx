import { Alert } from 'antd';
import { Link } from 'react-router';
import { api } from '../api/client.js';
import { useKindOf } from '../api/kinds.js';
import type { Order } from '../api/types.js';
import { text, useWords } from '../messages/messages.js';
import { addressOf } from '../shared/address.js';

const words = {
  down: text('本订单生产计划所需的设备停机', '本訂單生產計畫所需的設備停機', 'Equipment that the plan needs is down'),
  back: text('预计 {day} 恢复', '預計 {day} 恢復', 'expected back on {day}'),
  unknown: text('恢复日期未定', '恢復日期未定', 'nobody has said when it is back'),
};

/** Where a plan is in force and something is still to be made. */
const MAKING = new Set(['planned', 'producing']);

/** The equipment of the order's teams that is down, and until when. */
export function EquipmentNote({ order: { no, state } }: { order: Order }) {
  const say = useWords(words);
  const kindOf = useKindOf();
  const query = { order: no, down: 'true' as const, limit: '20' };
  const { data } = api.useQuery(
    'get',
    '/api/departments/production/equipment',
    { params: { query } },
    { enabled: MAKING.has(state) },
  );
  if (!data || data.items.length === 0) return null;
  const told = data.items.map(({ id, equipment, line, expectedOn }) => (
    <div key={id}>
      <Link to={addressOf(kindOf(id) ?? '', id)} className="in-text">
        {id}
      </Link>{' '}
      {equipment} · {line} · {expectedOn === null ? say('unknown') : say('back', { day: expectedOn })}
    </div>
  ));
  return <Alert className="note" type="warning" showIcon title={say('down')} description={told} />;
}
