import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { companyDay } from '../../../machines/calendar.js';
import { Now } from '../../identity/auth.decorators.js';
import { ReadableBy } from '../../read-models/readers.guard.js';
import { OptionalText } from '../../schema/fields.js';
import { Ageing, AgeingFigures } from './ageing.service.js';

class AgeingQuery {
  /** Only in this currency. */
  @OptionalText({ max: 3 }) currency?: string;
}

/** What is owed and what is to be paid, by age. */
@ApiTags('finance')
@ApiBearerAuth()
@Controller('departments/finance')
@ReadableBy('finance', 'management')
export class AgeingController {
  constructor(private readonly figures: AgeingFigures) {}

  /** Receivables by how long they are overdue. By customer and currency. */
  @Get('receivables-by-age')
  @ApiOkResponse({ type: [Ageing] })
  listReceivablesByAge(@Query() { currency }: AgeingQuery, @Now() now: string): Promise<Ageing[]> {
    return this.figures.receivables(companyDay(now), currency);
  }

  /** Payables by how long they are overdue. By supplier and currency. */
  @Get('payables-by-age')
  @ApiOkResponse({ type: [Ageing] })
  listPayablesByAge(@Query() { currency }: AgeingQuery, @Now() now: string): Promise<Ageing[]> {
    return this.figures.payables(companyDay(now), currency);
  }
}
