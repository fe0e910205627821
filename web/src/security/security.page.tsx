import './security.css';
import { Card, Tabs, Typography } from 'antd';
import { useSearchParams } from 'react-router';
import { OnlyFor } from '../session/me.js';
import { useWords } from '../messages/messages.js';
import { EventsTab } from './events-tab.js';
import { HoldsTab } from './holds-tab.js';
import { securityWords } from './security.messages.js';

/** Security events and held sign-ins, for whoever audits or manages people. */
export function SecurityPage() {
  const say = useWords(securityWords);
  const [address, setAddress] = useSearchParams();
  return (
    <OnlyFor permissions={['audit', 'people']}>
      <Card>
        <Typography.Title level={1} className="page-title">
          {say('title')}
        </Typography.Title>
        <Tabs
          activeKey={address.get('show') === 'holds' ? 'holds' : 'events'}
          onChange={(show) => setAddress(show === 'events' ? {} : { show }, { replace: true })}
          destroyOnHidden
          items={[
            { key: 'events', label: say('events'), children: <EventsTab /> },
            { key: 'holds', label: say('holds'), children: <HoldsTab /> },
          ]}
        />
      </Card>
    </OnlyFor>
  );
}
