import { Flex, Layout, Menu } from 'antd';
import { Suspense, useState } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useLiveUpdates } from '../api/live.js';
import { mayRead, useMe } from '../session/me.js';
import { keep, recall } from '../shared/stored.js';
import { Loading } from '../shared/states.js';
import { sharedWords } from '../shared/shared.words.js';
import { LanguageSwitch } from '../words/language-switch.js';
import { useWords } from '../words/words.js';
import { appWords } from './app.words.js';
import { ConnectionBanner } from './connection-banner.js';
import { DensitySwitch } from './density-switch.js';
import { entryOf, MENU } from './menu.js';
import { OrderSearch } from './order-search.js';
import { PersonMenu } from './person-menu.js';

const COLLAPSED = 'menu-collapsed';

/** The frame around every page: menu, search, who is signed in, and whether the server is there. */
export function Shell() {
  const say = useWords(appWords);
  const product = useWords(sharedWords)('product');
  const me = useMe();
  const { pathname } = useLocation();
  const [collapsed, setCollapsed] = useState(recall(localStorage, COLLAPSED) === 'yes');
  useLiveUpdates(me.person.id);

  const fold = (wanted: boolean): void => {
    keep(localStorage, COLLAPSED, wanted ? 'yes' : null);
    setCollapsed(wanted);
  };
  const items = MENU.filter((entry) => mayRead(me, entry)).map(({ path, label, icon }) => ({
    key: path,
    icon,
    label: <Link to={path}>{say(label)}</Link>,
    title: say(label),
  }));

  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <Layout.Sider
        className="sider"
        theme="light"
        width={208}
        collapsible
        collapsed={collapsed}
        onCollapse={fold}
        breakpoint="lg"
      >
        <Link to="/" className="brand" aria-label={product}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          {!collapsed && <span>{product}</span>}
        </Link>
        <nav aria-label={say('menu')}>
          <Menu mode="inline" items={items} selectedKeys={[entryOf(pathname)?.path ?? '']} />
        </nav>
      </Layout.Sider>
      <Layout>
        <Layout.Header className="header">
          <OrderSearch />
          <Flex align="center" gap={4}>
            <DensitySwitch />
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
    </Layout>
  );
}
