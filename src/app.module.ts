import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { DatabaseModule } from './database/database.module.js';
import type { Database } from './database/open-database.js';
import { registeredProcesses } from './departments/processes.js';
import { DepartmentsModule } from './departments/departments.module.js';
import { DemoModule } from './demo/demo.module.js';
import { HttpModule } from './http/http.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { type SignInSettings, SignInSettingsModule } from './identity/sign-in.settings.js';
import { ImportModule } from './import/import.module.js';
import { InspectorModule } from './inspector/inspector.module.js';
import { PolicyModule } from './policy/policy.module.js';
import { ProcessModule } from './engine/engine.module.js';
import type { Settings } from './settings.js';
import { WebModule } from './web/web.module.js';

const definitions = registeredProcesses.flatMap(({ versions }) => versions);

/** What a policy can name: every rule with its kind, every event that somebody may be waited for. */
const policyNames = {
  ruleKinds: new Map(
    definitions.flatMap(({ rules }) =>
      Object.entries(rules.rules).map(([id, { kind, default: level }]) => [id, { kind, default: level }] as const),
    ),
  ),
  eventTypes: new Set(
    definitions.flatMap(({ kind, events }) => Object.keys(events).flatMap((type) => [type, `${kind}/${type}`])),
  ),
};

export type ModuleSettings = Pick<Settings, 'dataDir'> &
  Partial<Pick<Settings, 'databasePoolSize' | 'inspector' | 'inspectorOrigins' | 'trustProxy'> & SignInSettings>;

/** The whole product: what carries it, the departments, and HTTP. */
@Module({})
export class AppModule {
  static forRoot(database: Database, settings: ModuleSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(database, settings),
        SignInSettingsModule.forRoot(settings),
        IdentityModule,
        PolicyModule.forRules(policyNames),
        ProcessModule.forRoot(registeredProcesses),
        DepartmentsModule,
        ImportModule,
        DemoModule,
        AuditModule.forRoot({ dataDir: settings.dataDir }),
        HttpModule.in(settings.dataDir),
        InspectorModule.forRoot({
          isOn: settings.inspector ?? false,
          origins: settings.inspectorOrigins ?? [],
          trustProxy: settings.trustProxy ?? [],
        }),
        WebModule,
      ],
    };
  }
}
