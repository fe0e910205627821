import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { PapersModule } from '../documents/documents.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { CustomerDeeds } from './customer-deeds.service.js';
import { CustomerPage } from './customer-page.service.js';
import { CustomerController } from './customer.controller.js';
import { CustomerLinkKey } from './link-key.entity.js';
import { LinkKeys } from './link-keys.service.js';
import { CustomerLinkUse } from './link-use.entity.js';
import { LinksController } from './links.controller.js';
import { CustomerLinks } from './links.service.js';

/** What a customer sees of his order, and does with it, without an account. */
@Module({})
export class CustomerLinksModule {
  /** @param attachments the module that keeps files, as the rest of the product has it */
  static with(attachments: DynamicModule): DynamicModule {
    return {
      module: CustomerLinksModule,
      imports: [
        PgPoolModule,
        IdentityModule,
        ProcessesHttpModule,
        PapersModule,
        attachments,
        TypeOrmModule.forFeature([CustomerLinkKey, CustomerLinkUse]),
      ],
      controllers: [CustomerController, LinksController],
      providers: [CustomerDeeds, CustomerLinks, CustomerPage, LinkKeys],
    };
  }
}
