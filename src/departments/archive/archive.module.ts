import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArchiveLists } from './archive.lists.js';
import { ArchiveProjection } from './archive.projection.js';
import { ArchiveFile } from './file.entity.js';

/** Archive 档案管理部: whether an order's documents are complete. */
@Module({
  imports: [TypeOrmModule.forFeature([ArchiveFile])],
  controllers: [ArchiveLists],
  providers: [ArchiveProjection],
})
export class ArchiveModule {}
