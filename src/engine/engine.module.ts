import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { WritePoolModule } from '../database/write-pool.module.js';
import { PolicyModule } from '../policy/policy.module.js';
import { Changes } from './command/unit-of-work.js';
import { CheckAtBoot } from './check-at-boot.js';
import { Consequences } from './command/follow-ups.js';
import { Door } from './command/command-handler.js';
import { Effects } from './outbox/consumers.js';
import { Judge } from './command/decide.js';
import type { Registered } from './processes.js';
import { PROCESSES, Processes } from './processes.js';
import { Reactions } from './projections/projection.js';
import { Rebuilder } from './projections/rebuild.js';
import { Relay } from './outbox/relay.js';
import { Replay } from './log/replay.js';
import { Scopes } from './scope.js';
import { Tables } from './projections/projection-writer.js';
import { Trial } from './migration/migration-preview.js';
import { Verifier } from './audit/verify.js';

/** The engine: the one door, the log behind it, and what follows from every transition. */
@Module({})
export class ProcessModule {
  static forRoot(processes: readonly Registered[]): DynamicModule {
    return {
      module: ProcessModule,
      global: true,
      imports: [DiscoveryModule, PolicyModule, WritePoolModule],
      providers: [
        { provide: PROCESSES, useValue: processes },
        Processes,
        CheckAtBoot,
        Judge,
        Consequences,
        Changes,
        Reactions,
        Tables,
        Replay,
        Scopes,
        Door,
        Verifier,
        Rebuilder,
        Effects,
        Relay,
        Trial,
      ],
      exports: [
        Processes,
        Scopes,
        Door,
        Replay,
        Verifier,
        Rebuilder,
        Reactions,
        Tables,
        Changes,
        Effects,
        Relay,
        Trial,
      ],
    };
  }
}
