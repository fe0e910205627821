import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, flag, narrowed, page } from '../../read-models/lists.js';
import { PRICE_READERS, ReadableBy } from '../../read-models/readers.guard.js';
import { BusinessDay, OneOf, OptionalText } from '../../shape/fields.js';
import { ADJUSTMENT_KINDS, ADJUSTMENT_STATUSES, AdjustmentRow } from './adjustment.entity.js';
import { InvoiceRow } from './invoice.entity.js';
import { PAYMENT_KINDS, PaymentRow } from './payment.entity.js';
import { Receivable, RECEIVABLE_STATUSES } from './receivable.entity.js';

export class ReceivablesQuery extends PageQuery {
  /** Only those that stand so. */
  @OneOf(RECEIVABLE_STATUSES, { optional: true }) status?: string;
  /** Only those of this customer, by name as entered. */
  @OptionalText() customer?: string;
  /** Claimed, and neither paid nor written off. */
  @OneOf(['true', 'false'], { optional: true }) owed?: 'true' | 'false';
  /** Something is still to settle; of an order that is over, too. */
  @OneOf(['true', 'false'], { optional: true }) booksOpen?: 'true' | 'false';
  /** The latest invoice is older. */
  @BusinessDay({ optional: true }) invoicedBefore?: string;
}

export class InvoicesQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only the invoice of this number. */
  @OptionalText({ max: 100 }) invoiceNo?: string;
  /** Only those of this customer, by name as entered. */
  @OptionalText() customer?: string;
  /** From this day on. */
  @BusinessDay({ optional: true }) from?: string;
  /** Until this day. */
  @BusinessDay({ optional: true }) to?: string;
}

export class PaymentsQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only payments of this kind. */
  @OneOf(PAYMENT_KINDS, { optional: true }) kind?: string;
  /** Only the payment with this reference of the bank. */
  @OptionalText() reference?: string;
  /** From this day on. */
  @BusinessDay({ optional: true }) from?: string;
  /** Until this day. */
  @BusinessDay({ optional: true }) to?: string;
}

export class AdjustmentsQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only requests of this kind. */
  @OneOf(ADJUSTMENT_KINDS, { optional: true }) kind?: string;
  /** Only those that stand so. */
  @OneOf(ADJUSTMENT_STATUSES, { optional: true }) status?: string;
  /** Only those of this customer, by name as entered. */
  @OptionalText() customer?: string;
}

/** What finance looks at: receivables, invoices, payments, adjustments. */
@ApiTags('finance')
@ApiBearerAuth()
@ReadableBy(...PRICE_READERS)
@Controller('departments/finance')
export class FinanceController {
  constructor(
    @InjectRepository(Receivable) private readonly receivables: Repository<Receivable>,
    @InjectRepository(InvoiceRow) private readonly invoices: Repository<InvoiceRow>,
    @InjectRepository(PaymentRow) private readonly payments: Repository<PaymentRow>,
    @InjectRepository(AdjustmentRow) private readonly adjustments: Repository<AdjustmentRow>,
  ) {}

  /** Receivables, those of the oldest orders first. What is due, invoiced and paid; for those who see prices. */
  @Get('receivables')
  @ApiPage(Receivable)
  listReceivables(@Query() query: ReceivablesQuery): Promise<Page<Receivable>> {
    const { status, customer, invoicedBefore } = query;
    const found = narrowed(this.receivables.createQueryBuilder('row'), {
      'row.status = :status': { status },
      'row.customer = :customer': { customer },
      'row.owed = :owed': { owed: flag(query.owed) },
      'row.booksOpen = :booksOpen': { booksOpen: flag(query.booksOpen) },
      'row.invoicedOn < :invoicedBefore': { invoicedBefore },
    });
    return page(found, { keys: byColumns<Receivable>({ openedAt: 'instant', orderNo: 'text' }) }, query);
  }

  /** The register of invoices, the latest first. For those who see prices. */
  @Get('invoices')
  @ApiPage(InvoiceRow)
  listInvoices(@Query() query: InvoicesQuery): Promise<Page<InvoiceRow>> {
    const { invoiceNo, customer, from, to } = query;
    const found = narrowed(this.invoices.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.invoiceNo = :invoiceNo': { invoiceNo },
      'row.customer = :customer': { customer },
      'row.issuedOn >= :from': { from },
      'row.issuedOn <= :to': { to },
    });
    const keys = byColumns<InvoiceRow>({ issuedOn: 'day', orderNo: 'text', no: 'number' });
    return page(found, { keys, descending: true }, query);
  }

  /** Payments of customers, the latest first. For those who see prices. */
  @Get('payments')
  @ApiPage(PaymentRow)
  listPayments(@Query() query: PaymentsQuery): Promise<Page<PaymentRow>> {
    const { kind, reference, from, to } = query;
    const found = narrowed(this.payments.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.kind = :kind': { kind },
      'row.reference = :reference': { reference },
      'row.paidOn >= :from': { from },
      'row.paidOn <= :to': { to },
    });
    const keys = byColumns<PaymentRow>({ paidOn: 'day', orderNo: 'text', no: 'number' });
    return page(found, { keys, descending: true }, query);
  }

  /** Requests of finance, what was asked for first. To let money out, or to claim less or more; for those who see prices. */
  @Get('adjustments')
  @ApiPage(AdjustmentRow)
  listAdjustments(@Query() query: AdjustmentsQuery): Promise<Page<AdjustmentRow>> {
    const { kind, status, customer } = query;
    const found = narrowed(this.adjustments.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.kind = :kind': { kind },
      'row.status = :status': { status },
      'row.customer = :customer': { customer },
    });
    const keys = byColumns<AdjustmentRow>({ requestedAt: 'instant', orderNo: 'text', no: 'text' });
    return page(found, { keys }, query);
  }
}
