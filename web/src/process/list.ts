import type { TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { client } from '../api/client.js';
import type { Asked, FetchPart } from '../api/pages.js';
import type { components } from '../api/schema.js';

/** What every list of processes knows of a row. */
export interface Listed {
  no: string;
  version: number;
  stateName: string;
}

/** What narrows a list, as the page's address holds it. */
export type Filter = Readonly<Record<string, string | undefined>>;

/** What is told of every row: a column of the table, and on a phone a line of the card. */
export interface ListColumn<Item> extends Omit<TableColumnType<Item>, 'key' | 'title' | 'width' | 'render'> {
  key: string;
  title: string;
  width: number;
  /** Told on a phone too; the first of them is the card's head. */
  isOnCard?: boolean;
  /** There for whoever asks for it, and not at first. */
  isHidden?: boolean;
  render: (item: Item) => ReactNode;
}

/** A field that narrows the list. */
export interface ListField {
  name: string;
  label: string;
  input: ReactNode;
  /** Folded away, unless it is in use. */
  isFurther?: boolean;
  isMany?: boolean;
}

/** What is particular about the list of a kind. */
export interface List<Item extends Listed> {
  kind: string;
  asked: (filter: Filter) => readonly [Asked, FetchPart<Item>];
  useColumns: () => ListColumn<Item>[];
  useFields: (kind: string) => ListField[];
  /** The filters that everybody needs every day. */
  quick: Readonly<Partial<Record<'all' | 'mine' | 'overdue' | 'held', Filter>>>;
  /** What the API answers to no sort at all. */
  usualSort?: string;
  exportFrom?: string;
  /** Whether one event can be sent to many of them. */
  isBulk?: boolean;
}

export const ROWS_AT_ONCE = '50';

export type ProcessItem = components['schemas']['ProcessList']['items'][number];
const PROCESSES = '/api/processes/{kind}';

/** What the list of a kind asks of the server, where the kind has no list of its own. */
export const processesAsked = (kind: string, filter: Filter) =>
  [
    [PROCESSES, { path: { kind }, query: filter }],
    (cursor: string | undefined) =>
      client.GET(PROCESSES, { params: { path: { kind }, query: { ...filter, cursor, limit: ROWS_AT_ONCE } } }),
  ] as const;
