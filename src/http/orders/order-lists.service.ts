import { Injectable } from '@nestjs/common';
import type { Language } from '../../../machines/rulebook.js';
import type { Page } from '../../identity/paging.js';
import type { Person } from '../../identity/person.js';
import type { OrderSummary } from '../../departments/sales/order-summary.entity.js';
import { PeopleNames } from '../processes/names.service.js';
import { viewerOf } from '../viewer.js';
import { MOST_EXPORTED, workbookOf } from './order-export.js';
import { OrderList } from './order-list.service.js';
import type { OrderItem } from './order-list.view.js';
import { orderItem } from './order-list.view.js';
import type { OrderFilter, OrderListQuery } from './orders.dto.js';

/** Answers with orders of the list, as whoever asks may see them. */
@Injectable()
export class OrderLists {
  constructor(
    private readonly list: OrderList,
    private readonly names: PeopleNames,
  ) {}

  async page(query: OrderListQuery, person: Person, language: Language): Promise<Page<OrderItem>> {
    const { items, nextCursor } = await this.list.find(query, person.id);
    return { items: await this.items(items, person, language), nextCursor };
  }

  /** The orders that the filter finds, as a workbook. */
  async workbook(filter: OrderFilter, person: Person, language: Language): Promise<Buffer> {
    const found: OrderSummary[] = [];
    let cursor: string | undefined;
    do {
      const part = await this.list.find(Object.assign({}, filter, { cursor, limit: '200' }), person.id);
      found.push(...part.items);
      cursor = part.nextCursor ?? undefined;
    } while (cursor !== undefined && found.length < MOST_EXPORTED);
    const orders = await this.items(found.slice(0, MOST_EXPORTED), person, language, false);
    return workbookOf(orders, { isCut: cursor !== undefined, viewer: viewerOf(person), language });
  }

  private async items(
    rows: OrderSummary[],
    person: Person,
    language: Language,
    withLines = true,
  ): Promise<OrderItem[]> {
    const [lines, names] = await Promise.all([
      withLines ? this.list.linesOf(rows) : undefined,
      this.names.of(rows.map(({ enteredBy }) => enteredBy)),
    ]);
    const look = { viewer: viewerOf(person), language };
    return rows.map((row) => orderItem(row, lines?.get(row.orderNo) ?? [], names, look));
  }
}
