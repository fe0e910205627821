import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, narrowed, page } from '../../read-models/lists.js';
import { PRICE_READERS, ReadableBy } from '../../read-models/readers.guard.js';
import { OneOf, OptionalText } from '../../shape/fields.js';
import { Decision, DECISION_STATUSES, DECISION_SUBJECTS } from './decision.entity.js';

export class DecisionsQuery extends PageQuery {
  /** Only those that stand so. */
  @OneOf(DECISION_STATUSES, { optional: true }) status?: string;
  /** Only decisions on this. */
  @OneOf(DECISION_SUBJECTS, { optional: true }) subject?: string;
  /** An order or a requisition. */
  @OptionalText({ max: 100 }) process?: string;
}

/** What the company's leaders decide. */
@ApiTags('management')
@ApiBearerAuth()
@ReadableBy(...PRICE_READERS)
@Controller('departments/management')
export class ManagementController {
  constructor(@InjectRepository(Decision) private readonly decisions: Repository<Decision>) {}

  /** Decisions of the management, waiting and taken. What was asked for first comes first; for those who see prices. */
  @Get('decisions')
  @ApiPage(Decision)
  listDecisions(@Query() query: DecisionsQuery): Promise<Page<Decision>> {
    const found = narrowed(this.decisions.createQueryBuilder('row'), {
      'row.status = :status': { status: query.status },
      'row.subject = :subject': { subject: query.subject },
      'row.process = :process': { process: query.process },
    });
    const keys = byColumns<Decision>({ askedAt: 'instant', process: 'text', subject: 'text', ref: 'text' });
    return page(found, { keys }, query);
  }
}
