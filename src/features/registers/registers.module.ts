import { Module } from '@nestjs/common';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { LookupsController } from './lookups.controller.js';

/** What the company knows by being used: customers, products, suppliers, items and units, offered while somebody types. */
@Module({ imports: [PgPoolModule], controllers: [LookupsController] })
export class RegistersModule {}
