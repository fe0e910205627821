import { Module } from '@nestjs/common';
import { WritePoolModule } from '../../database/write-pool.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { Advice } from './advice.service.js';
import { DeskQueue } from './desk-queue.service.js';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.service.js';

/** What waits for whom. */
@Module({
  imports: [WritePoolModule, ProcessesHttpModule],
  controllers: [InboxController],
  providers: [Inbox, Advice, DeskQueue],
  exports: [DeskQueue],
})
export class InboxModule {}
