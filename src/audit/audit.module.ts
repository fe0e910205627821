import { type DynamicModule, Module } from '@nestjs/common';
import { PgPoolModule } from '../database/pg-pool.module.js';
import { CheckpointsController } from './checkpoints.controller.js';
import { Eraser } from './eraser.js';
import { AUDIT_SETTINGS, type AuditSettings, Sealer } from './sealer.js';

/** Proof for outsiders: the log sealed every few seconds, and text in it erased without breaking the proof. */
@Module({})
export class AuditModule {
  static forRoot(settings: AuditSettings): DynamicModule {
    return {
      module: AuditModule,
      imports: [PgPoolModule],
      controllers: [CheckpointsController],
      providers: [{ provide: AUDIT_SETTINGS, useValue: settings }, Sealer, Eraser],
      exports: [Sealer, Eraser],
    };
  }
}
