import { type DynamicModule, Module } from '@nestjs/common';
import { PgPoolModule } from '../database/pg-pool.module.js';
import { StreamModule } from '../http/stream/stream.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { Applications } from './applications.service.js';
import { Inspections } from './inspections.service.js';
import { InspectorController } from './inspector.controller.js';
import { InspectorGateway } from './inspector.gateway.js';
import { INSPECTOR, type InspectorSettings } from './inspector.settings.js';
import { Steps } from './steps.service.js';

/** The machines as they run, for XState's own tools. */
@Module({})
export class InspectorModule {
  static forRoot(settings: InspectorSettings): DynamicModule {
    return {
      module: InspectorModule,
      imports: [PgPoolModule, IdentityModule, StreamModule],
      controllers: [InspectorController],
      providers: [{ provide: INSPECTOR, useValue: settings }, Steps, Inspections, Applications, InspectorGateway],
    };
  }
}
