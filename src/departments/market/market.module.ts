import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CustomerOrder } from './customer-order.entity.js';
import { Customers } from './customers.service.js';
import { MarketController } from './market.controller.js';
import { MarketProjection } from './market.projection.js';
import { MarketNeedReceipt } from './need-receipt.entity.js';
import { MarketNeed } from './need.entity.js';

/** Market 市场部: customers and their needs. */
@Module({
  imports: [TypeOrmModule.forFeature([CustomerOrder, MarketNeed, MarketNeedReceipt])],
  controllers: [MarketController],
  providers: [MarketProjection, Customers],
})
export class MarketModule {}
