import {
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  FormOutlined,
  ImportOutlined,
  InboxOutlined,
  PartitionOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Readers } from '../session/me.js';
import type { appWords } from './app.messages.js';

interface Entry extends Readers {
  path: string;
  label: keyof typeof appWords;
  icon: ReactNode;
}

/** The side menu, in the order of a day's work. A new page is a line here and a line in routes.tsx. */
export const MENU: readonly Entry[] = [
  { path: '/', label: 'myWork', icon: <InboxOutlined /> },
  { path: '/orders', label: 'allOrders', icon: <UnorderedListOutlined /> },
  { path: '/board', label: 'board', icon: <AppstoreOutlined /> },
  { path: '/schedule', label: 'schedule', icon: <CalendarOutlined /> },
  { path: '/departments', label: 'departments', icon: <TeamOutlined /> },
  { path: '/dashboard', label: 'dashboard', icon: <BarChartOutlined /> },
  { path: '/rules', label: 'rules', icon: <AuditOutlined /> },
  { path: '/changes', label: 'changes', icon: <SafetyOutlined /> },
  { path: '/orders/new', label: 'enterOrder', icon: <FormOutlined />, offices: ['sales', 'market', 'clerk'] },
  { path: '/import', label: 'importOrders', icon: <ImportOutlined />, permissions: ['import'] },
  { path: '/security', label: 'security', icon: <SafetyCertificateOutlined />, permissions: ['audit', 'people'] },
  { path: '/inspector', label: 'inspector', icon: <PartitionOutlined />, permissions: ['inspect'] },
];

/** The entry that a path belongs to: the longest that it begins with. */
export const entryOf = (pathname: string): Entry | undefined =>
  MENU.filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`))).sort(
    (a, b) => b.path.length - a.path.length,
  )[0];
