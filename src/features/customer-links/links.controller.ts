import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { customerLink } from '../../../machines/customer-links/link.process.js';
import type { LinkFacts } from '../../../machines/customer-links/link.types.js';
import type { Office } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import type { Credentials } from '../../engine/command/load.js';
import { ForbiddenError } from '../../errors.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { viewerOf } from '../../http/viewer.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { pageRequest } from '../../identity/paging.js';
import type { Person } from '../../identity/person.js';
import { ApiPage } from '../../read-models/lists.js';
import { ReadableBy } from '../../read-models/readers.guard.js';
import { ALIAS } from '../processes/alias.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import { LinkKeys } from './link-keys.service.js';
import { CustomerLinks } from './links.service.js';
import { LinkKey, LinkRow, LinksQuery, LinkUse } from './links.view.js';

/** Who gives a customer a link. */
const GIVERS: readonly Office[] = ['sales', 'clerk'];

/** The links by which customers look at their orders: their keys, and how they are used. */
@ApiTags('customer')
@ApiBearerAuth()
@Controller('customer-links')
export class LinksController {
  constructor(
    private readonly links: CustomerLinks,
    private readonly keys: LinkKeys,
    private readonly looking: ProcessQueries,
  ) {}

  /** The customers' links to an order. The newest first, each with how often it was used. */
  @ReadableBy('sales', 'clerk', 'aftersales', 'management')
  @Get()
  @ApiPage(LinkRow)
  async ofOrder(
    @Query() query: LinksQuery,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ): Promise<Page<LinkRow>> {
    await this.looking.at(credentials, ALIAS, query.order);
    return this.links.ofOrder(query.order, pageRequest(query, 1), language);
  }

  /** How a customer's link was used. The latest use first. */
  @ReadableBy('sales', 'clerk', 'management')
  @Get(':no/uses')
  @ApiPage(LinkUse)
  async uses(
    @Param('no') no: string,
    @Query() query: PageQuery,
    @SignedWith() credentials: Credentials,
  ): Promise<Page<LinkUse>> {
    await this.looking.at(credentials, customerLink.kind, no);
    return this.links.usesOf(no, pageRequest(query, 1));
  }

  /** Makes the key of a link. It is shown once; the key before it opens nothing any more. */
  @ReadableBy(...GIVERS)
  @Post(':no/key')
  @ApiCreatedResponse({ type: LinkKey })
  async make(
    @Param('no') no: string,
    @CurrentPerson() person: Person,
    @SignedWith() credentials: Credentials,
  ): Promise<LinkKey> {
    // Whoever audits reads the links, and gives none.
    if (!viewerOf(person).offices.some((office) => GIVERS.includes(office))) throw new ForbiddenError();
    const { process } = await this.looking.at(credentials, customerLink.kind, no);
    // Whoever is not shown the order opens it to nobody.
    await this.looking.at(credentials, ALIAS, (process.facts as LinkFacts).order ?? '');
    return { path: `/c#${await this.keys.make(no, person.id)}` };
  }
}
