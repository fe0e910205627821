import { Segmented } from 'antd';
import type { ComponentType, ReactNode } from 'react';
import { useState } from 'react';
import type { Language, Text } from '../../../machines/rulebook.js';
import { api, client } from '../api/client.js';
import { useKindOf, useKinds } from '../api/kinds.js';
import { usePages } from '../api/pages.js';
import type { paths } from '../api/schema.js';
import type { Page, QueryOf } from '../api/types.js';
import type { Acting } from '../process/process-event-drawer.js';
import { officesOf, useMe } from '../session/me.js';
import { ORDERS } from '../shared/address.js';
import { MoreButton } from '../shared/more-button.js';
import { Rows } from '../shared/rows.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { Acts } from './acts.js';
import { departmentsWords } from './departments.messages.js';
import { OrderStanding } from './order-standing.js';

/** What a cell can ask for. */
export interface Tell {
  language: Language;
  /** What a person is called whose id is on record. */
  nameOf: (id: string) => string;
  /** Of which kind a number is, and what such a process is called. */
  kindOf: (no: string) => string;
  kindNameOf: (no: string) => string;
  /** What a milestone of an order is called. */
  milestoneOf: (state: string) => string;
}

export interface Column<Row> {
  key: string;
  title: Text;
  width?: number;
  align?: 'right';
  render: (row: Row, tell: Tell) => ReactNode;
}

/** An event that a row asks for; only its office is offered it. */
interface Act<Row> {
  event: string;
  label: Text;
  when?: (row: Row) => boolean;
}

export const act = <Row,>(event: string, label: Text, when?: (row: Row) => boolean): Act<Row> => ({
  event,
  label,
  when,
});

/** What narrows a list; days are counted when it is looked at. */
export interface Preset<Query> {
  label: Text;
  query: Query | (() => Query);
}

export const by = <const Query,>(label: Text, query: Query): Preset<Query> => ({ label, query });

export interface SectionProps {
  onAct: (acting: Acting) => void;
}

/** A list of a department, as a tab of its page. */
export interface Section {
  key: string;
  label: Text;
  Component: ComponentType<SectionProps>;
}

type ListPath = Extract<keyof paths, `/api/departments/${string}`>;
type Answer<Path extends ListPath> = paths[Path]['get']['responses'][200]['content']['application/json'];
/** Figures come all at once, everything else part by part. */
type RowOf<Path extends ListPath> =
  Answer<Path> extends { items: (infer Row)[] } ? Row : Answer<Path>[number & keyof Answer<Path>];

interface Parts<Row, Query> {
  /** In the page's address; the last part of the list's own, unless told. */
  key?: string;
  /** What the list does not do, said where it is read. */
  note?: Text;
  /** The first is how it begins. */
  presets: readonly [Preset<Query>, ...Preset<Query>[]];
  /** Figures come all at once, and take no part of a list. */
  isWhole?: true;
  /** What tells a row from the others; its order, unless told. */
  keys?: readonly (keyof Row & string)[];
  columns: readonly Column<Row>[];
  acts?: readonly Act<Row>[];
  /** Which order a row speaks of, where it is not its `orderNo`: what that order misses is behind the row. */
  orderOf?: (row: Row) => string;
  /** Of which process the events are, where it is not that order. */
  processOf?: (row: Row) => string;
}

const ROWS_AT_ONCE = '50';
const DIRECTORY_FRESH_MS = 300_000;

function useTell(): Tell {
  const language = useLanguage();
  const kindOf = useKindOf();
  const kinds = useKinds();
  const { data } = api.useQuery(
    'get',
    '/api/people/directory',
    { params: { query: { limit: '200' } } },
    { staleTime: DIRECTORY_FRESH_MS },
  );
  const milestones = kinds.find(({ id }) => id === ORDERS)?.milestones ?? [];
  return {
    language,
    nameOf: (id) => data?.items.find((person) => person.id === id)?.name ?? '—',
    kindOf: (no) => kindOf(no) ?? ORDERS,
    kindNameOf: (no) => kinds.find(({ id }) => id === kindOf(no))?.name ?? '',
    milestoneOf: (state) => milestones.find((milestone) => milestone.state === state)?.name ?? state,
  };
}

/** Makes the tab of a list from what is particular about it. */
export function list<Path extends ListPath>(
  path: Path,
  label: Text,
  parts: Parts<RowOf<Path>, QueryOf<Path>>,
): Section {
  const { key = path.split('/').at(-1) ?? '' } = parts;
  return { key, label, Component: (props) => <SectionList path={path} parts={parts as never} {...props} /> };
}

type Row = Readonly<Record<string, unknown>>;
type Query = Readonly<Record<string, string>>;

const ofOrder = ({ orderNo }: Row): string => (typeof orderNo === 'string' ? orderNo : '');

interface ListProps extends SectionProps {
  path: ListPath;
  parts: Parts<Row, Query>;
}

async function read(path: ListPath, query: Query): Promise<{ data?: Page<Row> }> {
  const { data } = (await client.GET(path, { params: { query } } as never)) as { data?: Page<Row> | Row[] };
  return { data: Array.isArray(data) ? { items: data, nextCursor: null } : data };
}

function SectionList({ path, parts, onAct }: ListProps) {
  const { note, presets, isWhole, keys, columns, acts = [], orderOf = ofOrder, processOf = orderOf } = parts;
  const say = useWords(departmentsWords);
  const offices: readonly string[] = officesOf(useMe());
  const tell = useTell();
  const { language } = tell;
  const [chosen, setChosen] = useState(0);
  const preset = presets[chosen] ?? presets[0];
  const query = typeof preset.query === 'function' ? preset.query() : preset.query;
  const asked = usePages<Row>([path, { query }], (cursor) =>
    read(
      path,
      isWhole || 'from' in query
        ? query
        : { ...query, ...(cursor === undefined ? {} : { cursor }), limit: ROWS_AT_ONCE },
    ),
  );

  const mine = acts.filter(({ event }) => offices.includes(event.split('.')[0] ?? ''));
  const offered = (row: Row): ReactNode => {
    const no = processOf(row);
    return (
      <Acts
        acts={mine.filter(({ when }) => when?.(row) ?? true)}
        language={language}
        onChoose={(event) => onAct({ kind: tell.kindOf(no), no, event })}
        of={no}
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
            options={presets.map(({ label }, value) => ({ value, label: label[language] }))}
          />
        </div>
      )}
      <QueryBoundary asked={asked}>
        {(rows) => (
          <Rows<Row>
            rows={rows}
            rowKey={(row) => keys?.map((key) => String(row[key])).join(' ') ?? orderOf(row)}
            size="small"
            columns={columns.map(({ title, render, ...column }) => ({
              ...column,
              title: title[language],
              render: (row: Row) => render(row, tell),
            }))}
            act={mine.length > 0 ? offered : undefined}
            actWidth={130}
            inside={
              rows.some((row) => orderOf(row) !== '')
                ? (row) => <OrderStanding kind={tell.kindOf(orderOf(row))} no={orderOf(row)} onAct={onAct} />
                : undefined
            }
            insideTitle={say('whatIsMissing')}
            empty={say('empty')}
          />
        )}
      </QueryBoundary>
      <MoreButton asked={asked} />
    </>
  );
}
