import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../../identity/identity.module.js';
import { OrderLineRow } from '../../departments/sales/order-line.entity.js';
import { OrderSummary } from '../../departments/sales/order-summary.entity.js';
import { SalesModule } from '../../departments/sales/sales.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { OrderList } from './order-list.service.js';
import { OrderLists } from './order-lists.service.js';
import { OrdersController } from './orders.controller.js';

/** Orders over HTTP: the list, entering, many at once. */
@Module({
  imports: [TypeOrmModule.forFeature([OrderSummary, OrderLineRow]), IdentityModule, SalesModule, ProcessesHttpModule],
  controllers: [OrdersController],
  providers: [OrderList, OrderLists],
})
export class OrdersModule {}
