import { Module } from '@nestjs/common';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { MachinesModule } from '../machines/machines.module.js';
import { DashboardController } from './dashboard.controller.js';
import { Figures } from './figures.service.js';

/** The company's orders in figures. */
@Module({
  imports: [PgPoolModule, MachinesModule],
  controllers: [DashboardController],
  providers: [Figures],
})
export class DashboardModule {}
