import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Delivery } from './delivery.entity.js';
import { LogisticsLists } from './logistics.lists.js';
import { LogisticsProjection } from './logistics.projection.js';
import { Shipment } from './shipment.entity.js';

/** Logistics 物流部: deliveries and shipments. */
@Module({
  imports: [TypeOrmModule.forFeature([Delivery, Shipment])],
  controllers: [LogisticsLists],
  providers: [LogisticsProjection],
})
export class LogisticsModule {}
