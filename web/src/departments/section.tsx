import { Button, Dropdown, Flex, Segmented } from 'antd';
import { DownOutlined } from '@ant-design/icons';
import type { ComponentType, ReactNode } from 'react';
import { useState } from 'react';
import type { Language, Text } from '../../../machines/rulebook.js';
import { api } from '../api/client.js';
import { usePages } from '../api/pages.js';
import type { Page } from '../api/types.js';
import type { Acting } from '../order/process-event-drawer.js';
import { officesOf, useMe } from '../session/me.js';
import { MoreButton } from '../shared/more-button.js';
import { Rows } from '../shared/rows.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useNarrow } from '../shared/use-narrow.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { departmentsWords } from './departments.messages.js';
import { OrderStanding } from './order-standing.js';

/** What a cell can ask for. */
export interface Tell {
  language: Language;
  /** What a person is called whose id is on record. */
  nameOf: (id: string) => string;
}

export interface Column<Row> {
  key: string;
  title: Text;
  width?: number;
  align?: 'right';
  render: (row: Row, tell: Tell) => ReactNode;
}

/** An event that a row asks for; only its office is offered it. */
export interface Act<Row> {
  event: string;
  label: Text;
  when?: (row: Row) => boolean;
}

interface Preset<Query> {
  label: Text;
  query: Query;
}

/** What narrows a list; the first is how it begins. */
export type Presets<Query> = readonly [Preset<Query>, ...Preset<Query>[]];

export interface SectionProps {
  onAct: (acting: Acting) => void;
}

/** A list of a department, as a tab of its page. */
export interface Section {
  key: string;
  label: Text;
  Component: ComponentType<SectionProps>;
}

interface Definition<Row extends object, Query extends object> {
  key: string;
  label: Text;
  /** What the list does not do, said where it is read. */
  note?: Text;
  path: string;
  presets: Presets<Query>;
  /** A part of the list. */
  fetch: (query: Query & { cursor?: string; limit: string }) => Promise<{ data?: Page<Row> }>;
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  acts?: readonly Act<Row>[];
  /** Which order a row speaks of, when what that order misses is to be seen behind the row. */
  orderOf?: (row: Row) => string;
  /** Of which process the events are; an order, unless told. */
  placeOf?: (row: Row) => { kind: string; no: string };
}

const ROWS_AT_ONCE = '50';
const DIRECTORY_FRESH_MS = 300_000;

/** Whose ids are on record, by their ids; an id that nobody has stays as it is. */
function useNames(): (id: string) => string {
  const { data } = api.useQuery(
    'get',
    '/api/people/directory',
    { params: { query: { limit: '200' } } },
    { staleTime: DIRECTORY_FRESH_MS },
  );
  return (id) => data?.items.find((person) => person.id === id)?.name ?? '—';
}

/** Makes the tab of a list from what is particular about it. */
export function section<Row extends object, Query extends object>(definition: Definition<Row, Query>): Section {
  const { key, label } = definition;
  return { key, label, Component: (props) => <SectionList definition={definition} {...props} /> };
}

interface ListProps<Row extends object, Query extends object> extends SectionProps {
  definition: Definition<Row, Query>;
}

function SectionList<Row extends object, Query extends object>({ definition, onAct }: ListProps<Row, Query>) {
  const { path, note, presets, fetch, rowKey, columns, acts = [], orderOf, placeOf } = definition;
  const language = useLanguage();
  const say = useWords(departmentsWords);
  const offices: readonly string[] = officesOf(useMe());
  const nameOf = useNames();
  const [chosen, setChosen] = useState(0);
  const { query } = presets[chosen] ?? presets[0];
  const asked = usePages<Row>([path, { query }], (cursor) => fetch({ ...query, cursor, limit: ROWS_AT_ONCE }));

  const mine = acts.filter(({ event }) => offices.includes(event.split('.')[0] ?? ''));
  const place = (row: Row) => placeOf?.(row) ?? { kind: 'orders', no: orderOf?.(row) ?? '' };
  const offered = (row: Row): ReactNode => {
    const fitting = mine.filter(({ when }) => when?.(row) ?? true);
    return (
      <Acts
        acts={fitting}
        language={language}
        onChoose={(event) => onAct({ ...place(row), event })}
        of={place(row).no}
      />
    );
  };

  return (
    <>
      {note && <p className="note">{note[language]}</p>}
      {presets.length > 1 && (
        <div className="presets">
          <Segmented
            value={chosen}
            onChange={setChosen}
            options={presets.map((preset, value) => ({ value, label: preset.label[language] }))}
          />
        </div>
      )}
      <QueryBoundary asked={asked}>
        {(rows) => (
          <Rows<Row>
            rows={rows}
            rowKey={rowKey}
            size="small"
            columns={columns.map(({ title, render, ...column }) => ({
              ...column,
              title: title[language],
              render: (row: Row) => render(row, { language, nameOf }),
            }))}
            act={mine.length > 0 ? offered : undefined}
            actWidth={130}
            inside={orderOf && ((row) => <OrderStanding no={orderOf(row)} onAct={onAct} />)}
            insideTitle={say('whatIsMissing')}
            empty={say('empty')}
          />
        )}
      </QueryBoundary>
      <MoreButton asked={asked} />
    </>
  );
}

interface ActsProps {
  acts: readonly { event: string; label: Text }[];
  language: Language;
  of: string;
  onChoose: (event: string) => void;
}

/** The first as a button; the others behind it. On a phone, each a button. */
function Acts({ acts: [first, ...others], language, of, onChoose }: ActsProps) {
  const say = useWords(departmentsWords);
  const isNarrow = useNarrow();
  if (!first) return null;
  const button = ({ event, label }: { event: string; label: Text }, isFirst: boolean): ReactNode => (
    <Button
      key={event}
      type={isFirst ? 'primary' : 'default'}
      ghost={isFirst}
      aria-label={`${label[language]}: ${of}`}
      onClick={() => onChoose(event)}
    >
      {label[language]}
    </Button>
  );
  return (
    <Flex gap={4} wrap={isNarrow}>
      {button(first, true)}
      {isNarrow
        ? others.map((act) => button(act, false))
        : others.length > 0 && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: others.map(({ event, label }) => ({ key: event, label: label[language] })),
                onClick: ({ key }) => onChoose(key),
              }}
            >
              <Button icon={<DownOutlined />} aria-label={`${say('moreActs')}: ${of}`} />
            </Dropdown>
          )}
    </Flex>
  );
}
