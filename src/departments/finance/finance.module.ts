import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentNumber } from './document-number.entity.js';
import { AdjustmentRow } from './adjustment.entity.js';
import { AgeingController } from './ageing.controller.js';
import { AgeingFigures } from './ageing.service.js';
import { ReceivableClaim } from './claim.entity.js';
import { FinanceLists } from './finance.lists.js';
import { FinanceProjection } from './finance.projection.js';
import { InvoiceRow } from './invoice.entity.js';
import { Payable } from './payable.entity.js';
import { PaymentRow } from './payment.entity.js';
import { Receivable } from './receivable.entity.js';

/** Finance 财务部: receivables and payables, invoices, payments. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Receivable,
      ReceivableClaim,
      Payable,
      InvoiceRow,
      PaymentRow,
      AdjustmentRow,
      DocumentNumber,
    ]),
  ],
  controllers: [FinanceLists, AgeingController],
  providers: [FinanceProjection, AgeingFigures],
})
export class FinanceModule {}
