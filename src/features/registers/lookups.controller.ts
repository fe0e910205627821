import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type pg from 'pg';
import type { Register } from '../../../machines/kit/lookups.js';
import { OFFICES } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { scopeOfRequest } from '../../engine/scope.js';
import { ForbiddenError, NotFoundError } from '../../errors.js';
import { AskedLanguage } from '../../http/language.js';
import { viewerOf } from '../../http/viewer.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import { pageRequest } from '../../identity/paging.js';
import type { Person } from '../../identity/person.js';
import { isReader } from '../../read-models/readers.guard.js';
import { OptionalText } from '../../schema/fields.js';
import { contactsLookup, customersLookup } from './customers.lookup.js';
import { itemsLookup, unitsLookup } from './items.lookup.js';
import type { LookUp } from './lookup.js';
import { LookupItems } from './lookup.view.js';
import { productsLookup } from './products.lookup.js';
import { suppliersLookup } from './suppliers.lookup.js';

const LOOKUPS: Readonly<Record<Register, LookUp>> = {
  customers: customersLookup,
  products: productsLookup,
  suppliers: suppliersLookup,
  items: itemsLookup,
  units: unitsLookup,
  contacts: contactsLookup,
};

const USUAL = '10';

export class LookupQuery {
  /** What was typed: part of a name, a number, a description. */
  @OptionalText({ max: 100 }) q?: string;
  /** 1 to 200; 10 unless told. */
  @OptionalText({ max: 3 }) limit?: string;
  /** Whose contacts, or whose last prices. */
  @OptionalText() customer?: string;
  /** Whose last prices. */
  @OptionalText() supplier?: string;
  /** In which the prices are. */
  @OptionalText({ max: 3 }) currency?: string;
}

/** Names that are in use, for whoever types one. */
@ApiTags('lookups')
@ApiBearerAuth()
@Controller('lookups')
export class LookupsController {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /**
   * Names that hold what was typed, with what is known of them. For members of an office; contacts and prices for those who
   * see them, customers and prices of one's own orders for whoever is limited to them.
   */
  @Get(':register')
  @ApiOkResponse({ type: LookupItems })
  async lookUp(
    @Param('register') register: string,
    @Query() { q = '', limit = USUAL, ...beside }: LookupQuery,
    @CurrentPerson() person: Person,
    @AskedLanguage() language: Language,
  ): Promise<LookupItems> {
    if (!Object.hasOwn(LOOKUPS, register)) throw new NotFoundError('register', register.slice(0, 60));
    if (!isReader(person, OFFICES)) throw new ForbiddenError('Only members of an office may look names up.');
    const { limit: most } = pageRequest({ limit }, 0);
    const asked = { ...beside, typed: q, limit: most, viewer: viewerOf(person), scope: scopeOfRequest(), language };
    return { items: await LOOKUPS[register as Register](this.pool, asked) };
  }
}
