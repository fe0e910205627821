import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { UnmetRule } from '../http/problems/problem.js';

/** Where something is wrong, as the spreadsheet names it. */
export class CellError {
  @ApiProperty({ description: 'The sheet, or the CSV file.' }) sheet: string;
  @ApiProperty({ description: 'As the spreadsheet numbers it, from 1; the header counts.' }) row: number;
  @ApiProperty({ type: String, nullable: true, description: 'Letters, e.g. `H`; null where the column is missing.' })
  column: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The header of the column in this file.' })
  title: string | null;
  @ApiProperty({ description: 'The field of the entry: `lines[0].quantity`.' }) path: string;
  @ApiProperty() message: string;
}

/** A rule that refuses the order, and the cells that it looks at. */
export class RefusingRule implements UnmetRule {
  @ApiProperty({ example: 'RC-05' }) rule: string;
  @ApiProperty({ example: 'S3§二2' }) clause: string;
  @ApiProperty() owner: string;
  @ApiProperty() ownerName: string;
  @ApiProperty() sentence: string;
  @ApiProperty() remedy: string;
  @ApiProperty({ type: [String] }) remedyEvents: readonly string[];
  @ApiProperty({ type: [String], description: 'Fields of the entry.' }) missing: readonly string[];
  @ApiProperty({ enum: ['block', 'warn', 'off'] }) level: UnmetRule['level'];
  @ApiProperty({ type: [CellError] }) cells: CellError[];
}

/** A value that the mapping put in because the file gives none. */
export class DefaultView {
  @ApiProperty({ example: 'paymentTerms' }) field: string;
  @ApiProperty({ description: 'Text, or true or false.' }) value: string | boolean;
  @ApiProperty({ type: String, nullable: true, description: 'The entry rule that asks for the field.' })
  rule: string | null;
}

/** What an order comes to, as it was understood. */
export class OrderSummary {
  @ApiProperty() lines: number;
  @ApiProperty({ type: String, nullable: true, description: 'Of all lines; null where one has no price or quantity.' })
  amount: string | null;
  @ApiProperty({ type: String, nullable: true }) currency: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The first day on which something is due.' })
  firstDate: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The last one.' }) lastDate: string | null;
}

export class CurrencyTotal {
  @ApiProperty({ description: 'ISO 4217; empty where orders give none.' }) currency: string;
  @ApiProperty() orders: number;
  @ApiProperty() amount: string;
}

/** What the orders that are entered, or can be, come to. */
export class ImportTotals {
  @ApiProperty() orders: number;
  @ApiProperty() lines: number;
  @ApiProperty({ type: [CurrencyTotal] }) amounts: CurrencyTotal[];
  @ApiProperty({ type: String, nullable: true }) firstDate: string | null;
  @ApiProperty({ type: String, nullable: true }) lastDate: string | null;
}

/** `imported`: entered, or in a dry run can be; `unconfirmed`: can be entered once a person has confirmed it; `left`: not chosen. */
export const OUTCOMES = ['imported', 'already', 'unconfirmed', 'left', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export class ImportedOrder {
  @ApiProperty({
    description: 'Names these values and what is to be confirmed of them; sent back to choose the order.',
  })
  key: string;
  @ApiProperty({ enum: OUTCOMES }) outcome: Outcome;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The order as it was understood, in the fields of an entry.',
  })
  values: Record<string, unknown>;
  @ApiProperty({ type: OrderSummary }) summary: OrderSummary;
  @ApiProperty({ description: 'The number of the order in the file; empty where a row has none.' }) externalNo: string;
  @ApiProperty({ description: 'The first row of the order.' }) row: number;
  @ApiProperty() sheet: string;
  @ApiProperty({ description: 'Entered, or would be; or entered before.' }) ok: boolean;
  @ApiProperty({ description: 'The same order was entered before; nothing was done.' }) already: boolean;
  @ApiPropertyOptional({ example: 'SO-000042', description: 'The number of the order here; none in a dry run.' })
  no?: string;
  @ApiProperty({ type: [CellError] }) errors: CellError[];
  @ApiProperty({ type: [RefusingRule] }) unmet: RefusingRule[];
  @ApiProperty({
    type: [CellError],
    description: 'What a person has to confirm: entered only when the order is chosen by its key.',
  })
  confirm: CellError[];
  @ApiProperty({ type: [CellError], description: 'Odd, but no reason to refuse.' }) warnings: CellError[];
  @ApiProperty({ type: [DefaultView] }) defaults: DefaultView[];
}

export class ImportedFile {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true, enum: ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] })
  encoding: string | null;
}

export class IgnoredColumn {
  @ApiProperty() sheet: string;
  @ApiProperty() title: string;
  @ApiProperty() message: string;
}

/** A row that is no order, or a whole sheet, that was not read. */
export class NotRead {
  @ApiProperty() sheet: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null where the whole sheet is meant.' }) row:
    number | null;
  @ApiProperty() message: string;
}

export class ImportCounts {
  @ApiProperty() total: number;
  @ApiProperty() imported: number;
  @ApiProperty() refused: number;
  @ApiProperty() already: number;
  @ApiProperty({ description: 'Wait for a person to confirm what was understood.' }) unconfirmed: number;
  @ApiProperty({ description: 'Not chosen.' }) left: number;
}

/** What became of every order of the file. An order is entered whole or not at all. */
export class ImportResult {
  @ApiProperty() dryRun: boolean;
  @ApiProperty({ enum: ['template', 'adventureworks'] }) mapping: string;
  @ApiProperty({ type: [ImportedFile] }) files: ImportedFile[];
  @ApiProperty() orders: ImportCounts;
  @ApiProperty({ type: ImportTotals, description: 'Of the imported, and in a dry run also of the unconfirmed.' })
  totals: ImportTotals;
  @ApiProperty({ type: [IgnoredColumn] }) ignored: IgnoredColumn[];
  @ApiProperty({ type: [NotRead] }) notRead: NotRead[];
  @ApiProperty({ type: [ImportedOrder] }) results: ImportedOrder[];
}
