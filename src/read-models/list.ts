import type { Type } from '@nestjs/common';
import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Register } from '../../machines/kit/lookups.js';
import type { Office } from '../../machines/offices.js';
import type { Erased } from '../../machines/process.js';
import type { PageQuery } from '../identity/list.dto.js';
import type { Page } from '../identity/paging.js';
import type { Person } from '../identity/person.js';
import { BusinessDay, OneOf, OptionalText } from '../schema/fields.js';
import { columnOf } from './columns.js';
import type { SortKey } from './lists.js';
import { byColumns, byDay, page } from './lists.js';
import { isOneOfNames, sameNames } from './same-names.js';

/** A field of a list's query: what it may hold, what it says, and the condition that it puts on the rows. */
interface Narrowing {
  says: string;
  field: PropertyDecorator;
  /** SQL over the alias `row`, with the value as `:name`; null where this value does not narrow. */
  condition: (name: string) => string;
  value?: (asked: string, person: Pick<Person, 'id'>) => unknown;
  /** In the place of both, where the database has to be asked first. */
  resolve?: (name: string, asked: string, db: DataSource) => Promise<[sql: string, values: Record<string, unknown>]>;
}

/** The same before it is known whose rows are listed. */
export type Filter = (row: Type) => Narrowing;

const YES_OR_NO = OneOf(['true', 'false'], { optional: true });
const isTrue = (asked: string): boolean => asked === 'true';

/** Only rows in which the column has this value: one of its values, yes or no, or a text of at most `max` characters. */
export const is =
  (property: string, says: string, max = 200): Filter =>
  (row) => {
    const { type, among } = columnOf(row, property);
    const condition = (name: string): string => `row.${property} = :${name}`;
    if (type === 'boolean') return { says, field: YES_OR_NO, condition, value: isTrue };
    return { says, field: among ? OneOf(among, { optional: true }) : OptionalText({ max }), condition };
  };

/** The same for one of these values, where the column itself knows none. */
export const isOneOf =
  (property: string, values: readonly string[], says: string): Filter =>
  () => ({ says, field: OneOf(values, { optional: true }), condition: (name) => `row.${property} = :${name}` });

const byDayThat =
  (comparison: '<' | '<=' | '>=') =>
  (property: string, says: string): Filter =>
  () => ({
    says,
    field: BusinessDay({ optional: true }),
    condition: (name) => `row.${property} ${comparison} :${name}`,
  });

export const before = byDayThat('<');
export const since = (property: string): Filter => byDayThat('>=')(property, 'From this day on.');
export const until = (property: string): Filter => byDayThat('<=')(property, 'Until this day.');

/** Whether this SQL holds of the row. */
export const whether =
  (sql: string, says: string): Filter =>
  () => ({ says, field: YES_OR_NO, condition: (name) => `(${sql}) = :${name}`, value: isTrue });

/** Only rows of which this SQL holds. */
export const onlyWhere =
  (sql: string, says: string): Filter =>
  () => ({ says, field: OneOf(['true'], { optional: true }), condition: () => `(${sql})` });

/** Only rows in which the column names whoever asks. */
export const mine =
  (property: string, says: string): Filter =>
  () => ({
    says,
    field: OneOf(['true'], { optional: true }),
    condition: (name) => `row.${property} = :${name}`,
    value: (_asked, { id }) => id,
  });

/** SQL that holds the value as `:name`, of a field that takes what this decorator takes. */
export const where =
  (sql: (value: string) => string, field: PropertyDecorator, says: string): Filter =>
  () => ({ says, field, condition: (name) => sql(`:${name}`) });

/** Only rows in which the column has this name, or another one of the same: however it is spelled, and what is merged with it. */
export const isSame =
  (register: Register, property: string, says: string): Filter =>
  () => ({
    says,
    field: OptionalText(),
    condition: (name) => `row.${property} = :${name}`,
    resolve: async (name, asked, db) =>
      isOneOfNames(
        `row.${property}`,
        name,
        await sameNames((text, values) => db.query<{ name: string }[]>(text, values), register, asked),
      ),
  });

export const OF_ORDER = is('orderNo', 'Only those of this order.', 100);
/** The same, of what an order that is delivered in parts is worked on in: its batches are about it. */
export const OF_ORDER_AND_BATCHES = where(
  (no) => `row.orderNo IN (SELECT ${no} UNION ALL SELECT id FROM process_card WHERE about @> ARRAY[${no}::text])`,
  OptionalText({ max: 100 }),
  'Only those of this order, and of its batches.',
);
export const OF_CUSTOMER = isSame('customers', 'customer', 'Only those of this customer, with all names of the same.');
export const STATUS = is('status', 'Only those that stand so.');

/** A list of a department: its rows, how it is narrowed and sorted, and who reads it. */
export interface List<Row extends ObjectLiteral = ObjectLiteral> {
  /** The last part of its address. */
  name: string;
  /** What it holds, and what comes first. The first sentence stands in the list of operations. */
  says: string;
  row: Type<Row>;
  filters: Readonly<Record<string, Filter>>;
  /** Columns that together tell all rows apart. A day that may be missing sorts last. */
  sort: readonly (keyof Row & string)[];
  latestFirst?: boolean;
  /** The offices that may read it, beside whoever may audit; without it, everybody who is signed in. */
  readers?: readonly Office[];
  /** What is answered of a row, where that is not all of it. */
  shows?: { as: Type; of(this: void, row: Row): object };
  /** Empties what of a row is not for whoever asks. */
  conceal?(this: void, row: Row, person: Person): void;
}

/** A list where those of all departments are treated alike. */
export type AnyList = List<Erased>;

export const list = <Row extends ObjectLiteral>(definition: List<Row>): List<Row> => definition;

const KINDS = { date: 'day', timestamptz: 'instant', integer: 'number' } as const;

function keyOf<Row>(row: Type<Row>, property: keyof Row & string): SortKey<Row>[] {
  const { type, nullable } = columnOf(row, property);
  const kind = type in KINDS ? KINDS[type as keyof typeof KINDS] : 'text';
  if (nullable && (kind === 'day' || kind === 'instant')) return [byDay<Row>(property, kind)];
  return byColumns<Row>({ [property]: kind } as Partial<Record<keyof Row & string, typeof kind>>);
}

/**
 * One page of a list, as whoever asks may see it.
 * @throws ValidationError when the cursor or the limit makes no sense
 */
export async function readList<Row extends ObjectLiteral>(
  dataSource: DataSource,
  { row, filters, sort, latestFirst = false, conceal }: List<Row>,
  query: PageQuery,
  person: Person,
): Promise<Page<Row>> {
  const rows = dataSource.getRepository(row).createQueryBuilder('row');
  for (const [name, filter] of Object.entries(filters)) {
    const asked = (query as Readonly<Record<string, string | undefined>>)[name];
    if (asked === undefined) continue;
    const { condition, value = (one: string) => one, resolve } = filter(row);
    if (resolve) rows.andWhere(...(await resolve(name, asked, dataSource)));
    else rows.andWhere(condition(name), { [name]: value(asked, person) });
  }
  const keys = sort.flatMap((property) => keyOf(row, property));
  const found = await page(rows, { keys, descending: latestFirst }, query);
  if (conceal) for (const item of found.items) conceal(item, person);
  return found;
}
