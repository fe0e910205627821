import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { order } from '../../../machines/order/order.process.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import type { Person } from '../../identity/person.js';
import { ApiPage, byColumns, byDay, flag, narrowed, page } from '../../read-models/lists.js';
import { BusinessDay, OneOf, OptionalText } from '../../shape/fields.js';
import { FollowUp } from './follow-up.entity.js';

const YES_OR_NO = ['true', 'false'];

export class FollowUpsQuery extends PageQuery {
  /** Only this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only those in this state. */
  @OneOf(order.milestones.map(({ state }) => state), { optional: true })
  state?: string;
  /** Neither settled nor given up. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
  /** On hold. */
  @OneOf(YES_OR_NO, { optional: true }) held?: 'true' | 'false';
  /** Checked by whoever asks. */
  @OneOf(['true'], { optional: true }) mine?: 'true';
  /** Only what is due before this day. */
  @BusinessDay({ optional: true }) dueBefore?: string;
  /** An exception or an objection is open. */
  @OneOf(['true'], { optional: true }) troubled?: 'true';
  /** Some department has not confirmed its copy. */
  @OneOf(['true'], { optional: true }) unacknowledged?: 'true';
}

/** The follow-up list. */
@ApiTags('clerk')
@ApiBearerAuth()
@Controller('departments/clerk')
export class ClerkController {
  constructor(@InjectRepository(FollowUp) private readonly followUps: Repository<FollowUp>) {}

  /**
   * Orders as their clerks follow them. The one due first comes first; each says what is late and who has not answered.
   */
  @Get('follow-ups')
  @ApiPage(FollowUp)
  listFollowUps(@Query() query: FollowUpsQuery, @CurrentPerson() person: Person): Promise<Page<FollowUp>> {
    const { state, dueBefore, mine, troubled, unacknowledged } = query;
    const found = narrowed(this.followUps.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.state = :state': { state },
      'row.open = :open': { open: flag(query.open) },
      'row.held = :held': { held: flag(query.held) },
      'row.clerk = :person': { person: mine && person.id },
      'row.dueOn < :dueBefore': { dueBefore },
      '(row.openExceptions > 0 OR row.openObjections > 0)': { troubled },
      'cardinality(row.unacknowledged) > 0': { unacknowledged },
    });
    const keys = [byDay<FollowUp>('dueOn'), ...byColumns<FollowUp>({ orderNo: 'text' })];
    return page(found, { keys }, query);
  }
}
