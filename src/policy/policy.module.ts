import { type DynamicModule, Module } from '@nestjs/common';
import { PgPoolModule } from '../database/pg-pool.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { Policies } from './policies.js';
import { PolicyCheck } from './policy-check.js';
import { PolicyDecisions } from './policy-decisions.service.js';
import { PolicyHistory } from './policy-history.service.js';
import { WorkCalendarController } from './work-calendar.controller.js';
import { PolicyController } from './policy.controller.js';
import { EVENT_TYPES, type NamedRules, RULE_KINDS } from './rule-kinds.js';

/** What the machines know and a policy can name. */
export interface PolicyNames {
  ruleKinds: NamedRules;
  eventTypes: ReadonlySet<string>;
}

/** The policy, for whoever judges by it. */
@Module({ imports: [PgPoolModule], providers: [Policies], exports: [Policies] })
export class PolicyModule {
  /** The same with its HTTP side, once in the application, which knows all machines. */
  static forRules({ ruleKinds, eventTypes }: PolicyNames): DynamicModule {
    return {
      module: PolicyModule,
      imports: [IdentityModule],
      controllers: [PolicyController, WorkCalendarController],
      providers: [
        PolicyHistory,
        PolicyDecisions,
        PolicyCheck,
        { provide: RULE_KINDS, useValue: ruleKinds },
        { provide: EVENT_TYPES, useValue: eventTypes },
      ],
    };
  }
}
