import { Module } from '@nestjs/common';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { Advice } from './advice.service.js';
import { DeskQueue } from './desk-queue.service.js';
import { Escalations } from './escalations.service.js';
import { InboxCounter } from './inbox-counts.service.js';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.service.js';
import { ToldTasks } from './told-tasks.service.js';
import { UrgedWaits } from './urged-waits.service.js';

/** What waits for whom. */
@Module({
  imports: [PgPoolModule, ProcessesHttpModule],
  controllers: [InboxController],
  providers: [Inbox, Advice, DeskQueue, ToldTasks, UrgedWaits, Escalations, InboxCounter],
  exports: [DeskQueue, UrgedWaits],
})
export class InboxModule {}
