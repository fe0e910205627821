import { Module } from '@nestjs/common';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { PolicyModule } from '../../policy/policy.module.js';
import { IndicatorsController } from './indicators.controller.js';
import { Indicators } from './indicators.service.js';

/** What every office is appraised by, computed of the log. */
@Module({
  imports: [PgPoolModule, PolicyModule],
  controllers: [IndicatorsController],
  providers: [Indicators],
})
export class IndicatorsModule {}
