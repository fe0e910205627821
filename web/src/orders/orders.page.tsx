import { DownloadOutlined, PlusOutlined, ReloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import type { TableProps } from 'antd';
import { App, Button, Card, Flex, Select, Table } from 'antd';
import type { Key } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { download } from '../api/files.js';
import { usePages } from '../api/pages.js';
import type { OrderItem } from '../api/types.js';
import { mayRead, useMe } from '../session/me.js';
import { Shown } from '../shared/query-boundary.js';
import { ColumnsButton, useHiddenColumns } from '../shared/chosen-columns.js';
import { MoreButton } from '../shared/more-button.js';
import { useFailure } from '../shared/states.js';
import { useNarrow } from '../shared/use-narrow.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { BulkDialog } from './bulk.dialog.js';
import { columnsFor, HIDDEN_AT_FIRST } from './columns.js';
import type { OrderFilter } from './filter.js';
import { addressOf, filterOf } from './filter.js';
import { OrderCards } from './order-cards.js';
import { ORDERS, ordersAsked } from './list.js';
import { ordersWords } from './orders.messages.js';
import { SearchForm } from './search-form.js';
import { ViewsMenu } from './views-menu.js';

const ENTERERS = { offices: ['sales', 'market', 'clerk'] } as const;
/** What the API answers to no sort at all. */
const USUAL_SORT = '-received';

const ROWS_IN_SIGHT = 12;
const NONE: OrderItem[] = [];

type Sorter = { columnKey?: Key; order?: 'ascend' | 'descend' | null };

const sortOf = ({ columnKey, order }: Sorter): string | undefined =>
  columnKey === undefined || !order ? undefined : `${order === 'descend' ? '-' : ''}${String(columnKey)}`;

/** All orders that somebody may see: searched, sorted, exported, handled together. */
export function OrdersPage() {
  const say = useWords(ordersWords);
  const language = useLanguage();
  const failure = useFailure();
  const me = useMe();
  const isNarrow = useNarrow();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [address, setAddress] = useSearchParams();
  const [selected, setSelected] = useState<OrderItem[]>([]);
  const [isBulk, setBulk] = useState(false);
  const filter = useMemo(() => filterOf(address), [address]);

  const columns = useMemo(() => columnsFor(say, language), [say, language]);
  const { hidden, choose, isAsAtFirst } = useHiddenColumns('orders.hidden-columns', HIDDEN_AT_FIRST);

  const asked = usePages(...ordersAsked(filter));
  const orders = asked.data ?? NONE;
  // The rows that are in sight come first; the others follow while one already reads.
  const rows = useDeferredValue(orders, orders.slice(0, ROWS_IN_SIGHT));
  const exporting = useMutation({
    mutationFn: () => download(`${ORDERS}/export.xlsx?${addressOf(filter)}`, 'orders.xlsx'),
    onError: (error) => void message.error(failure(error)),
  });

  const search = (given: Readonly<Record<string, unknown>>): void => {
    setSelected([]);
    setAddress(addressOf({ ...given, sort: filter.sort }));
  };
  const sort: TableProps<OrderItem>['onChange'] = (_page, _filters, sorter) => {
    const chosen = sortOf(sorter as Sorter);
    setAddress(addressOf({ ...filter, sort: chosen === USUAL_SORT ? undefined : chosen }));
  };

  return (
    <Shown asked={asked}>
      {() => (
        <>
          <SearchForm filter={filter} onSearch={search} />
          <Card className="block">
            <Flex justify="space-between" align="center" gap="small" wrap className="list-bar">
              <h1 className="page-title">{say('title')}</h1>
              <Flex gap="small" align="center" wrap>
                <QuickFilter filter={filter} onChoose={(chosen) => setAddress(addressOf(chosen))} />
                <ViewsMenu
                  address={addressOf(filter).toString()}
                  onChoose={(chosen) => setAddress(new URLSearchParams(chosen))}
                />
                <Button icon={<DownloadOutlined />} loading={exporting.isPending} onClick={() => exporting.mutate()}>
                  {say('export')}
                </Button>
                {mayRead(me, ENTERERS) && (
                  <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/orders/new')}>
                    {say('newOrder')}
                  </Button>
                )}
                {!isNarrow && (
                  <>
                    <Button
                      type="text"
                      icon={<ReloadOutlined />}
                      aria-label={say('reload')}
                      title={say('reload')}
                      onClick={() => void asked.refetch()}
                    />
                    <ColumnsButton
                      columns={columns}
                      hidden={hidden}
                      onChoose={choose}
                      onReset={isAsAtFirst ? null : () => choose(HIDDEN_AT_FIRST)}
                    />
                  </>
                )}
              </Flex>
            </Flex>
            {selected.length > 0 && (
              <Flex justify="space-between" align="center" gap="small" wrap className="list-selection">
                <span>{say('selected', { n: selected.length })}</span>
                <Flex gap="small">
                  <Button size="small" type="primary" onClick={() => setBulk(true)}>
                    {say('many')}
                  </Button>
                  <Button size="small" onClick={() => setSelected([])}>
                    {say('clear')}
                  </Button>
                </Flex>
              </Flex>
            )}
            {isNarrow ? (
              <OrderCards orders={rows} />
            ) : (
              <Table<OrderItem>
                rowKey="no"
                columns={columns.filter(({ key }) => !hidden.includes(key))}
                dataSource={rows}
                loading={asked.isPending || (rows.length === 0 && orders.length > 0)}
                onChange={sort}
                pagination={false}
                sticky={{ offsetHeader: 56 }}
                scroll={{ x: 1300 }}
                size="middle"
                rowSelection={{
                  preserveSelectedRowKeys: true,
                  selectedRowKeys: selected.map(({ no }) => no),
                  onChange: (_keys, chosen) => setSelected(chosen),
                }}
                locale={{ emptyText: say('empty') }}
              />
            )}
          </Card>
          <MoreButton asked={asked} />
          <BulkDialog
            orders={selected}
            open={isBulk}
            onClose={() => setBulk(false)}
            onAnswered={() => setSelected([])}
          />
        </>
      )}
    </Shown>
  );
}

const QUICK: Readonly<Record<'all' | 'mine' | 'overdue' | 'held', OrderFilter>> = {
  all: {},
  mine: { mine: 'true' },
  overdue: { overdue: 'true', sort: 'due' },
  held: { held: 'true' },
};

type Quick = keyof typeof QUICK;

/** The filters that everybody needs every day. */
function QuickFilter({ filter, onChoose }: { filter: OrderFilter; onChoose: (filter: OrderFilter) => void }) {
  const say = useWords(ordersWords);
  const now = addressOf(filter).toString();
  const chosen = (Object.keys(QUICK) as Quick[]).find((quick) => addressOf(QUICK[quick]).toString() === now);
  return (
    <Select<Quick>
      className="quick"
      value={chosen ?? null}
      placeholder={say('any')}
      aria-label={say('sort')}
      options={(Object.keys(QUICK) as Quick[]).map((value) => ({ value, label: say(value) }))}
      onChange={(quick) => onChoose(QUICK[quick])}
    />
  );
}
