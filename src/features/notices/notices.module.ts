import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { NoticeReadRecord, NoticeRecord } from './notice.entity.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.service.js';

/** What offices are told. */
@Module({
  imports: [TypeOrmModule.forFeature([NoticeRecord, NoticeReadRecord]), PgPoolModule, ProcessesHttpModule],
  controllers: [NoticesController],
  providers: [Notices],
})
export class NoticesModule {}
