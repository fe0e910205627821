import './process.css';
import { Descriptions, Flex, Table, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useKindOf } from '../api/kinds.js';
import { addressOf } from '../shared/address.js';
import { moment } from '../shared/figures.js';
import { useLanguage } from '../messages/language.js';
import { fieldName, nameOf } from '../../../machines/names/naming.js';
import { valueText } from '../../../machines/names/value-text.js';
import { useWords } from '../messages/messages.js';
import { processWords } from './process.messages.js';

type Fields = Readonly<Record<string, unknown>>;

/** Who recorded a fact, when and for which revision: told in a line of its own. */
const STAMP = new Set(['by', 'onBehalfOf', 'at', 'revision', 'reliedOn', 'stale']);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRows = (value: unknown): value is Fields[] => Array.isArray(value) && value.length > 0 && value.every(isFields);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');

/** Rows need the whole width: what has some is no cell beside its name. */
export const hasRows = (value: unknown): boolean =>
  isRows(value) || (isFields(value) && Object.values(value).some(hasRows));

export const isTold = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Elsewhere `by` may be a day by which something is needed. */
const isStamped = ({ by, at }: Fields): boolean => typeof by === 'string' && typeof at === 'string';

const told = (fields: Fields): [string, unknown][] =>
  Object.entries(fields).filter(([name, value]) => !(STAMP.has(name) && isStamped(fields)) && isTold(value));

interface Props {
  /** The kind of the process: its own words come first. */
  of: string;
  /** What the value is called in the process's data. */
  name: string;
  value: unknown;
  /** What people are called, by id. */
  people: Readonly<Record<string, string>>;
}

/** Any fact of a process in words: fields as a list, rows as a table, people by their names. */
export function FactView({ of, name, value, people }: Props): ReactNode {
  const language = useLanguage();
  if (isRows(value)) return <Rows of={of} name={name} value={value} people={people} />;
  if (isFields(value)) {
    const items = told(value).map(([key, inner]) => ({
      key,
      label: fieldName(of, [name, key], language),
      isWide: hasRows(inner),
      children: <FactView of={of} name={key} value={inner} people={people} />,
    }));
    return (
      <>
        <FactList items={items} />
        <Stamped fact={value} people={people} />
      </>
    );
  }
  if (isTexts(value)) return <AllLinked told={value} others={factText({ of, name, value, people }, language)} />;
  return <Linked told={factText({ of, name, value, people }, language)} />;
}

/** Facts with their names: what has rows by itself, the rest as a list. */
export function FactList({
  items,
}: {
  items: readonly { key: string; label: string; isWide: boolean; children: ReactNode }[];
}) {
  const listed = items.filter(({ isWide }) => !isWide);
  return (
    <>
      {items
        .filter(({ isWide }) => isWide)
        .map(({ key, label, children }) => (
          <section key={key} className="chapter" aria-label={label}>
            <Typography.Text strong>{label}</Typography.Text>
            {children}
          </section>
        ))}
      {listed.length > 0 && (
        <Descriptions
          size="small"
          bordered
          column={1}
          className="facts"
          items={listed.map(({ isWide: _, ...item }) => item)}
        />
      )}
    </>
  );
}

/** Numbers of other processes each lead to theirs; texts that are none stay as they are. */
function AllLinked({ told, others }: { told: readonly string[]; others: string }) {
  const kindOf = useKindOf();
  if (!told.some((one) => kindOf(one) !== undefined)) return <>{others}</>;
  return (
    <Flex gap="small" wrap>
      {told.map((one) => (
        <Linked key={one} told={one} />
      ))}
    </Flex>
  );
}

/** A number of another process leads to it. */
function Linked({ told }: { told: string }) {
  const kind = useKindOf()(told);
  return kind === undefined ? <>{told}</> : <Link to={addressOf(kind, told)}>{told}</Link>;
}

function factText({ of, name, value, people }: Props, language: ReturnType<typeof useLanguage>) {
  const ids = (Array.isArray(value) ? value : [value]) as unknown[];
  if (ids.length > 0 && ids.every((id) => typeof id === 'string' && Object.hasOwn(people, id)))
    return ids.map((id) => people[String(id)]).join('、');
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return moment(value);
  return valueText(name, value, language, of);
}

function Rows({ of, name, value, people }: Props & { value: Fields[] }) {
  const say = useWords(processWords);
  const language = useLanguage();
  const columns = [...new Set(value.flatMap((row) => told(row).map(([key]) => key)))];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wide rows are scrolled by keys too
    <div className="fact-rows" role="region" tabIndex={0} aria-label={nameOf(of, [name])?.[language]}>
      <Table<Fields>
        size="small"
        className="facts"
        rowKey={(row) => JSON.stringify(row)}
        pagination={value.length > 20 ? { pageSize: 20, size: 'small' } : false}
        dataSource={value}
        columns={[
          ...columns.map((key) => ({
            key,
            title: fieldName(of, [name, key], language),
            render: (_: unknown, row: Fields) =>
              isTold(row[key]) ? (
                <div className="fact-cell">
                  {isRows(row[key]) ? (
                    valueText(key, row[key], language, of)
                  ) : (
                    <FactView of={of} name={key} value={row[key]} people={people} />
                  )}
                </div>
              ) : (
                '—'
              ),
          })),
          ...(value.some(isStamped)
            ? [{ key: 'by', title: say('recordedBy'), render: (_: unknown, row: Fields) => whoAndWhen(row, people) }]
            : []),
        ]}
      />
    </div>
  );
}

/** Who put a fact on record, and when. */
export const whoAndWhen = ({ by, onBehalfOf, at }: Fields, people: Props['people']): string =>
  [
    typeof by === 'string' ? (people[by] ?? '') : '',
    typeof onBehalfOf === 'string' ? `(${people[onBehalfOf] ?? ''})` : '',
    typeof at === 'string' ? moment(at) : '',
  ]
    .filter(Boolean)
    .join(' ');

function Stamped({ fact, people }: { fact: Fields; people: Props['people'] }) {
  const say = useWords(processWords);
  if (!isStamped(fact)) return null;
  return (
    <Flex gap="small" align="center" wrap className="stamp">
      <Typography.Text type="secondary" className="small">
        {whoAndWhen(fact, people)}
        {typeof fact.revision === 'number' && ` · ${say('revision', { n: fact.revision })}`}
      </Typography.Text>
      {fact.stale === true && <Tag color="orange">{say('stale')}</Tag>}
    </Flex>
  );
}
