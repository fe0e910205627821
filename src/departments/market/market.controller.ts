import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiProperty, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, narrowed, page } from '../../read-models/lists.js';
import { CustomerActivity, Customers } from './customers.service.js';
import { CustomersQuery, NeedsQuery } from './market.queries.js';
import { MarketNeedReceipt } from './need-receipt.entity.js';
import { MarketNeed } from './need.entity.js';

/** A need, and the receipt of sales. */
export class PassedOnNeed {
  @ApiProperty() need: MarketNeed;
  @ApiProperty({ type: MarketNeedReceipt, nullable: true }) receipt: MarketNeedReceipt | null;
}

const RECEIVED = 'EXISTS (SELECT FROM market_need_receipt receipt WHERE receipt.order_no = row.orderNo)';

/** What market looks at: its customers, and the needs that it passed on. */
@ApiTags('market')
@ApiBearerAuth()
@Controller('departments/market')
export class MarketController {
  constructor(
    private readonly customers: Customers,
    @InjectRepository(MarketNeed) private readonly needs: Repository<MarketNeed>,
    @InjectRepository(MarketNeedReceipt) private readonly receipts: Repository<MarketNeedReceipt>,
  ) {}

  /** Customers by name. Each says how often and when they ordered. */
  @Get('customers')
  @ApiPage(CustomerActivity)
  listCustomers(@Query() query: CustomersQuery): Promise<Page<CustomerActivity>> {
    return this.customers.list(query);
  }

  /** The needs of customers that market passed on, the latest first. Each says whether sales has taken it up. */
  @Get('needs')
  @ApiPage(PassedOnNeed)
  async listNeeds(@Query() query: NeedsQuery): Promise<Page<PassedOnNeed>> {
    const found = narrowed(this.needs.createQueryBuilder('row'), {
      [RECEIVED]: query.received === 'true' ? {} : { received: undefined },
      [`NOT ${RECEIVED}`]: query.received === 'false' ? {} : { received: undefined },
    });
    if (query.customer !== undefined) found.andWhere(...(await this.customers.named('row.customer', query.customer)));
    const keys = byColumns<MarketNeed>({ passedOnAt: 'instant', orderNo: 'text' });
    const { items, nextCursor } = await page(found, { keys, descending: true }, query);
    const receipts = await this.receipts.findBy({ orderNo: In(items.map(({ orderNo }) => orderNo)) });
    const receiptOf = new Map(receipts.map((receipt) => [receipt.orderNo, receipt]));
    return { items: items.map((need) => ({ need, receipt: receiptOf.get(need.orderNo) ?? null })), nextCursor };
  }
}
