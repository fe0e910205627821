import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../../identity/identity.module.js';
import { PolicyModule } from '../../policy/policy.module.js';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { AttachmentProjection } from './attachments.projection.js';
import { AttachmentSweeper } from './attachment-sweeper.service.js';
import { AttachmentUse } from './attachment-use.entity.js';
import { Attachment } from './attachment.entity.js';
import { AttachmentsController } from './attachments.controller.js';
import { Attachments } from './attachments.service.js';
import { FileStore } from './file-store.js';

/** Files that events refer to. */
@Module({})
export class AttachmentsModule {
  /** @param directory where the files are; several nodes share one */
  static in(directory: string): DynamicModule {
    return {
      module: AttachmentsModule,
      imports: [TypeOrmModule.forFeature([Attachment, AttachmentUse]), IdentityModule, PgPoolModule, PolicyModule],
      controllers: [AttachmentsController],
      providers: [
        Attachments,
        AttachmentProjection,
        AttachmentSweeper,
        { provide: FileStore, useFactory: () => new FileStore(directory) },
      ],
      exports: [Attachments],
    };
  }
}
