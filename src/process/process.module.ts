import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { WritePoolModule } from '../database/write-pool.module.js';
import { PolicyModule } from '../policy/policy.module.js';
import { Changes } from './change.js';
import { CheckAtBoot } from './check-at-boot.js';
import { Consequences } from './consequences.js';
import { Door } from './door.js';
import { Effects } from './effects.js';
import { Judge } from './judge.js';
import type { Registered } from './processes.js';
import { PROCESSES, Processes } from './processes.js';
import { Reactions } from './reactions.js';
import { Rebuilder } from './rebuild.js';
import { Relay } from './relay.js';
import { Replay } from './replay.js';
import { Scopes } from './scope.js';
import { Tables } from './tables.js';
import { Trial } from './trial.js';
import { Verifier } from './verify.js';

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
