import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { OFFICES } from '../../../machines/offices.js';
import { purchaseRequisition } from '../../../machines/purchase-requisition/requisition.process.js';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, byDay, flag, narrowed, page } from '../../read-models/lists.js';
import { ReadableBy } from '../../read-models/readers.guard.js';
import { BusinessDay, OneOf, OptionalText } from '../../shape/fields.js';
import { MaterialNeed } from './material-need.entity.js';
import { PurchaseRequisition } from './purchase-requisition.entity.js';

const YES_OR_NO = ['true', 'false'];

export class MaterialNeedsQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only this item. */
  @OptionalText() item?: string;
  /** Only from this supplier. */
  @OptionalText() supplier?: string;
  /** Only what came of the review (`shortage`) or of the procurement plan (`plan`). */
  @OneOf(['shortage', 'plan'], { optional: true }) source?: string;
  /** Not yet passed in full, and the order still needs it. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
  /** Key material. */
  @OneOf(YES_OR_NO, { optional: true }) keyMaterial?: 'true' | 'false';
  /** Only what is needed before this day. */
  @BusinessDay({ optional: true }) neededBefore?: string;
}

const STATES = purchaseRequisition.milestones.map(({ state }) => state);

export class RequisitionsQuery extends PageQuery {
  /** Only those in this state. */
  @OneOf(STATES, { optional: true }) state?: string;
  /** Only those of this office. */
  @OneOf(OFFICES, { optional: true }) department?: string;
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
}

/** What procurement looks at: what is to be bought, and the requisitions. */
@ApiTags('procurement')
@ApiBearerAuth()
@Controller('departments/procurement')
export class ProcurementController {
  constructor(
    @InjectRepository(MaterialNeed) private readonly needs: Repository<MaterialNeed>,
    @InjectRepository(PurchaseRequisition) private readonly requisitions: Repository<PurchaseRequisition>,
  ) {}

  /** Material that orders need bought. What is needed first comes first. */
  @Get('material-needs')
  @ApiPage(MaterialNeed)
  listMaterialNeeds(@Query() query: MaterialNeedsQuery): Promise<Page<MaterialNeed>> {
    const { item, supplier, source, neededBefore } = query;
    const found = narrowed(this.needs.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.item = :item': { item },
      'row.supplier = :supplier': { supplier },
      'row.source = :source': { source },
      'row.open = :open': { open: flag(query.open) },
      'row.keyMaterial = :keyMaterial': { keyMaterial: flag(query.keyMaterial) },
      'row.neededOn < :neededBefore': { neededBefore },
    });
    const keys = [
      byDay<MaterialNeed>('neededOn'),
      ...byColumns<MaterialNeed>({ orderNo: 'text', source: 'text', no: 'number' }),
    ];
    return page(found, { keys }, query);
  }

  /** Purchase requisitions, the one that moved last first. For procurement, finance and the management. */
  @ReadableBy('procurement', 'finance', 'management')
  @Get('requisitions')
  @ApiPage(PurchaseRequisition)
  listRequisitions(@Query() query: RequisitionsQuery): Promise<Page<PurchaseRequisition>> {
    const found = narrowed(this.requisitions.createQueryBuilder('row'), {
      'row.state = :state': { state: query.state },
      'row.department = :department': { department: query.department },
      'row.orderNo = :order': { order: query.order },
    });
    const keys = byColumns<PurchaseRequisition>({ updatedAt: 'instant', id: 'text' });
    return page(found, { keys, descending: true }, query);
  }
}
