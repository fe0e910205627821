import { Module } from '@nestjs/common';
import { EventCounts } from './event-counts.service.js';
import { HrController } from './hr.controller.js';

/** Human resources 人力资源部: what people did, for their appraisal. It waits for nothing and keeps no table. */
@Module({ controllers: [HrController], providers: [EventCounts] })
export class HrModule {}
