import { Module } from '@nestjs/common';
import { IdentityModule } from '../../identity/identity.module.js';
import { DepartureCheck } from './departure-check.js';
import { EventCounts } from './event-counts.service.js';
import { HandedOverEffects } from './handed-over.service.js';
import { HrController } from './hr.controller.js';

/** Human resources 人力资源部: what people did, for their appraisal. Drafts and delegations pass on by it. It waits for nothing and keeps no table. */
@Module({
  imports: [IdentityModule],
  controllers: [HrController],
  providers: [EventCounts, DepartureCheck, HandedOverEffects],
})
export class HrModule {}
