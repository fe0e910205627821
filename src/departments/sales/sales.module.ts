import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NameInUse } from '../../read-models/name-in-use.entity.js';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { PolicyModule } from '../../policy/policy.module.js';
import { RecordName } from '../../read-models/record-name.entity.js';
import { OrderAmendment } from './amendment.entity.js';
import { CustomersProjection } from './customers.projection.js';
import { OrderObjection } from './objection.entity.js';
import { OrderLineRow } from './order-line.entity.js';
import { OrderSearches } from './order-search.service.js';
import { OrderSummary } from './order-summary.entity.js';
import { PlanController } from './plan.controller.js';
import { PlanProgressService } from './plan-progress.service.js';
import { OrderText } from './order-text.entity.js';
import { ProjectRow } from './project.entity.js';
import { ProjectsProjection } from './projects.projection.js';
import { SalesLists } from './sales.lists.js';
import { SalesProjection } from './sales.projection.js';
import { SearchText } from './search-text.entity.js';
import { SpecialRequirement } from './special-requirement.entity.js';

/** Sales 销售部: customers' orders, their changes and objections. */
@Module({
  imports: [
    PgPoolModule,
    PolicyModule,
    TypeOrmModule.forFeature([
      OrderSummary,
      OrderText,
      SearchText,
      OrderLineRow,
      OrderAmendment,
      OrderObjection,
      SpecialRequirement,
      ProjectRow,
      NameInUse,
      RecordName,
    ]),
  ],
  controllers: [SalesLists, PlanController],
  providers: [SalesProjection, CustomersProjection, ProjectsProjection, OrderSearches, PlanProgressService],
  exports: [OrderSearches],
})
export class SalesModule {}
