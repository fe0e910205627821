import { Module } from '@nestjs/common';
import { IdentityModule } from '../../identity/identity.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { PapersController } from './documents.controller.js';
import { Papers } from './documents.service.js';
import { Typesetter } from './typesetter.service.js';

/** The papers of an order as files to send. */
@Module({
  imports: [IdentityModule, ProcessesHttpModule],
  controllers: [PapersController],
  providers: [Papers, Typesetter],
  exports: [Papers, Typesetter],
})
export class PapersModule {}
