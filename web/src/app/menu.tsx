import {
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  DashboardOutlined,
  FormOutlined,
  ImportOutlined,
  InboxOutlined,
  PartitionOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useKinds } from '../api/kinds.js';
import type { Readers } from '../session/me.js';
import { mayRead, useMayEnter, useMe } from '../session/me.js';
import { listOf, ORDERS } from '../shared/address.js';
import { useWords } from '../messages/messages.js';
import { appWords } from './app.messages.js';

interface Page extends Readers {
  path: string;
  label: keyof typeof appWords;
  icon: ReactNode;
}

/** The side menu, in the order of a day's work. A new page is a line here and a line in routes.tsx. */
const PAGES: readonly Page[] = [
  { path: '/', label: 'myWork', icon: <InboxOutlined /> },
  { path: '/orders', label: 'allOrders', icon: <UnorderedListOutlined /> },
  { path: '/board', label: 'board', icon: <AppstoreOutlined /> },
  { path: '/calendar', label: 'calendar', icon: <CalendarOutlined /> },
  {
    path: '/capacity',
    label: 'capacity',
    icon: <DashboardOutlined />,
    offices: ['production', 'clerk', 'sales', 'operations', 'management'],
  },
  { path: '/departments', label: 'departments', icon: <TeamOutlined /> },
  { path: '/dashboard', label: 'dashboard', icon: <BarChartOutlined /> },
  { path: '/rules', label: 'rules', icon: <AuditOutlined /> },
  { path: '/changes', label: 'changes', icon: <SafetyOutlined /> },
  { path: '/orders/new', label: 'enterOrder', icon: <FormOutlined /> },
  { path: '/import', label: 'importOrders', icon: <ImportOutlined />, permissions: ['import'] },
  { path: '/security', label: 'security', icon: <SafetyCertificateOutlined />, permissions: ['audit', 'people'] },
  { path: '/inspector', label: 'inspector', icon: <PartitionOutlined />, permissions: ['inspect'] },
];

/** Above the pages that tell of all processes alike. */
const AFTER_PROCESSES = '/departments';

interface Entry {
  path: string;
  name: string;
  icon: ReactNode;
}

/** What somebody finds in the menu: the pages that he may read, and the list of every kind of process. */
export function useMenu(): Entry[] {
  const say = useWords(appWords);
  const me = useMe();
  const mayEnterOrders = useMayEnter(ORDERS);
  const kinds = useKinds()
    .filter(({ id }) => id !== ORDERS)
    .map(({ id, plural }) => ({ path: listOf(id), name: plural, icon: <ProfileOutlined /> }));
  return PAGES.filter((page) => mayRead(me, page) && (page.path !== '/orders/new' || mayEnterOrders)).flatMap(
    ({ path, label, icon }) => [...(path === AFTER_PROCESSES ? kinds : []), { path, name: say(label), icon }],
  );
}

/** The entry that a path belongs to: the longest that it begins with. */
export const entryOf = (menu: readonly Entry[], pathname: string): Entry | undefined =>
  menu
    .filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0];
