import { Module } from '@nestjs/common';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { SharingController } from './sharing.controller.js';
import { Sharing } from './sharing.service.js';

/** What offices publish, and who keeps it up. */
@Module({ imports: [PgPoolModule], controllers: [SharingController], providers: [Sharing] })
export class SharingModule {}
