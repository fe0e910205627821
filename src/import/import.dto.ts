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

export class ImportedOrder {
  @ApiProperty({ description: 'The number of the order in the file; empty where a row has none.' }) externalNo: string;
  @ApiProperty({ description: 'The first row of the order.' }) row: number;
  @ApiProperty() sheet: string;
  @ApiProperty({ description: 'Entered, or would be; or entered before.' }) ok: boolean;
  @ApiProperty({ description: 'The same order was entered before; nothing was done.' }) already: boolean;
  @ApiPropertyOptional({ example: 'SO-000042', description: 'The number of the order here; none in a dry run.' })
  no?: string;
  @ApiProperty({ type: [CellError] }) errors: CellError[];
  @ApiProperty({ type: [RefusingRule] }) unmet: RefusingRule[];
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

export class ImportCounts {
  @ApiProperty() total: number;
  @ApiProperty() imported: number;
  @ApiProperty() refused: number;
  @ApiProperty() already: number;
}

/** What became of every order of the file. An order is entered whole or not at all. */
export class ImportResult {
  @ApiProperty() dryRun: boolean;
  @ApiProperty({ enum: ['template', 'adventureworks'] }) mapping: string;
  @ApiProperty({ type: [ImportedFile] }) files: ImportedFile[];
  @ApiProperty() orders: ImportCounts;
  @ApiProperty({ type: [IgnoredColumn] }) ignored: IgnoredColumn[];
  @ApiProperty({ type: [ImportedOrder] }) results: ImportedOrder[];
}
