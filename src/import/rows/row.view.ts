import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CellError, IgnoredColumn } from '../import.dto.js';

export const ROW_OUTCOMES = ['imported', 'already', 'refused'] as const;

/** What became of a row. */
export class ImportedRow {
  @ApiProperty() sheet: string;
  @ApiProperty({ description: 'As the spreadsheet numbers it.' }) row: number;
  @ApiProperty({ description: 'By what one knows it.' }) title: string;
  @ApiProperty({ enum: ROW_OUTCOMES }) outcome: (typeof ROW_OUTCOMES)[number];
  @ApiPropertyOptional({ description: 'Its number here; none in a dry run.' }) no?: string;
  @ApiProperty({ type: [CellError], description: 'What was not understood, does not fit, or is refused by a rule.' })
  errors: CellError[];
  @ApiProperty({ type: [CellError] }) warnings: CellError[];
}

/** Each row begins one process, or nothing. */
export class RowImport {
  @ApiProperty() dryRun: boolean;
  @ApiProperty() imported: number;
  @ApiProperty() already: number;
  @ApiProperty() refused: number;
  @ApiProperty({ type: [IgnoredColumn] }) ignored: IgnoredColumn[];
  @ApiProperty({ type: [ImportedRow] }) results: ImportedRow[];
}
