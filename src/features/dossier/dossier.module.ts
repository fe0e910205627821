import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { sealKey } from '../../audit/seal-key.js';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { FileStore } from '../attachments/file-store.js';
import { PapersModule } from '../documents/documents.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { DossierController } from './dossier.controller.js';
import { DossierFiles } from './dossier-files.service.js';
import { DossierLogs } from './dossier-log.service.js';
import { DOSSIER_KEY, Dossiers } from './dossier.service.js';

/** Whole files of processes. */
@Module({})
export class DossierModule {
  /** @param dataDir where attached files and the key are that seals the log */
  static in(dataDir: string): DynamicModule {
    return {
      module: DossierModule,
      imports: [PgPoolModule, IdentityModule, ProcessesHttpModule, PapersModule],
      controllers: [DossierController],
      providers: [
        Dossiers,
        DossierFiles,
        DossierLogs,
        { provide: DOSSIER_KEY, useFactory: () => sealKey(dataDir) },
        { provide: FileStore, useFactory: () => new FileStore(join(dataDir, 'attachments')) },
      ],
    };
  }
}
