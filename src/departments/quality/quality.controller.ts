import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { StretchQuery } from '../../read-models/stretch.js';
import { QualityFigure, QualityFigures } from './figures.service.js';

/** The figures of quality. */
@ApiTags('quality')
@ApiBearerAuth()
@Controller('departments/quality')
export class QualityController {
  constructor(private readonly figures: QualityFigures) {}

  /** How the inspections came out. By month and kind; whole months. */
  @Get('figures')
  @ApiOkResponse({ type: [QualityFigure] })
  listFigures(@Query() query: StretchQuery): Promise<QualityFigure[]> {
    return this.figures.byMonth(query);
  }
}
