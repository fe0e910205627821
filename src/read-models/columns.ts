import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import type { ColumnOptions, ValueTransformer } from 'typeorm';
import { Column, PrimaryColumn } from 'typeorm';

// The columns of read models. Each decorator alone gives the column and its place in the API's documentation. A row is
// the same in the log's replay, in the database's JSON and in the answer: text, numbers that JSON has, lists of them.

interface Options {
  /** Part of the primary key, in the order in which the columns are written. */
  key?: boolean;
  /** Null where there is nothing. */
  nullable?: boolean;
}

type ColumnType = 'text' | 'integer' | 'boolean' | 'numeric' | 'date' | 'timestamptz' | 'uuid' | 'jsonb';

/** What a list needs to know of a column to narrow and to sort by it. */
export interface ColumnFacts {
  type: ColumnType;
  nullable: boolean;
  among?: readonly string[];
}

const known = new WeakMap<object, Map<string, ColumnFacts>>();

/** @throws TypeError when the row has no such column */
export function columnOf(row: Type, property: string): ColumnFacts {
  const found = known.get(row.prototype as object)?.get(property);
  if (!found) throw new TypeError(`${row.name} has no column ${property}`);
  return found;
}

function column(type: ColumnType, api: ApiPropertyOptions, options: ColumnOptions & Options): PropertyDecorator {
  const { key = false, nullable = false, ...column } = options;
  const remember: PropertyDecorator = (row, property) => {
    const among = 'enum' in api ? (api.enum as readonly string[]) : undefined;
    known.set(row, (known.get(row) ?? new Map<string, ColumnFacts>()).set(String(property), { type, nullable, among }));
  };
  return applyDecorators(
    key ? PrimaryColumn({ type, ...column }) : Column({ type, nullable, ...column }),
    ApiProperty({ ...api, nullable }),
    remember,
  );
}

interface TextOptions extends Options {
  /** The only values. */
  among?: readonly string[];
  /** Sorts by code points, in every locale. */
  collation?: 'C';
}

export const Text = (name: string, { among, ...options }: TextOptions = {}): PropertyDecorator =>
  column('text', among ? { enum: [...among] } : { type: String }, { name, ...options });

/** A whole number. */
export const Count = (name: string, options: Options = {}): PropertyDecorator =>
  column('integer', { type: 'integer' }, { name, ...options });

export const Flag = (name: string, options: Options = {}): PropertyDecorator =>
  column('boolean', { type: Boolean }, { name, ...options });

/** Money or a quantity: an exact number, decimal text in JavaScript. */
export const Figure = (name: string, options: Options = {}): PropertyDecorator =>
  column('numeric', { type: String, format: 'decimal' }, { name, ...options });

/** A day of the calendar, `YYYY-MM-DD`. */
export const Day = (name: string, options: Options = {}): PropertyDecorator =>
  column('date', { type: String, format: 'date' }, { name, ...options });

/** As the reactions write it: TypeORM makes a Date of every timestamptz. */
const asText: ValueTransformer = {
  from: (value: Date | null) => value?.toISOString() ?? null,
  to: (value: string | null) => value,
};

/** A point in time, ISO 8601 with milliseconds. */
export const Instant = (name: string, options: Options = {}): PropertyDecorator =>
  column('timestamptz', { type: String, format: 'date-time' }, { name, transformer: asText, ...options });

/** The id of a person. */
export const Person = (name: string, options: Options = {}): PropertyDecorator =>
  column('uuid', { type: String, format: 'uuid' }, { name, ...options });

export const Texts = (name: string): PropertyDecorator =>
  column('text', { type: String, isArray: true }, { name, array: true });

/** With a question mark, null where there is nothing. */
type Kind = 'string' | 'integer' | 'boolean' | 'string?' | 'integer?';

/** A list that is only read as a whole; `fields` says what each item holds. */
export const Parts = (name: string, fields: Readonly<Record<string, Kind>>): PropertyDecorator => {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([field, kind]) => [
      field,
      { type: kind.replace('?', ''), ...(kind.endsWith('?') ? { nullable: true } : {}) },
    ]),
  );
  return column('jsonb', { type: 'array', items: { type: 'object', properties } }, { name });
};
