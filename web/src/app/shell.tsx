import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Flex, Layout, Menu } from 'antd';
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
import { entryOf, useMenu } from './menu.js';
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
function Pages({ onChosen }: { onChosen?: () => void }) {
  const say = useWords(appWords);
  const menu = useMenu();
  const { pathname } = useLocation();
  const items = menu.map(({ path, name, icon }) => ({
    key: path,
    icon,
    label: <Link to={path}>{name}</Link>,
    title: name,
  }));
  return (
    <nav aria-label={say('menu')}>
      <Menu mode="inline" items={items} selectedKeys={[entryOf(menu, pathname)?.path ?? '']} onClick={onChosen} />
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
      <Pages />
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
