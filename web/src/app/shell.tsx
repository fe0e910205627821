import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Flex, Layout, Menu } from 'antd';
import type { ReactNode } from 'react';
import { Suspense, useCallback, useState } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useLiveUpdates } from '../api/live.js';
import { useMe } from '../session/me.js';
import { keep, recall } from '../shared/stored.js';
import { Loading } from '../shared/states.js';
import { sharedWords } from '../shared/shared.messages.js';
import { useNarrow } from '../shared/use-narrow.js';
import { LanguageSwitch } from '../messages/language-switch.js';
import { useWords } from '../messages/messages.js';
import { appWords } from './app.messages.js';
import { ConnectionBanner } from './connection-banner.js';
import { DensitySwitch } from './density-switch.js';
import { entryOf, isGroup, useMenu } from './menu.js';
import { OrderSearch } from './order-search.js';
import { PersonMenu } from './person-menu.js';
import { useShortcuts } from './shortcuts.js';
import { ShortcutsHelp } from './shortcuts-help.js';

const COLLAPSED = 'menu-collapsed';

/** The frame around every page: menu, search, who is signed in, and whether the server is there. */
export function Shell() {
  const me = useMe();
  const isNarrow = useNarrow();
  const [isHelping, setHelping] = useState(false);
  useLiveUpdates(me.person.id);
  useShortcuts(useCallback(() => setHelping(true), []));
  const say = useWords(appWords);

  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      {!isNarrow && <Sider />}
      <Layout>
        <Layout.Header className="header">
          {isNarrow && <MenuDrawer />}
          <OrderSearch />
          <Flex align="center" gap={4}>
            {!isNarrow && <DensitySwitch />}
            <LanguageSwitch />
            <PersonMenu />
          </Flex>
        </Layout.Header>
        <ConnectionBanner />
        <Layout.Content id="content" className="content" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
      <ShortcutsHelp open={isHelping} onClose={() => setHelping(false)} />
    </Layout>
  );
}

/** The pages that somebody may read. */
function Pages({ isFolded = false, onChosen }: { isFolded?: boolean; onChosen?: () => void }) {
  const say = useWords(appWords);
  const menu = useMenu();
  const { pathname } = useLocation();
  const chosen = entryOf(menu, pathname)?.path ?? '';
  const around = menu.find((item) => isGroup(item) && item.entries.some(({ path }) => path === chosen));
  const [opened, setOpened] = useState<string[]>([]);
  const subject = around && isGroup(around) ? around.subject : null;
  // Whoever comes to a page by a link finds the menu open where the page stands.
  const [shown, setShown] = useState<string | null>(null);
  if (subject !== shown) {
    setShown(subject);
    if (subject !== null && !opened.includes(subject)) setOpened([...opened, subject]);
  }
  const leaf = ({ path, name, icon }: { path: string; name: string; icon: ReactNode }) => ({
    key: path,
    icon,
    label: <Link to={path}>{name}</Link>,
    title: name,
  });
  const items = menu.map((item) =>
    isGroup(item)
      ? { key: item.subject, icon: item.icon, label: item.name, children: item.entries.map(leaf) }
      : leaf(item),
  );
  return (
    <nav aria-label={say('menu')}>
      <Menu
        mode="inline"
        items={items}
        selectedKeys={[chosen]}
        // Folded, a group opens under the pointer.
        {...(isFolded ? {} : { openKeys: opened })}
        onOpenChange={setOpened}
        onClick={onChosen}
      />
    </nav>
  );
}

function Brand({ isShort = false }: { isShort?: boolean }) {
  const product = useWords(sharedWords)('product');
  return (
    <Link to="/" className="brand" aria-label={product}>
      <img src="/icon.svg" alt="" width={28} height={28} />
      {!isShort && <span>{product}</span>}
    </Link>
  );
}

/** At the side, where there is room. */
function Sider() {
  const [collapsed, setCollapsed] = useState(recall(localStorage, COLLAPSED) === 'yes');
  const fold = (wanted: boolean): void => {
    keep(localStorage, COLLAPSED, wanted ? 'yes' : null);
    setCollapsed(wanted);
  };
  return (
    <Layout.Sider
      className="sider"
      theme="light"
      width={216}
      collapsible
      collapsed={collapsed}
      onCollapse={fold}
      breakpoint="lg"
    >
      <Brand isShort={collapsed} />
      <Pages isFolded={collapsed} />
    </Layout.Sider>
  );
}

/** On a phone the menu comes when it is called. */
function MenuDrawer() {
  const say = useWords(appWords);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button type="text" icon={<MenuOutlined />} aria-label={say('menu')} onClick={() => setOpen(true)} />
      <Drawer open={isOpen} onClose={close} placement="left" size={264} title={<Brand />} className="menu-drawer">
        <Pages onChosen={close} />
      </Drawer>
    </>
  );
}
