import { DownloadOutlined, PlusOutlined, ReloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import type { TableProps } from 'antd';
import { App, Button, Card, Flex, Select, Table } from 'antd';
import type { Key } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { download } from '../api/files.js';
import { useKind } from '../api/kinds.js';
import { usePages } from '../api/pages.js';
import { useMayEnter } from '../session/me.js';
import { listOf } from '../shared/address.js';
import { Shown } from '../shared/query-boundary.js';
import { ColumnsButton, useHiddenColumns } from '../shared/chosen-columns.js';
import { MoreButton } from '../shared/more-button.js';
import { Rows } from '../shared/rows.js';
import { useFailure } from '../shared/states.js';
import { useNarrow } from '../shared/use-narrow.js';
import { useWords } from '../messages/messages.js';
import { BulkDialog } from './bulk.dialog.js';
import { addressOf, filterOf } from './filter.js';
import type { Filter, List, Listed } from './list.js';
import { listWords } from './list.messages.js';
import { SearchForm } from './search-form.js';
import { ViewsMenu } from './views-menu.js';

const ROWS_IN_SIGHT = 12;
const TICKS_PX = 48;

type Sorter = { columnKey?: Key; order?: 'ascend' | 'descend' | null };

const sortOf = ({ columnKey, order }: Sorter): string | undefined =>
  columnKey === undefined || !order ? undefined : `${order === 'descend' ? '-' : ''}${String(columnKey)}`;

/** All processes of a kind that somebody may see: searched, sorted, exported, handled together. */
export function ListPage<Item extends Listed>({ list }: { list: List<Item> }) {
  const { kind, asked: ask, quick, usualSort, exportFrom, isBulk = false } = list;
  const say = useWords(listWords);
  const failure = useFailure();
  const isNarrow = useNarrow();
  const navigate = useNavigate();
  const mayEnter = useMayEnter(kind);
  const of = useKind(kind);
  const name = of?.name ?? '';
  const { message } = App.useApp();
  const [address, setAddress] = useSearchParams();
  const [selected, setSelected] = useState<Item[]>([]);
  const [isActing, setActing] = useState(false);
  const filter = useMemo(() => filterOf(address), [address]);
  const fields = list.useFields(kind);
  const columns = list.useColumns();
  const hiddenAtFirst = columns.filter(({ isHidden }) => isHidden).map(({ key }) => key);
  const { hidden, choose, isAsAtFirst } = useHiddenColumns(`${kind}.hidden-columns`, hiddenAtFirst);
  const shown = columns.filter(({ key }) => !hidden.includes(key));

  const asked = usePages(...ask(filter));
  const [none] = useState<Item[]>([]);
  const items = asked.data ?? none;
  // The rows that are in sight come first; the others follow while one already reads.
  const rows = useDeferredValue(items, items.slice(0, ROWS_IN_SIGHT));
  const exporting = useMutation({
    mutationFn: () => download(`${exportFrom}?${addressOf(filter)}`, `${kind}.xlsx`),
    onError: (error) => void message.error(failure(error)),
  });

  const search = (given: Readonly<Record<string, unknown>>): void => {
    setSelected([]);
    setAddress(addressOf({ ...given, sort: filter.sort }));
  };
  const sort: TableProps<Item>['onChange'] = (_page, _filters, sorter) => {
    const chosen = sortOf(sorter as Sorter);
    setAddress(addressOf({ ...filter, sort: chosen === usualSort ? undefined : chosen }));
  };

  return (
    <Shown asked={asked}>
      {() => (
        <>
          <SearchForm fields={fields} filter={filter} onSearch={search} />
          <Card className="block">
            <Flex justify="space-between" align="center" gap="small" wrap className="list-bar">
              <h1 className="page-title">{of?.plural}</h1>
              <Flex gap="small" align="center" wrap>
                <QuickFilter quick={quick} filter={filter} onChoose={(chosen) => setAddress(addressOf(chosen))} />
                <ViewsMenu
                  kind={kind}
                  address={addressOf(filter).toString()}
                  onChoose={(chosen) => setAddress(new URLSearchParams(chosen))}
                />
                {exportFrom && (
                  <Button icon={<DownloadOutlined />} loading={exporting.isPending} onClick={() => exporting.mutate()}>
                    {say('export')}
                  </Button>
                )}
                {mayEnter && (
                  <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate(`${listOf(kind)}/new`)}>
                    {say('enter', { name })}
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
                      onReset={isAsAtFirst ? null : () => choose(hiddenAtFirst)}
                    />
                  </>
                )}
              </Flex>
            </Flex>
            {selected.length > 0 && (
              <Flex justify="space-between" align="center" gap="small" wrap className="list-selection">
                <span>{say('selected', { n: selected.length })}</span>
                <Flex gap="small">
                  <Button size="small" type="primary" onClick={() => setActing(true)}>
                    {say('many')}
                  </Button>
                  <Button size="small" onClick={() => setSelected([])}>
                    {say('clear')}
                  </Button>
                </Flex>
              </Flex>
            )}
            {isNarrow ? (
              <Rows
                rows={rows}
                rowKey={({ no }) => no}
                columns={columns
                  .filter(({ isOnCard }) => isOnCard)
                  .map(({ key, title, render }) => ({ key, title, render }))}
                empty={say('empty', { name })}
              />
            ) : (
              <Table<Item>
                rowKey="no"
                columns={shown
                  // A cell is drawn again when its row is another: the page around it is drawn again more often than that.
                  .map(({ render, isOnCard: _, isHidden: __, ...column }) => ({
                    shouldCellUpdate: (item: Item, before: Item) => item !== before,
                    ...column,
                    render: (_value: unknown, item: Item) => render(item),
                  }))}
                dataSource={rows}
                loading={asked.isPending || (rows.length === 0 && items.length > 0)}
                onChange={sort}
                pagination={false}
                sticky={{ offsetHeader: 56 }}
                scroll={{ x: shown.reduce((sum, { width }) => sum + width, TICKS_PX) }}
                size="middle"
                rowSelection={
                  isBulk
                    ? {
                        preserveSelectedRowKeys: true,
                        selectedRowKeys: selected.map(({ no }) => no),
                        onChange: (_keys, chosen) => setSelected(chosen),
                      }
                    : undefined
                }
                locale={{ emptyText: say('empty', { name }) }}
              />
            )}
          </Card>
          <MoreButton asked={asked} />
          <BulkDialog
            kind={kind}
            items={selected}
            open={isActing}
            onClose={() => setActing(false)}
            onAnswered={() => setSelected([])}
          />
        </>
      )}
    </Shown>
  );
}

type Quick = keyof List<Listed>['quick'];

function QuickFilter({
  quick,
  filter,
  onChoose,
}: {
  quick: List<Listed>['quick'];
  filter: Filter;
  onChoose: (filter: Filter) => void;
}) {
  const say = useWords(listWords);
  const now = addressOf(filter).toString();
  const keys = Object.keys(quick) as Quick[];
  const chosen = keys.find((key) => addressOf(quick[key] ?? {}).toString() === now);
  if (keys.length < 2) return null;
  return (
    <Select<Quick>
      className="quick"
      value={chosen ?? null}
      placeholder={say('any')}
      aria-label={say('sort')}
      options={keys.map((value) => ({ value, label: say(value) }))}
      onChange={(key) => onChoose(quick[key] ?? {})}
    />
  );
}
