import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, byDay, flag, narrowed, page } from '../../read-models/lists.js';
import { StretchQuery } from '../../read-models/stretch.js';
import { QualityFigure, QualityFigures } from './figures.service.js';
import { InspectionResult } from './inspection-result.entity.js';
import { Inspection } from './inspection.entity.js';
import { Nonconformity } from './nonconformity.entity.js';
import { InspectionsQuery, NonconformitiesQuery, ResultsQuery } from './quality.queries.js';

/** What quality looks at: what is to be inspected, what was found, what is still wrong. */
@ApiTags('quality')
@ApiBearerAuth()
@Controller('departments/quality')
export class QualityController {
  constructor(
    @InjectRepository(Inspection) private readonly inspections: Repository<Inspection>,
    @InjectRepository(InspectionResult) private readonly results: Repository<InspectionResult>,
    @InjectRepository(Nonconformity) private readonly nonconformities: Repository<Nonconformity>,
    private readonly figures: QualityFigures,
  ) {}

  /** What is to be inspected. What is due first comes first. */
  @Get('inspections')
  @ApiPage(Inspection)
  listInspections(@Query() query: InspectionsQuery): Promise<Page<Inspection>> {
    const { kind, status, dueBefore } = query;
    const found = narrowed(this.inspections.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.kind = :kind': { kind },
      'row.status = :status': { status },
      'row.open = :open': { open: flag(query.open) },
      'row.dueOn < :dueBefore': { dueBefore },
    });
    const keys = [
      byDay<Inspection>('dueOn'),
      ...byColumns<Inspection>({ orderNo: 'text', kind: 'text', no: 'number' }),
    ];
    return page(found, { keys }, query);
  }

  /** What inspections found, the latest first. Of incoming goods, in process, and of finished products. */
  @Get('results')
  @ApiPage(InspectionResult)
  listResults(@Query() query: ResultsQuery): Promise<Page<InspectionResult>> {
    const found = narrowed(this.results.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.kind = :kind': { kind: query.kind },
      'row.result = :result': { result: query.result },
    });
    const keys = byColumns<InspectionResult>({ recordedAt: 'instant', orderNo: 'text', seq: 'number', no: 'number' });
    return page(found, { keys, descending: true }, query);
  }

  /** Nonconformities, the latest first. Each says where it was found and what became of the goods. */
  @Get('nonconformities')
  @ApiPage(Nonconformity)
  listNonconformities(@Query() query: NonconformitiesQuery): Promise<Page<Nonconformity>> {
    const found = narrowed(this.nonconformities.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.source = :source': { source: query.source },
      'row.disposition = :disposition': { disposition: query.disposition },
      'row.open = :open': { open: flag(query.open) },
    });
    const keys = byColumns<Nonconformity>({ foundAt: 'instant', orderNo: 'text', source: 'text', no: 'number' });
    return page(found, { keys, descending: true }, query);
  }

  /** How the inspections came out. By month and kind; whole months. */
  @Get('figures')
  @ApiOkResponse({ type: [QualityFigure] })
  listFigures(@Query() query: StretchQuery): Promise<QualityFigure[]> {
    return this.figures.byMonth(query);
  }
}
