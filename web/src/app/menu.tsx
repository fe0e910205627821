import {
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CommentOutlined,
  CustomerServiceOutlined,
  DashboardOutlined,
  FolderOpenOutlined,
  FormOutlined,
  IdcardOutlined,
  ImportOutlined,
  InboxOutlined,
  PartitionOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  ShopOutlined,
  ShoppingCartOutlined,
  TeamOutlined,
  ToolOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Subject } from '../../../machines/subjects.js';
import { SUBJECTS } from '../../../machines/subjects.js';
import { useKinds } from '../api/kinds.js';
import type { Readers } from '../session/me.js';
import { mayRead, useMayEnter, useMe } from '../session/me.js';
import { listOf, ORDERS } from '../shared/address.js';
import { useLanguage } from '../messages/language.js';
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

const ICONS: Readonly<Record<Subject, ReactNode>> = {
  sales: <ShopOutlined />,
  making: <ToolOutlined />,
  supply: <ShoppingCartOutlined />,
  quality: <CustomerServiceOutlined />,
  coordination: <CommentOutlined />,
  records: <FolderOpenOutlined />,
  people: <IdcardOutlined />,
  registers: <ProfileOutlined />,
};

/** Above the pages that tell of all processes alike. */
const AFTER_PROCESSES = '/departments';

interface Entry {
  path: string;
  name: string;
  icon: ReactNode;
}

/** Pages of one subject, folded under its name. */
export interface Group extends Omit<Entry, 'path'> {
  subject: string;
  entries: Entry[];
}

export const isGroup = (item: Entry | Group): item is Group => 'entries' in item;

/** What somebody finds in the menu: the pages that he may read, and by subject the list of every kind of process. */
export function useMenu(): (Entry | Group)[] {
  const say = useWords(appWords);
  const me = useMe();
  const mayEnterOrders = useMayEnter(ORDERS);
  const language = useLanguage();
  const kinds = useKinds().filter(({ id }) => id !== ORDERS);
  const groups = (Object.keys(SUBJECTS) as Subject[]).flatMap((subject): Group[] => {
    const entries = kinds
      .filter((kind) => kind.subject === subject)
      .map(({ id, plural }) => ({ path: listOf(id), name: plural, icon: null }));
    const name = SUBJECTS[subject][language];
    return entries.length === 0 ? [] : [{ subject, name, icon: ICONS[subject], entries }];
  });
  return PAGES.filter((page) => mayRead(me, page) && (page.path !== '/orders/new' || mayEnterOrders)).flatMap(
    ({ path, label, icon }) => [...(path === AFTER_PROCESSES ? groups : []), { path, name: say(label), icon }],
  );
}

/** The entry that a path belongs to: the longest that it begins with. */
export const entryOf = (menu: readonly (Entry | Group)[], pathname: string): Entry | undefined =>
  menu
    .flatMap((item) => (isGroup(item) ? item.entries : [item]))
    .filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .sort((a, b) => b.path.length - a.path.length)[0];
