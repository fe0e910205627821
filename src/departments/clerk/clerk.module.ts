import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClerkController } from './clerk.controller.js';
import { ClerkProjection } from './clerk.projection.js';
import { FollowUp } from './follow-up.entity.js';

/** The follow-up clerks 跟单员: the follow-up list. */
@Module({
  imports: [TypeOrmModule.forFeature([FollowUp])],
  controllers: [ClerkController],
  providers: [ClerkProjection],
})
export class ClerkModule {}
