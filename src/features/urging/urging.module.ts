import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { UrgingController } from './urging.controller.js';
import { UrgingRecord } from './urging.entity.js';
import { UrgingReplyRecord } from './urging-reply.entity.js';
import { UrgingReplies } from './urging-replies.service.js';
import { Urgings } from './urgings.service.js';
import { OfficeQueue } from './office-queue.service.js';
import { WaitingList } from './waiting.service.js';

/** Waiting for others, and urging them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([UrgingRecord, UrgingReplyRecord]),
    PgPoolModule,
    ProcessesHttpModule,
    InboxModule,
  ],
  controllers: [UrgingController],
  providers: [Urgings, UrgingReplies, WaitingList, OfficeQueue],
})
export class UrgingModule {}
