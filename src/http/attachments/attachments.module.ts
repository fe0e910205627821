import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
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
      imports: [TypeOrmModule.forFeature([Attachment])],
      controllers: [AttachmentsController],
      providers: [Attachments, { provide: FileStore, useFactory: () => new FileStore(directory) }],
    };
  }
}
