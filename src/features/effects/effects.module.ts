import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { PolicyModule } from '../../policy/policy.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { ClauseEffects } from './clause-effects.service.js';
import { ConcernedNames } from './concerned.service.js';
import { EffectsController } from './effects.controller.js';
import { LateActs } from './late-acts.service.js';
import { RuleWait, RuleWaitUpTo } from './rule-wait.entity.js';
import { RuleWaits } from './rule-waits.service.js';
import { WaysGone } from './ways.service.js';

/** What the regulations do to the company's work, for the weekly meeting. */
@Module({
  imports: [
    PgPoolModule,
    IdentityModule,
    PolicyModule,
    ProcessesHttpModule,
    TypeOrmModule.forFeature([RuleWait, RuleWaitUpTo]),
  ],
  controllers: [EffectsController],
  providers: [ClauseEffects, ConcernedNames, LateActs, RuleWaits, WaysGone],
})
export class EffectsModule {}
