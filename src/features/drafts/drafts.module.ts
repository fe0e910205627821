import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { DraftsController } from './drafts.controller.js';
import { Drafts } from './drafts.service.js';
import { ProcessDraft } from './draft.entity.js';

/** Orders that are not yet entered. */
@Module({
  imports: [TypeOrmModule.forFeature([ProcessDraft]), ProcessesHttpModule],
  controllers: [DraftsController],
  providers: [Drafts],
})
export class DraftsModule {}
