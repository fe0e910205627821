import { CONTACT_OFFICES } from '../../../machines/offices.js';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import type { Person } from '../../identity/person.js';
import { ApiPage, byColumns, byDay, flag, narrowed, page } from '../../read-models/lists.js';
import { isReader } from '../../read-models/readers.guard.js';
import { BusinessDay, OneOf, OptionalText } from '../../shape/fields.js';
import { Delivery, DELIVERY_STATUSES } from './delivery.entity.js';
import { Shipment, SHIPMENT_STATUSES } from './shipment.entity.js';

const YES_OR_NO = ['true', 'false'];

export class DeliveriesQuery extends PageQuery {
  /** Only those that stand so. */
  @OneOf(DELIVERY_STATUSES, { optional: true }) status?: string;
  /** Not yet handed over in full. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
  /** Over a long distance. */
  @OneOf(YES_OR_NO, { optional: true }) longHaul?: 'true' | 'false';
  /** Only those of this customer, by name as entered. */
  @OptionalText() customer?: string;
  /** Only what is due before this day. */
  @BusinessDay({ optional: true }) dueBefore?: string;
}

export class ShipmentsQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only those that stand so. */
  @OneOf(SHIPMENT_STATUSES, { optional: true }) status?: string;
  /** Still on the way. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
  /** Only those of this carrier. */
  @OptionalText() carrier?: string;
  /** Only the shipment of this number. */
  @OptionalText() trackingNo?: string;
}

/** What logistics looks at: deliveries due, and shipments under way. */
@ApiTags('logistics')
@ApiBearerAuth()
@Controller('departments/logistics')
export class LogisticsController {
  constructor(
    @InjectRepository(Delivery) private readonly deliveries: Repository<Delivery>,
    @InjectRepository(Shipment) private readonly shipments: Repository<Shipment>,
  ) {}

  /** Deliveries, the one due next first. What has to go where, and how far it is. */
  @Get('deliveries')
  @ApiPage(Delivery)
  listDeliveries(@Query() query: DeliveriesQuery): Promise<Page<Delivery>> {
    const { status, customer, dueBefore } = query;
    const found = narrowed(this.deliveries.createQueryBuilder('row'), {
      'row.status = :status': { status },
      'row.open = :open': { open: flag(query.open) },
      'row.longHaul = :longHaul': { longHaul: flag(query.longHaul) },
      'row.customer = :customer': { customer },
      'row.dueOn < :dueBefore': { dueBefore },
    });
    return page(found, { keys: [byDay<Delivery>('dueOn'), ...byColumns<Delivery>({ orderNo: 'text' })] }, query);
  }

  /**
   * Shipments, the one heard of last first. Who signed for one is told to those who deal with the customer's people.
   */
  @Get('shipments')
  @ApiPage(Shipment)
  async listShipments(@Query() query: ShipmentsQuery, @CurrentPerson() person: Person): Promise<Page<Shipment>> {
    const { status, carrier, trackingNo } = query;
    const found = narrowed(this.shipments.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.status = :status': { status },
      'row.open = :open': { open: flag(query.open) },
      'row.carrier = :carrier': { carrier },
      'row.trackingNo = :trackingNo': { trackingNo },
    });
    const keys = byColumns<Shipment>({ movedAt: 'instant', orderNo: 'text', shipment: 'text' });
    const shipments = await page(found, { keys, descending: true }, query);
    if (!isReader(person, CONTACT_OFFICES)) for (const shipment of shipments.items) shipment.receivedBy = null;
    return shipments;
  }
}
