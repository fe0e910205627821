import './rows.css';
import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Nothing } from './states.js';
import { useNarrow } from './use-narrow.js';

/** One thing that is told of every row. The first of them is the head of the card on a phone. */
export interface RowColumn<Row> {
  key: string;
  title: string;
  width?: number;
  align?: 'right';
  render: (row: Row) => ReactNode;
}

/** A column by which whoever reads may put the rows in order. */
export interface SortedColumn<Row> extends RowColumn<Row> {
  orderBy?: (row: Row) => number | string;
}

interface Props<Row> {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What sets a row apart. */
  rowClass?: (row: Row) => string;
  columns: readonly SortedColumn<Row>[];
  /** What can be done with a row, at its end. */
  act?: (row: Row) => ReactNode;
  actWidth?: number;
  /** What is behind a row; it is asked for when it is opened. */
  inside?: (row: Row) => ReactNode;
  insideTitle?: string;
  empty?: string;
  size?: 'small' | 'middle';
}

const ACT_WIDTH = 92;
const USUAL_WIDTH = 150;
/** What is most comes first when somebody asks for an order. */
const BOTH: ('descend' | 'ascend')[] = ['descend', 'ascend'];

/** A list: a table where there is room, cards on a phone. */
export function Rows<Row extends object>(props: Props<Row>) {
  const isNarrow = useNarrow();
  if (props.rows.length === 0) return <Nothing told={props.empty} />;
  return isNarrow ? <Cards {...props} /> : <Grid {...props} />;
}

function Grid<Row extends object>(props: Props<Row>) {
  const { rows, rowKey, rowClass, columns, act, actWidth = ACT_WIDTH, inside, size } = props;
  const wanted = columns.reduce((sum, { width = USUAL_WIDTH }) => sum + width, act ? actWidth : 0);
  return (
    <Table<Row>
      rowKey={rowKey}
      rowClassName={rowClass}
      dataSource={[...rows]}
      columns={[
        ...columns.map(({ key, title, width, align, orderBy, render }) => ({
          key,
          title,
          width,
          align,
          ...(orderBy ? { sorter: comparing(orderBy), sortDirections: BOTH } : {}),
          render: (_: unknown, row: Row) => render(row),
        })),
        ...(act
          ? [{ key: 'act', width: actWidth, fixed: 'right' as const, render: (_: unknown, row: Row) => act(row) }]
          : []),
      ]}
      expandable={inside ? { expandedRowRender: (row) => inside(row) } : undefined}
      pagination={false}
      size={size ?? 'middle'}
      scroll={{ x: wanted }}
    />
  );
}

const comparing =
  <Row,>(of: (row: Row) => number | string) =>
  (one: Row, other: Row): number => {
    const [a, b] = [of(one), of(other)];
    return a < b ? -1 : a > b ? 1 : 0;
  };

function Cards<Row extends object>({
  rows,
  rowKey,
  rowClass,
  columns: [head, ...columns],
  act,
  inside,
  insideTitle = '…',
}: Props<Row>) {
  return (
    <ul className="row-cards">
      {rows.map((row) => (
        <li key={rowKey(row)} className={`row-card ${rowClass?.(row) ?? ''}`}>
          <div className="row-card-head">{head?.render(row)}</div>
          <dl>
            {columns.map(({ key, title, render }) => {
              const told = render(row);
              return told === null || told === '' ? null : (
                <div key={key}>
                  <dt>{title}</dt>
                  <dd>{told}</dd>
                </div>
              );
            })}
          </dl>
          {act && <div className="row-card-act">{act(row)}</div>}
          {inside && <Inside title={insideTitle}>{() => inside(row)}</Inside>}
        </li>
      ))}
    </ul>
  );
}

/** Drawn only once it is opened: behind it may be a question to the server. */
function Inside({ title, children }: { title: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="row-card-inside" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  );
}
