import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClerkLists } from './clerk.lists.js';
import { ClerkProjection } from './clerk.projection.js';
import { FollowUp } from './follow-up.entity.js';

/** The follow-up clerks 跟单员: the follow-up list. */
@Module({
  imports: [TypeOrmModule.forFeature([FollowUp])],
  controllers: [ClerkLists],
  providers: [ClerkProjection],
})
export class ClerkModule {}
