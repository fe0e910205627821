import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Delivery } from './delivery.entity.js';
import { LogisticsController } from './logistics.controller.js';
import { LogisticsProjection } from './logistics.projection.js';
import { Shipment } from './shipment.entity.js';

/** Logistics 物流部: deliveries and shipments. */
@Module({
  imports: [TypeOrmModule.forFeature([Delivery, Shipment])],
  controllers: [LogisticsController],
  providers: [LogisticsProjection],
})
export class LogisticsModule {}
