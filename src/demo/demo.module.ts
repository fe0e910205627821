import { Module } from '@nestjs/common';
import { PgPoolModule } from '../database/pg-pool.module.js';
import { ImportModule } from '../import/import.module.js';
import { DemoLog } from './demo-log.js';
import { DemoOrders } from './demo-orders.js';

/** The demo's orders. Nothing happens before `DemoOrders.begin` is called. */
@Module({ imports: [PgPoolModule, ImportModule], providers: [DemoOrders, DemoLog], exports: [DemoOrders] })
export class DemoModule {}
