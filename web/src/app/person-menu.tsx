import {
  CalendarOutlined,
  DownOutlined,
  KeyOutlined,
  LaptopOutlined,
  LogoutOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import { useMe } from '../session/me.js';
import { PasswordDialog } from '../session/password.dialog.js';
import { SessionsDrawer } from '../session/sessions.drawer.js';
import { useSignOut } from '../session/sign-out.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { appWords } from './app.messages.js';

type Opened = 'sessions' | 'password' | null;

/** Who is signed in, for which offices, and the way out. */
export function PersonMenu() {
  const say = useWords(appWords);
  const language = useLanguage();
  const { person, delegations } = useMe();
  const [opened, setOpened] = useState<Opened>(null);
  const signOut = useSignOut();
  const navigate = useNavigate();

  const names = person.offices.map((office) => OFFICE_NAMES[office][language]).join('、');
  const heads = person.headOf.map((office) => OFFICE_NAMES[office][language]).join('、');
  const lent = delegations.received.map(({ from }) => from.name).join('、');
  const told = [
    { key: 'offices', label: `${say('offices')}: ${names || say('noOffice')}` },
    ...(heads ? [{ key: 'heads', label: `${say('headOf')}: ${heads}` }] : []),
    ...(lent ? [{ key: 'lent', label: `${say('standsInFor')}: ${lent}` }] : []),
  ].map((item) => ({ ...item, disabled: true }));

  const items = [
    { key: 'who', type: 'group' as const, label: `${person.name} (${person.username})`, children: told },
    { type: 'divider' as const },
    { key: 'sessions', icon: <LaptopOutlined />, label: say('mySessions'), onClick: () => setOpened('sessions') },
    {
      key: 'feeds',
      icon: <CalendarOutlined />,
      label: say('calendarFeeds'),
      onClick: () => void navigate('/calendar?feeds=open'),
    },
    { key: 'password', icon: <KeyOutlined />, label: say('changePassword'), onClick: () => setOpened('password') },
    { key: 'out', icon: <LogoutOutlined />, label: say('signOut'), onClick: signOut },
  ];

  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button type="text" icon={<UserOutlined />} aria-label={`${say('me')}: ${person.name}`}>
          <span className="button-label">{person.name}</span> <DownOutlined className="small" />
        </Button>
      </Dropdown>
      <SessionsDrawer open={opened === 'sessions'} onClose={() => setOpened(null)} />
      <PasswordDialog open={opened === 'password'} onClose={() => setOpened(null)} />
    </>
  );
}
