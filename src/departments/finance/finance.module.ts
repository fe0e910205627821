import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentNumber } from './document-number.entity.js';
import { AdjustmentRow } from './adjustment.entity.js';
import { FinanceLists } from './finance.lists.js';
import { FinanceProjection } from './finance.projection.js';
import { InvoiceRow } from './invoice.entity.js';
import { PaymentRow } from './payment.entity.js';
import { Receivable } from './receivable.entity.js';

/** Finance 财务部: receivables, invoices, payments. */
@Module({
  imports: [TypeOrmModule.forFeature([Receivable, InvoiceRow, PaymentRow, AdjustmentRow, DocumentNumber])],
  controllers: [FinanceLists],
  providers: [FinanceProjection],
})
export class FinanceModule {}
