import { Module } from '@nestjs/common';
import { AftersalesModule } from './aftersales/aftersales.module.js';
import { ArchiveModule } from './archive/archive.module.js';
import { ClerkModule } from './clerk/clerk.module.js';
import { EngineeringModule } from './engineering/engineering.module.js';
import { FinanceModule } from './finance/finance.module.js';
import { HrModule } from './hr/hr.module.js';
import { LegalModule } from './legal/legal.module.js';
import { LogisticsModule } from './logistics/logistics.module.js';
import { ManagementModule } from './management/management.module.js';
import { MarketModule } from './market/market.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { ProcurementModule } from './procurement/procurement.module.js';
import { ProductionModule } from './production/production.module.js';
import { QualityModule } from './quality/quality.module.js';
import { SalesModule } from './sales/sales.module.js';

/** Every department of the company, a line each. */
@Module({
  imports: [
    ClerkModule,
    SalesModule,
    MarketModule,
    LegalModule,
    EngineeringModule,
    ProductionModule,
    ProcurementModule,
    QualityModule,
    LogisticsModule,
    FinanceModule,
    AftersalesModule,
    ArchiveModule,
    OperationsModule,
    HrModule,
    ManagementModule,
  ],
})
export class DepartmentsModule {}
