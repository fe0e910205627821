import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { PgPoolModule } from '../database/pg-pool.module.js';
import { ImportGate } from './gate.js';
import { ImportController } from './import.controller.js';
import { OrderImport } from './import.service.js';
import { KnownOrders } from './known-orders.js';
import { Reader } from './reader.service.js';
import { RowImportController } from './rows/row-import.controller.js';
import { RowImports } from './rows/row-import.service.js';
import { XLSX } from './workbook.js';

/** Orders, and what is kept on record, from spreadsheets: over HTTP, from the command line, and for the demo. */
@Module({
  imports: [PgPoolModule],
  controllers: [ImportController, RowImportController],
  providers: [OrderImport, KnownOrders, Reader, ImportGate, RowImports],
  exports: [OrderImport],
})
export class ImportModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  /** A spreadsheet may be the body itself, without a form around it. It is taken in once it is known who sends it. */
  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance?.();
    fastify?.addContentTypeParser?.(['text/csv', XLSX, 'application/vnd.ms-excel'], (_request, payload, done) =>
      done(null, payload),
    );
  }
}
