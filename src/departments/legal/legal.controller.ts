import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, narrowed, page } from '../../read-models/lists.js';
import { PRICE_READERS, ReadableBy } from '../../read-models/readers.guard.js';
import { OneOf, OptionalText } from '../../shape/fields.js';
import { Contract, CONTRACT_STATUSES } from './contract.entity.js';

export class ContractsQuery extends PageQuery {
  /** Only those that stand so. */
  @OneOf(CONTRACT_STATUSES, { optional: true }) status?: string;
  /** Only those of this customer, by name as entered. */
  @OptionalText() customer?: string;
  /** Only the contract of this number. */
  @OptionalText({ max: 100 }) contractNo?: string;
  /** Only the contract of this number in the ledger. */
  @OptionalText({ max: 100 }) ledgerNo?: string;
}

/** The contract ledger. */
@ApiTags('legal')
@ApiBearerAuth()
@Controller('departments/legal')
export class LegalController {
  constructor(@InjectRepository(Contract) private readonly contracts: Repository<Contract>) {}

  /** Contracts, the one that moved last first. For those who see prices. */
  @ReadableBy(...PRICE_READERS)
  @Get('contracts')
  @ApiPage(Contract)
  listContracts(@Query() query: ContractsQuery): Promise<Page<Contract>> {
    const { status, customer, contractNo, ledgerNo } = query;
    const found = narrowed(this.contracts.createQueryBuilder('row'), {
      'row.status = :status': { status },
      'row.customer = :customer': { customer },
      'row.contractNo = :contractNo': { contractNo },
      'row.ledgerNo = :ledgerNo': { ledgerNo },
    });
    const keys = byColumns<Contract>({ movedAt: 'instant', orderNo: 'text' });
    return page(found, { keys, descending: true }, query);
  }
}
