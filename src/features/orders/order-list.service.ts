import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { OrderLineRow } from '../../departments/sales/order-line.entity.js';
import { OrderSearches } from '../../departments/sales/order-search.service.js';
import { OrderSummary } from '../../departments/sales/order-summary.entity.js';
import type { WaitSince } from '../../engine/log/transition.js';
import { parsed } from '../../engine/command/facts-columns.js';
import { isUuid } from '../../../machines/kit/formats.js';
import type { Register } from '../../../machines/kit/lookups.js';
import { text } from '../../../machines/kit/text.js';
import { problem, ValidationError } from '../../errors.js';
import type { Page } from '../../identity/paging.js';
import type { Sort, SortKey } from '../../read-models/lists.js';
import { byColumns, byDay, flag, narrowed, page } from '../../read-models/lists.js';
import { isOneOfNames, sameNames } from '../../read-models/same-names.js';
import { wordsOf } from '../../http/json-field.js';
import type { OrderListQuery, OrderSort } from './orders.dto.js';

const NO = byColumns<OrderSummary>({ orderNo: 'text' });

/** In the place of a clerk where there is none: written out, as the index has it. */
const NOBODY = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const CLERK = `coalesce(row.clerk, '${NOBODY}'::uuid)`;
const RECEIVED = byColumns<OrderSummary>({ receivedAt: 'instant', orderNo: 'text' });

const KEYS: Readonly<Record<string, SortKey<OrderSummary>[]>> = {
  due: [byDay<OrderSummary>('dueOn'), ...NO],
  received: RECEIVED,
  clerk: [{ by: CLERK, kind: 'person', of: ({ clerk }) => clerk ?? NOBODY }, ...RECEIVED],
  moved: byColumns({ stateSince: 'instant', orderNo: 'text' }),
  no: NO,
};

const sortBy = (sort: OrderSort): Sort<OrderSummary> => ({
  keys: KEYS[sort.replace('-', '')],
  descending: sort.startsWith('-'),
});

/** Written out, as the index on open orders has it. */
const OPEN = `row.state NOT IN ('delivered', 'settled', 'cancelled')`;

const NO_SUCH_PERSON = text(
  '请填写人员编号、me 或 none',
  '請填寫人員編號、me 或 none',
  'is a person’s id, `me` or `none`',
);

/** Whose orders `clerk` asks for: of one person, or of nobody yet. */
function clerkAsked(clerk: string | undefined, person: string): string | undefined {
  if (clerk === undefined || isUuid(clerk)) return clerk;
  if (clerk !== 'me' && clerk !== 'none') throw new ValidationError([problem('clerk', NO_SUCH_PERSON)]);
  return clerk === 'me' ? person : NOBODY;
}

const given = (words: string[] | undefined): string[] | undefined => (words?.length ? words : undefined);

/** Whoever looks for orders. */
interface Seeker {
  person: string;
  seesContacts: boolean;
}

/** Finds orders in the company's list. */
@Injectable()
export class OrderList {
  constructor(
    @InjectRepository(OrderSummary) private readonly summaries: Repository<OrderSummary>,
    @InjectRepository(OrderLineRow) private readonly lines: Repository<OrderLineRow>,
    private readonly searches: OrderSearches,
  ) {}

  /**
   * One page.
   * @param seeker whose orders `mine` asks for, and whether he finds orders by the customer's people
   * @param today the company's day, by which an order is overdue
   * @throws ValidationError when the cursor or the limit makes no sense
   */
  async find(query: OrderListQuery, { person, seesContacts }: Seeker, today: string): Promise<Page<OrderSummary>> {
    const { customer, product, q, dueBefore, overdue, mine, held, sort = '-received' } = query;
    const found = narrowed(this.summaries.createQueryBuilder('row'), {
      'row.state IN (:...states)': { states: given(wordsOf(query.state)) },
      'row.class = :class': { class: query.class },
      'row.held = :held': { held: flag(held) },
      [`row.dueOn < :dueBefore AND ${OPEN}`]: { dueBefore },
      [`row.dueOn < :today AND ${OPEN}`]: { today: overdue === 'true' ? today : undefined },
      [`NOT (row.dueOn < :today AND ${OPEN})`]: { today: overdue === 'false' ? today : undefined },
      [`${CLERK} = :clerk`]: { clerk: clerkAsked(query.clerk, person) },
      'row.enteredBy = :person': { person: mine === 'true' ? person : undefined },
      'row.enteredBy <> :person': { person: mine === 'false' ? person : undefined },
    });
    if (customer !== undefined)
      found.andWhere(...isOneOfNames('row.customer', 'customer', await this.named('customers', customer)));
    if (product !== undefined) {
      const [is, values] = isOneOfNames('line.product_no', 'product', await this.named('products', product));
      found.andWhere(`EXISTS (SELECT FROM order_line line WHERE line.order_no = row.orderNo AND ${is})`, values);
    }
    if (q !== undefined) found.andWhere(...(await this.searches.narrowing(q, seesContacts)));
    return page(found, sortBy(sort), query);
  }

  /** A customer or a product by all names. */
  private named(register: Register, name: string): Promise<string[]> {
    const ask = (text: string, values: unknown[]) => this.summaries.query<{ name: string }[]>(text, values);
    return sameNames(ask, register, name);
  }

  /** Whom each of these orders waits for, and by which version of the machine. */
  async waitsOf(orders: readonly OrderSummary[]): Promise<Map<string, { version: number; waits: WaitSince[] }>> {
    const rows = await this.summaries.query<{ no: string; version: number; waits: string }[]>(
      'SELECT id AS no, machine_version AS version, waits FROM process WHERE id = ANY ($1)',
      [orders.map(({ orderNo }) => orderNo)],
    );
    return new Map(rows.map(({ no, version, waits }) => [no, { version, waits: parsed(waits) as WaitSince[] }]));
  }

  /** The lines of these orders, by order. */
  async linesOf(orders: readonly OrderSummary[]): Promise<Map<string, OrderLineRow[]>> {
    const numbers = orders.map(({ orderNo }) => orderNo);
    const rows = await this.lines.find({ where: { orderNo: In(numbers) }, order: { orderNo: 'ASC', line: 'ASC' } });
    const byOrder = new Map<string, OrderLineRow[]>(numbers.map((no) => [no, []]));
    for (const row of rows) byOrder.get(row.orderNo)?.push(row);
    return byOrder;
  }
}
