import { Injectable } from '@nestjs/common';
import type { Language } from '../../../machines/rulebook.js';
import type { Page } from '../../identity/paging.js';
import type { Person } from '../../identity/person.js';
import type { OrderSummary } from '../../departments/sales/order-summary.entity.js';
import { companyDay } from '../../../machines/calendar.js';
import { ALIAS } from '../processes/alias.js';
import { PeopleNames } from '../processes/names.service.js';
import { seesContacts } from '../../http/redact.js';
import { viewerOf } from '../../http/viewer.js';
import { Processes } from '../../engine/processes.js';
import { waitView } from '../processes/waits.view.js';
import { MOST_EXPORTED } from '../processes/workbook.js';
import { workbookOf } from './order-export.js';
import { OrderList } from './order-list.service.js';
import type { OrderItem } from './order-list.view.js';
import { orderItem } from './order-list.view.js';
import type { OrderFilter, OrderListQuery } from './orders.dto.js';

/** Who asks, when by the database's clock (ISO 8601), and in which language. */
interface Asked {
  person: Person;
  now: string;
  language: Language;
}

const seekerOf = (person: Person) => ({ person: person.id, seesContacts: seesContacts(viewerOf(person)) });

/** Answers with orders of the list, as whoever asks may see them. */
@Injectable()
export class OrderLists {
  constructor(
    private readonly list: OrderList,
    private readonly names: PeopleNames,
    private readonly processes: Processes,
  ) {}

  async page(query: OrderListQuery, asked: Asked): Promise<Page<OrderItem>> {
    const { items, nextCursor } = await this.list.find(query, seekerOf(asked.person), companyDay(asked.now));
    return { items: await this.items(items, asked), nextCursor };
  }

  /** The orders that the filter finds, as a workbook. */
  async workbook(filter: OrderFilter, asked: Asked): Promise<Buffer> {
    const { person, now, language } = asked;
    const found: OrderSummary[] = [];
    let cursor: string | undefined;
    do {
      const part = await this.list.find(
        Object.assign({}, filter, { cursor, limit: '200' }),
        seekerOf(person),
        companyDay(now),
      );
      found.push(...part.items);
      cursor = part.nextCursor ?? undefined;
    } while (cursor !== undefined && found.length < MOST_EXPORTED);
    const orders = await this.items(found.slice(0, MOST_EXPORTED), asked, false);
    return workbookOf(orders, { isCut: cursor !== undefined, viewer: viewerOf(person), language });
  }

  private async items(rows: OrderSummary[], { person, now, language }: Asked, withLines = true): Promise<OrderItem[]> {
    const [waits, lines, names] = await Promise.all([
      this.list.waitsOf(rows),
      withLines ? this.list.linesOf(rows) : undefined,
      this.names.of(rows.flatMap(({ enteredBy, clerk }) => [enteredBy, ...(clerk === null ? [] : [clerk])])),
    ]);
    const look = { viewer: viewerOf(person), language, today: companyDay(now) };
    return rows.map((row) => {
      const { version = 0, waits: awaited = [] } = waits.get(row.orderNo) ?? {};
      const definition = this.processes.words(ALIAS, version);
      const views = awaited.map((wait) => waitView(definition, wait, language));
      return orderItem(row, { lines: lines?.get(row.orderNo) ?? [], waits: views }, names, look);
    });
  }
}
