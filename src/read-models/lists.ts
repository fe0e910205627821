import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { problem, ValidationError } from '../errors.js';
import type { PageQuery } from '../identity/list.dto.js';
import { type Page, pageOf, pageRequest } from '../identity/paging.js';
import { MESSAGES } from '../identity/messages.js';
import { isDay, isUuid } from '../../machines/kit/formats.js';
import { withinScope } from './scope.js';

/** The day after all others: rows that have none come last. */
const ENDLESS = 'infinity';

const isWholeNumber = (value: string): boolean => /^\d{1,9}$/.test(value);
const isInstant = (value: string): boolean =>
  value === ENDLESS || (/^\d{4}-/.test(value) && !Number.isNaN(Date.parse(value)));

/** What a cursor may hold in the place of a key: it comes back from outside. */
const SOUND = {
  text: () => true,
  day: (value: string) => value === ENDLESS || isDay(value),
  instant: isInstant,
  number: isWholeNumber,
  person: isUuid,
} as const;

/** A value by which a list is sorted, and that a cursor remembers. */
export interface SortKey<Row> {
  /** Of the query's alias `row`: a property, or an expression over one. */
  by: string;
  kind: keyof typeof SOUND;
  of: (row: Row) => string | number;
}

/** How a list is sorted: by these keys, which together tell all rows apart, in one direction. */
export interface Sort<Row> {
  keys: readonly SortKey<Row>[];
  descending?: boolean;
}

/** By the columns as they are. */
export const byColumns = <Row>(columns: Partial<Record<keyof Row & string, keyof typeof SOUND>>): SortKey<Row>[] =>
  Object.entries(columns).map(([property, kind]) => ({
    by: `row.${property}`,
    kind: kind as keyof typeof SOUND,
    of: (row) => row[property as keyof Row] as string | number,
  }));

/** By a day, or a point in time, that may be missing. */
export const byDay = <Row>(property: keyof Row & string, kind: 'day' | 'instant' = 'day'): SortKey<Row> => ({
  by: `coalesce(row.${property}, '${ENDLESS}')`,
  kind,
  of: (row) => (row[property] as string | null) ?? ENDLESS,
});

/** The conditions whose values were given; the others do not narrow the list. */
export function narrowed<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): SelectQueryBuilder<Row> {
  for (const [condition, values] of Object.entries(conditions)) {
    if (Object.values(values).every((value) => value !== undefined)) query.andWhere(condition, values);
  }
  return query;
}

/** `true` and `false` of a query string. */
export const flag = (value: 'true' | 'false' | undefined): boolean | undefined =>
  value === undefined ? undefined : value === 'true';

/**
 * One page of a list, from where the cursor points: the database walks an index, however far the page is. Rows of orders
 * that whoever asks is not shown are left out.
 * @throws ValidationError when the cursor or the limit makes no sense
 */
export async function page<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { keys, descending = false }: Sort<Row>,
  asked: PageQuery,
): Promise<Page<Row>> {
  withinScope(query);
  const { after, limit } = pageRequest(asked, keys.length);
  if (after?.some((value, place) => !SOUND[keys[place]?.kind ?? 'text'](value))) {
    throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
  }
  for (const { by } of keys) query.addOrderBy(by, descending ? 'DESC' : 'ASC');
  if (after) {
    const names = after.map((_, place) => `:after${place}`);
    query.andWhere(
      `(${keys.map(({ by }) => by).join(', ')}) ${descending ? '<' : '>'} (${names.join(', ')})`,
      Object.fromEntries(after.map((value, place) => [`after${place}`, value])),
    );
  }
  const rows = await query.limit(limit + 1).getMany();
  return pageOf(rows, limit, (row) => keys.map(({ of }) => String(of(row))));
}

/** Documents an answer that is a page of these rows. */
export const ApiPage = (row: Type): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(row),
    ApiOkResponse({
      schema: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: { type: 'array', items: { $ref: getSchemaPath(row) } },
          nextCursor: { type: 'string', nullable: true },
        },
      },
    }),
  );
