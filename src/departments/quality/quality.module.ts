import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QualityFigures } from './figures.service.js';
import { InspectionResult } from './inspection-result.entity.js';
import { Inspection } from './inspection.entity.js';
import { Nonconformity } from './nonconformity.entity.js';
import { QualityController } from './quality.controller.js';
import { QualityLists } from './quality.lists.js';
import { QualityProjection } from './quality.projection.js';

/** Quality 质量部: inspections and nonconformities. */
@Module({
  imports: [TypeOrmModule.forFeature([Inspection, InspectionResult, Nonconformity])],
  controllers: [QualityLists, QualityController],
  providers: [QualityProjection, QualityFigures],
})
export class QualityModule {}
