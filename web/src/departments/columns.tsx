import { Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { Text } from '../../../machines/rulebook.js';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import type { Office } from '../../../machines/offices.js';
import { addressOf } from '../shared/address.js';
import { DueDay } from '../shared/due-day.js';
import { grouped, moment, money as amountOf } from '../shared/figures.js';
import type { Column, Tell } from './section.js';
import { statusWords } from './status.messages.js';
import { head } from './departments.messages.js';

// The columns that lists of departments are made of: what a value of a row looks like.

/** The names of the fields of a row that hold such a value. */
type Holding<Row, Value> = { [Name in keyof Row]: Row[Name] extends Value ? Name : never }[keyof Row] & string;

type OrNull<Value> = Value | null;

export const order = <Row extends { orderNo: OrNull<string> }>(): Column<Row> => ({
  key: 'order',
  title: head.order,
  width: 110,
  // Or the number of a batch of one, which is worked on by itself.
  render: ({ orderNo }, { kindOf }) =>
    orderNo === null ? null : <Link to={addressOf(kindOf(orderNo), orderNo)}>{orderNo}</Link>,
});

/** Columns of what stands within a row. */
export const within = <Row, Inner>(pick: (row: Row) => Inner, columns: readonly Column<Inner>[]): Column<Row>[] =>
  columns.map((column) => ({ ...column, render: (row, tell) => column.render(pick(row), tell) }));

export const plain = <Row,>(name: Holding<Row, OrNull<string | number>>, title: Text, width = 140): Column<Row> => ({
  key: name,
  title,
  width,
  render: (row) => row[name] as OrNull<string | number>,
});

/** A text that may be long: two lines of it. */
export const long = <Row,>(name: Holding<Row, OrNull<string>>, title: Text, width = 220): Column<Row> => ({
  key: name,
  title,
  width,
  render: (row) => <Long told={row[name] as OrNull<string>} />,
});

/** Goods with how many of each. */
export const amountsOf = (goods: readonly { product?: string; quantity?: string; unit?: string }[]): string =>
  goods.map(({ product = '', quantity = '', unit = '' }) => `${product} ${quantity} ${unit}`).join('；');

/** Two lines of a text, and all of it when it is pointed at. */
export function Long({ told }: { told: OrNull<string> }) {
  if (told === null || told === '') return null;
  return (
    <Typography.Paragraph className="long" ellipsis={{ rows: 2, tooltip: told }}>
      {told}
    </Typography.Paragraph>
  );
}

export const texts = <Row,>(name: Holding<Row, readonly string[]>, title: Text, width = 200): Column<Row> => ({
  key: name,
  title,
  width,
  render: (row) => <Long told={(row[name] as readonly string[]).join('；')} />,
});

export const day = <Row,>(name: Holding<Row, OrNull<string>>, title: Text): Column<Row> => ({
  key: name,
  title,
  width: 115,
  render: (row) => row[name] as OrNull<string>,
});

/** A day that has not come yet, with how many are left. */
export const dueDay = <Row,>(
  name: Holding<Row, OrNull<string>>,
  title: Text,
  isOver: (row: Row) => boolean = () => false,
): Column<Row> => ({
  key: name,
  title,
  width: 115,
  render: (row) => <DueDay day={row[name] as OrNull<string>} isOver={isOver(row)} />,
});

export const instant = <Row,>(name: Holding<Row, OrNull<string>>, title: Text): Column<Row> => ({
  key: name,
  title,
  width: 150,
  render: (row) => (row[name] === null ? null : moment(row[name] as string)),
});

export const figure = <Row,>(name: Holding<Row, OrNull<string | number>>, title: Text, width = 110): Column<Row> => ({
  key: name,
  title,
  width,
  align: 'right',
  render: (row) => (row[name] === null ? null : grouped(String(row[name]))),
});

export const money = <Row extends { currency: OrNull<string> }>(
  name: Holding<Row, OrNull<string>>,
  title: Text,
  /** Where the row says in which currency it is. */
  currency: Holding<Row, OrNull<string>> = 'currency' as Holding<Row, OrNull<string>>,
): Column<Row> => ({
  key: name,
  title,
  width: 140,
  align: 'right',
  render: (row) => {
    const code = row[currency] as OrNull<string>;
    return row[name] === null ? null : `${amountOf(row[name] as string, code)} ${code ?? ''}`;
  },
});

const known = (value: string) =>
  Object.hasOwn(statusWords, value) ? statusWords[value as keyof typeof statusWords] : undefined;

/** How it stands, and whether it is put on hold. */
export const standing = <Row extends { status: string; held: boolean }>(): Column<Row> => ({
  key: 'status',
  title: head.status,
  width: 120,
  render: ({ status: value, held }, { language }) => (
    <>
      <Tag color={known(value)?.colour}>{known(value)?.text[language] ?? value}</Tag>
      {held && <Tag color="orange">{head.held[language]}</Tag>}
    </>
  ),
});

/** A value of a few: as a tag, coloured where it asks for somebody. */
export const status = <Row,>(
  name: Holding<Row, OrNull<string>>,
  title: Text,
  width = 110,
  /** What it is called where no other row has such a value. */
  otherwise: (row: Row, tell: Tell) => string = (row) => String(row[name]),
): Column<Row> => ({
  key: name,
  title,
  width,
  render: (row, tell) => {
    const value = row[name] as OrNull<string>;
    if (value === null) return null;
    return <Tag color={known(value)?.colour}>{known(value)?.text[tell.language] ?? otherwise(row, tell)}</Tag>;
  },
});

export const milestone = <Row extends { state: string; held?: boolean }>(): Column<Row> => ({
  key: 'state',
  title: head.state,
  width: 110,
  render: ({ state, held }, { language, milestoneOf }) => (
    <>
      <Tag color="blue">{milestoneOf(state)}</Tag>
      {held && <Tag color="orange">{head.held[language]}</Tag>}
    </>
  ),
});

/** A milestone by its name, where a row has several. */
export const stage = <Row,>(name: Holding<Row, string>, title: Text): Column<Row> => ({
  key: name,
  title,
  width: 120,
  render: (row, { milestoneOf }) => milestoneOf(String(row[name])),
});

export const flag = <Row,>(name: Holding<Row, boolean>, title: Text, colour = 'gold'): Column<Row> => ({
  key: name,
  title,
  width: 90,
  render: (row, { language }) => (row[name] ? <Tag color={colour}>{title[language]}</Tag> : null),
});

/** How many there are of what should not be. */
export const count = <Row,>(name: Holding<Row, number>, title: Text): Column<Row> => ({
  key: name,
  title,
  width: 90,
  render: (row) => (row[name] === 0 ? null : <Tag color="red">{String(row[name])}</Tag>),
});

export const office = <Row,>(name: Holding<Row, OrNull<string>>, title: Text): Column<Row> => ({
  key: name,
  title,
  width: 110,
  render: (row, { language }) =>
    row[name] === null ? null : (OFFICE_NAMES[row[name] as Office]?.[language] ?? String(row[name])),
});

export const person = <Row,>(name: Holding<Row, OrNull<string>>, title: Text): Column<Row> => ({
  key: name,
  title,
  width: 100,
  render: (row, { nameOf }) => (row[name] === null ? null : nameOf(row[name] as string)),
});
