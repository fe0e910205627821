import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { add } from '../../../machines/decimal.js';
import type { Decimal } from '../../../machines/decimal.js';
import { nameKey } from '../../read-models/names-in-use.js';

const DECIMAL = { type: String, format: 'decimal' } as const;

/** What one customer owes, or one supplier is owed, in one currency, by how long it is overdue (S3§七1; S0§四(三)5). */
export class Ageing {
  /** The customer, under the name that stays where several are merged; or the supplier. */
  @ApiProperty() of: string;
  @ApiProperty() currency: string;
  /** All of it that was asked for. */
  @ApiProperty(DECIMAL) open: Decimal;
  /** Its day has not passed, or is not known yet. */
  @ApiProperty(DECIMAL) notDue: Decimal;
  /** 1 to 30 days overdue. */
  @ApiProperty(DECIMAL) to30: Decimal;
  /** 31 to 60 days. */
  @ApiProperty(DECIMAL) to60: Decimal;
  /** 61 to 90 days. */
  @ApiProperty(DECIMAL) to90: Decimal;
  /** More than 90 days. */
  @ApiProperty(DECIMAL) over90: Decimal;
  /** Beside that: instalments not invoiced yet, goods of which nobody has asked the payment yet. */
  @ApiProperty(DECIMAL) notAsked: Decimal;
}

/** The same as plain data. */
type Sums = Pick<Ageing, keyof Ageing>;

const FIGURES = ['open', 'notDue', 'to30', 'to60', 'to90', 'over90', 'notAsked'] as const;

/** By the company's day: a claim is overdue from the day after the one on which it was due. */
const sums = (table: string, of: string, beside: string): string => {
  const late = `($1::date - due_on)`;
  const asked = (age: string, name: string): string =>
    `coalesce(sum(open) FILTER (WHERE kind <> '${beside}' AND ${age}), 0)::text AS "${name}"`;
  return `
    SELECT ${of} AS of, currency, ${asked('true', 'open')}, ${asked(`coalesce(${late}, 0) <= 0`, 'notDue')},
      ${asked(`${late} BETWEEN 1 AND 30`, 'to30')}, ${asked(`${late} BETWEEN 31 AND 60`, 'to60')},
      ${asked(`${late} BETWEEN 61 AND 90`, 'to90')}, ${asked(`${late} > 90`, 'over90')},
      coalesce(sum(open) FILTER (WHERE kind = '${beside}'), 0)::text AS "notAsked"
    FROM ${table} WHERE $2::text IS NULL OR currency = $2 GROUP BY ${of}, currency ORDER BY ${of}, currency`;
};

const RECEIVABLES = sums('receivable_claim', 'customer', 'instalment');
const PAYABLES = sums('payable', 'supplier', 'received');

/** Of these keys those that are on record, with the name that stays. */
const RECORDS = `
  SELECT r.key, own.name FROM record_name r JOIN record_name own ON own.no = r.no AND own.standing = 'own'
  WHERE r.register = 'customers' AND r.key = ANY ($1)`;

/** Names that are one, however they are written, are summed up as one. */
function together(rows: readonly Sums[], nameOf: (name: string) => string): Sums[] {
  const found = new Map<string, Sums>();
  for (const row of rows) {
    const of = nameOf(row.of);
    const key = `${nameKey(of)} ${row.currency}`;
    const sofar = found.get(key);
    const summed = sofar && Object.fromEntries(FIGURES.map((name) => [name, add(sofar[name], row[name])]));
    found.set(key, { ...row, of: sofar?.of ?? of, ...summed });
  }
  return [...found.values()];
}

/** Sums up what is owed and what is to be paid, by how long it is overdue. */
@Injectable()
export class AgeingFigures {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** @param today the company's day */
  async receivables(today: string, currency?: string): Promise<Ageing[]> {
    const rows: Sums[] = await this.db.query(RECEIVABLES, [today, currency ?? null]);
    const records: { key: string; name: string }[] = await this.db.query(RECORDS, [rows.map(({ of }) => nameKey(of))]);
    const stays = new Map(records.map(({ key, name }) => [key, name]));
    return together(rows, (name) => stays.get(nameKey(name)) ?? name);
  }

  /** @param today the company's day */
  async payables(today: string, currency?: string): Promise<Ageing[]> {
    return together(await this.db.query<Sums[]>(PAYABLES, [today, currency ?? null]), (name) => name);
  }
}
