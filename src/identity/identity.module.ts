import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PgPoolModule } from '../database/pg-pool.module.js';
import { AuditTrail } from './audit-trail.service.js';
import { AuditController } from './audit.controller.js';
import { AuthController } from './auth.controller.js';
import { AuthGuard } from './auth.guard.js';
import { ChangeLists } from './changes/change-lists.service.js';
import { ChangesController } from './changes/changes.controller.js';
import { Changes } from './changes/changes.service.js';
import { DelegationRecord } from './delegation.entity.js';
import { DelegationsController } from './delegations.controller.js';
import { Delegations } from './delegations.service.js';
import { Departures } from './departures.service.js';
import { OwnPassword } from './own-password.service.js';
import { PasswordRules } from './password-rules.js';
import { Passwords } from './passwords.js';
import { PeopleChanges } from './people-changes.js';
import { PeopleLists } from './people-lists.service.js';
import { PeopleController } from './people.controller.js';
import { People } from './people.service.js';
import { PersonRecord } from './person.entity.js';
import { SessionRecord } from './session.entity.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.service.js';
import { SecurityEvents } from './security-events.service.js';
import { SignInHoldsController } from './sign-in-holds.controller.js';
import { SignInHolds } from './sign-in-holds.service.js';
import { SignInLimit } from './sign-in-limit.js';
import { SignIn } from './sign-in.service.js';
import { Successions } from './succession.service.js';
import { Tickets } from './tickets.service.js';

/** People, their sign-ins, their rights and who stands in for them. Its guard stands before every route of the application. */
@Module({
  imports: [PgPoolModule, TypeOrmModule.forFeature([PersonRecord, SessionRecord, DelegationRecord])],
  controllers: [
    AuthController,
    SessionsController,
    PeopleController,
    DelegationsController,
    ChangesController,
    AuditController,
    SignInHoldsController,
  ],
  providers: [
    Passwords,
    PasswordRules,
    SignInLimit,
    SignIn,
    SignInHolds,
    SecurityEvents,
    Sessions,
    Tickets,
    OwnPassword,
    Changes,
    ChangeLists,
    People,
    PeopleChanges,
    Departures,
    PeopleLists,
    Delegations,
    Successions,
    AuditTrail,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [Departures, Sessions, Tickets, PeopleLists, SecurityEvents, Changes, ChangeLists, Successions],
})
export class IdentityModule {}
