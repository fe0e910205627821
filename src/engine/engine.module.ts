import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PgPoolModule } from '../database/pg-pool.module.js';
import { PolicyModule } from '../policy/policy.module.js';
import { UnitsOfWork } from './command/unit-of-work.js';
import { CheckAtBoot } from './check-at-boot.js';
import { FollowUps } from './command/follow-ups.js';
import { CommandHandler } from './command/command-handler.js';
import { Committer } from './command/commit.js';
import { Loader } from './command/load.js';
import { Effects } from './outbox/consumers.js';
import { Decisions } from './command/decide.js';
import type { Registered } from './processes.js';
import { PROCESSES, Processes } from './processes.js';
import { Projections } from './projections/projection.js';
import { Rebuilder } from './projections/rebuild.js';
import { Relay } from './outbox/relay.js';
import { Replay } from './log/replay.js';
import { Scopes } from './scope.js';
import { ProjectionWriter } from './projections/projection-writer.js';
import { ProcessClock } from './time/clock.entity.js';
import { Clockwork } from './time/clockwork.service.js';
import { OwnEvents } from './time/own-events.js';
import { Trial } from './migration/migration-preview.js';
import { Verifier } from './audit/verify.js';
import { Waiting } from './projections/waiting.entity.js';

/** The engine: the one door, the log behind it, and what follows from every transition. */
@Module({})
export class ProcessModule {
  static forRoot(processes: readonly Registered[]): DynamicModule {
    return {
      module: ProcessModule,
      global: true,
      imports: [DiscoveryModule, PolicyModule, PgPoolModule, TypeOrmModule.forFeature([Waiting, ProcessClock])],
      providers: [
        { provide: PROCESSES, useValue: processes },
        Processes,
        CheckAtBoot,
        Decisions,
        FollowUps,
        UnitsOfWork,
        Projections,
        ProjectionWriter,
        Replay,
        Scopes,
        Loader,
        Committer,
        CommandHandler,
        Verifier,
        Rebuilder,
        Effects,
        Relay,
        Trial,
        OwnEvents,
        Clockwork,
      ],
      exports: [
        Processes,
        Scopes,
        Loader,
        CommandHandler,
        Replay,
        Verifier,
        Rebuilder,
        Projections,
        ProjectionWriter,
        UnitsOfWork,
        Effects,
        Relay,
        Trial,
        OwnEvents,
      ],
    };
  }
}
