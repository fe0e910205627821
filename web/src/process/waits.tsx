import { Typography } from 'antd';
import type { OrderItem } from '../api/types.js';

const SHOWN = 2;

/** Whom a process waits for, and for what; the others when one points at it. */
export function Waits({ waits }: { waits: OrderItem['waits'] }) {
  const rest = waits.slice(SHOWN);
  return (
    <ul className="plain">
      {waits.slice(0, SHOWN).map(({ event, officeName, label }) => (
        <li key={event}>
          <Typography.Text strong>{officeName}</Typography.Text> {label}
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <Typography.Text
            type="secondary"
            title={rest.map(({ officeName, label }) => `${officeName} ${label}`).join('\n')}
          >
            +{rest.length}
          </Typography.Text>
        </li>
      )}
    </ul>
  );
}
