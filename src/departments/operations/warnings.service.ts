import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { byColumns, byDay, flag, narrowed, page } from '../../read-models/lists.js';
import { OneOf, OptionalText } from '../../schema/fields.js';
import { OrderWatch } from './watch.entity.js';

/** The conditions of the early warnings, once as the database asks them and once as a row answers. */
const CONDITIONS: Record<string, [sql: string, holds: (row: OrderWatch, today: string) => boolean]> = {
  overdue: ['row.dueOn < :today', ({ dueOn }, today) => isBefore(dueOn, today)],
  'planned-too-late': ['row.plannedFinish > row.dueOn', ({ dueOn, plannedFinish }) => isBefore(dueOn, plannedFinish)],
  'start-late': [
    'NOT row.started AND row.plannedStart < :today',
    ({ started, plannedStart }, today) => !started && isBefore(plannedStart, today),
  ],
  'finish-late': [
    'NOT row.finished AND row.plannedFinish < :today',
    ({ finished, plannedFinish }, today) => !finished && isBefore(plannedFinish, today),
  ],
  'materials-late': ['row.materialsDue < :today', ({ materialsDue }, today) => isBefore(materialsDue, today)],
  exceptions: ['row.openExceptions > 0', ({ openExceptions }) => openExceptions > 0],
  rework: ['row.reworkRounds > 0', ({ reworkRounds }) => reworkRounds > 0],
  'over-cost': ['row.overCost', ({ overCost }) => overCost],
};

const isBefore = (day: string | null, other: string | null): boolean => day !== null && other !== null && day < other;

const WARNINGS = Object.keys(CONDITIONS);
const ANY = Object.values(CONDITIONS)
  .map(([sql]) => `(${sql})`)
  .join(' OR ');

export class WarningsQuery extends PageQuery {
  /** Only this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only orders with this warning. */
  @OneOf(WARNINGS, { optional: true }) warning?: string;
  /** On hold. */
  @OneOf(['true', 'false'], { optional: true }) held?: 'true' | 'false';
}

/** An order that drifts from its plan today. */
export class DriftingOrder {
  @ApiProperty({ enum: WARNINGS, isArray: true }) warnings: string[];
  @ApiProperty() order: OrderWatch;
}

/** Finds the orders that drift from their plans. */
@Injectable()
export class Warnings {
  constructor(@InjectRepository(OrderWatch) private readonly watches: Repository<OrderWatch>) {}

  /** Open orders with a warning on this day, the one due first comes first. */
  async list(query: WarningsQuery, day: string): Promise<Page<DriftingOrder>> {
    const [condition] = CONDITIONS[query.warning ?? ''] ?? [ANY];
    const found = narrowed(this.watches.createQueryBuilder('row').where('row.open'), {
      [`(${condition})`]: { today: day },
      'row.orderNo = :order': { order: query.order },
      'row.held = :held': { held: flag(query.held) },
    });
    const keys = [byDay<OrderWatch>('dueOn'), ...byColumns<OrderWatch>({ orderNo: 'text' })];
    const { items, nextCursor } = await page(found, { keys }, query);
    return {
      items: items.map((order) => ({
        warnings: Object.entries(CONDITIONS).flatMap(([warning, [, holds]]) => (holds(order, day) ? [warning] : [])),
        order,
      })),
      nextCursor,
    };
  }
}
